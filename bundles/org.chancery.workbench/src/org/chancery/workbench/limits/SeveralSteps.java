package org.chancery.workbench.limits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.chancery.clock.Clock;
import org.chancery.flow.Actor;
import org.chancery.flow.Calendars;
import org.chancery.flow.Flow;
import org.chancery.flow.FlowException;
import org.chancery.flow.FlowStep;
import org.chancery.flow.StepDraft;
import org.chancery.flow.Workflow;
import org.chancery.flow.Worklist.Item;
import org.chancery.model.Record;
import org.chancery.store.Store;
import org.chancery.store.StoreException;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;

/**
 * Takes one step with several records at once: what it asks for is asked once and answered alike for all. Each record by
 * itself, so that one that may not go on does not keep the others.
 */
final class SeveralSteps {
	private record Done(int taken, List<String> refused) {
	}

	private SeveralSteps() {
	}

	/** Adds the steps that can be taken with all of these, if they are of one kind, to a menu. */
	static void addTo(IMenuManager menu, Control control, List<Item> items) {
		if (items.isEmpty() || items.stream().anyMatch(i -> i.flow() != items.getFirst().flow())) {
			return;
		}
		Flow flow = items.getFirst().flow();
		for (FlowStep step : flow.steps()) {
			if (step.creation() == null && items.stream().anyMatch(i -> step.from().contains(i.state()))) {
				menu.add(new Action(step.label()) {
					@Override
					public void run() {
						take(control, flow, step, items);
					}
				});
			}
		}
	}

	private static void take(Control control, Flow flow, FlowStep step, List<Item> items) {
		if (items.size() > 1 && !MessageDialog.openConfirm(control.getShell(), step.label(),
				NLS.bind(Messages.SeveralSteps_confirm, step.label(), items.size()))) {
			return;
		}
		Store store = OpenStore.instance().get();
		record First(StepDraft draft, String whyNot, Clock clock) {
		}
		Loading.of(step.label(), monitor -> {
			String whyNot = ""; //$NON-NLS-1$
			Actor actor = Actor.of(store);
			// the dialog is of the first record that may go on
			for (Item item : items) {
				try {
					Record record = store.find(item.type(), item.id()).orElse(null);
					if (record != null) {
						return new First(Workflow.begin(flow, step, record, actor, LocalDate.now()), "", Calendars.clock(store)); //$NON-NLS-1$
					}
				} catch (FlowException e) {
					whyNot = e.getMessage();
				}
			}
			return new First(null, whyNot, null);
		}).system().start(control, first -> {
			if (first.draft() == null) {
				MessageDialog.openInformation(control.getShell(), step.label(), first.whyNot());
			} else if (!first.draft().asks() || StepDialog.open(control.getShell(), first.draft(), first.clock())) {
				take(control, store, flow, first.draft(), items);
			}
		});
	}

	private static void take(Control control, Store store, Flow flow, StepDraft answers, List<Item> items) {
		FlowStep step = answers.step();
		Loading.of(step.label(), monitor -> take(store, flow, answers, items, monitor)).user().start(control, done -> {
			if (!done.refused().isEmpty()) {
				MessageDialog.openInformation(control.getShell(), step.label(), NLS.bind(Messages.SeveralSteps_refused,
						new Object[] { done.taken(), done.refused().size(), String.join("\n", done.refused().stream().limit(12).toList()) })); //$NON-NLS-1$
			}
		});
	}

	private static Done take(Store store, Flow flow, StepDraft answers, List<Item> items, IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, items.size());
		Clock clock = Calendars.clock(store);
		Actor actor = Actor.of(store);
		List<String> refused = new ArrayList<>();
		int taken = 0;
		for (Item item : items) {
			progress.split(1);
			Record record = store.find(item.type(), item.id()).orElse(null);
			try {
				if (record != null) {
					StepDraft draft = Workflow.begin(flow, answers.step(), record, actor, LocalDate.now());
					draft.answerAs(answers);
					Record changed = draft.finish(clock);
					store.write(transaction -> {
						transaction.update(changed);
						return null;
					});
					taken++;
				}
			} catch (FlowException | StoreException e) {
				refused.add(item.title() + ": " + e.getMessage()); //$NON-NLS-1$
			}
		}
		return new Done(taken, refused);
	}
}
