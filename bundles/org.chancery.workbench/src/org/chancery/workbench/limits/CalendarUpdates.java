package org.chancery.workbench.limits;

import java.time.LocalDate;
import java.util.stream.Stream;

import org.chancery.flow.Calendars;
import org.chancery.flow.Recalculation;
import org.chancery.flow.RuleBooks;
import org.chancery.model.LimitRun;
import org.chancery.model.ModelPackage;
import org.chancery.model.Record;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Store;
import org.chancery.store.StoreEvent;
import org.chancery.workbench.Ui;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * Reckons open time limits anew when a calendar was imported, a closure of offices was entered or rules were changed, in the background and one
 * such run at a time; a run that was begun and not finished goes on when the store is opened again.
 */
public final class CalendarUpdates implements IStartup {
	private static final ISchedulingRule ONE = new ISchedulingRule() {
		@Override
		public boolean contains(ISchedulingRule rule) {
			return rule == this;
		}

		@Override
		public boolean isConflicting(ISchedulingRule rule) {
			return rule == this;
		}
	};

	@Override
	public void earlyStartup() {
		Ui.async(() -> {
			// no window is the active one as long as another program has the focus
			IWorkbenchWindow window = Stream.of(PlatformUI.getWorkbench().getWorkbenchWindows()).findFirst().orElse(null);
			if (window == null) {
				return;
			}
			Shell shell = window.getShell();
			OpenStore.instance().whenOpen(shell, CalendarUpdates::goOn);
			OpenStore.instance().addListener(shell, new OpenStore.Listener() {
				@Override
				public void stateChanged(OpenStore.State state) {
					// only changes of records matter here
				}

				@Override
				public void changed(StoreEvent event) {
					if (event.types().stream().anyMatch(t -> t.eClass() == ModelPackage.Literals.OFFICE_CLOSURE)) {
						OpenStore.instance().store().ifPresent(store -> begin(store, Messages.CalendarUpdates_closure));
					} else if (event.types().stream().anyMatch(RuleBooks::isPart)) {
						OpenStore.instance().store().ifPresent(store -> begin(store, Messages.CalendarUpdates_rules));
					}
				}
			});
		});
	}

	private static boolean mayReckon(Store store) {
		return store.access().mayWrite(SectionRegistry.instance().ofPackage(ModelPackage.eINSTANCE).orElseThrow());
	}

	private static void goOn(Store store) {
		if (!mayReckon(store)) {
			return;
		}
		Loading.of(Messages.CalendarUpdates_job, monitor -> Recalculation.unfinished(store)).system()
				.start(null, found -> found.ifPresent(run -> run(store, run)));
	}

	/** Reckons all open time limits anew, for a reason. */
	static void begin(Store store, String cause) {
		if (!mayReckon(store)) {
			return;
		}
		Loading.of(Messages.CalendarUpdates_job, monitor -> store.write(
				transaction -> Recalculation.begin(transaction, cause, LocalDate.now()))).system().rule(ONE)
				.start(null, run -> run(store, run));
	}

	/** Keeps an imported calendar and reckons by it. */
	static void keep(Store store, Record issue, String cause) {
		Loading.of(Messages.CalendarUpdates_job, monitor -> store.write(transaction -> {
			transaction.insert(issue);
			return Recalculation.begin(transaction, cause, LocalDate.now());
		})).start(null, run -> run(store, run));
	}

	private static void run(Store store, LimitRun begun) {
		Loading.of(Messages.CalendarUpdates_job, monitor -> {
			Calendars.of(store);
			return Recalculation.run(store, begun, monitor);
		}).user().rule(ONE).start(null, CalendarUpdates::tell);
	}

	private static void tell(LimitRun done) {
		if (done.getMoved() > 0) {
			IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
			MessageDialog.openInformation(window == null ? null : window.getShell(), Messages.CalendarUpdates_job,
					Recalculation.summary(done) + "\n" + Messages.CalendarUpdates_where); //$NON-NLS-1$
		}
	}
}
