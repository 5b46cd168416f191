package org.chancery.workbench.limits;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.chancery.clock.Clock;
import org.chancery.flow.Actor;
import org.chancery.flow.Approvers;
import org.chancery.flow.Calendars;
import org.chancery.flow.Flow;
import org.chancery.flow.FlowClock;
import org.chancery.flow.FlowException;
import org.chancery.flow.FlowStep;
import org.chancery.flow.Requests;
import org.chancery.flow.RuleBooks;
import org.chancery.flow.StepDraft;
import org.chancery.flow.Workflow;
import org.chancery.model.Record;
import org.chancery.store.Store;
import org.chancery.store.StoreEvent;
import org.chancery.workbench.Ui;
import org.chancery.workbench.editor.RecordEditors;
import org.chancery.workbench.editor.fields.RecordSession;
import org.chancery.workbench.letters.LetterMenu;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.records.Values;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * Above a record's fields: its running time limits, each with its reason a click away, and the steps that may be taken
 * next as buttons. The steps that may not are in a menu, and say why.
 */
public final class StepsBar {
	private final Flow flow;
	private final RecordSession session;
	private final FormToolkit toolkit;
	private final Composite limits;
	private final Composite buttons;
	private List<Object> shown = List.of();
	private Actor actor = Actor.named(user());

	private StepsBar(Composite parent, FormToolkit toolkit, Flow flow, RecordSession session) {
		this.flow = flow;
		this.session = session;
		this.toolkit = toolkit;
		GridLayoutFactory.fillDefaults().margins(2, 2).spacing(0, 2).applyTo(parent);
		limits = row(parent);
		buttons = row(parent);
	}

	/** Makes the bar in a composite of its own and keeps it up to date. */
	public static void create(Composite parent, FormToolkit toolkit, Flow flow, RecordSession session) {
		StepsBar bar = new StepsBar(parent, toolkit, flow, session);
		bar.update();
		session.addListener(() -> {
			if (!parent.isDisposed()) {
				bar.update();
			}
		});
		OpenStore.instance().whenOpen(parent, bar::load);
		OpenStore.instance().addListener(parent, new OpenStore.Listener() {
			@Override
			public void stateChanged(OpenStore.State state) {
				// the editor closes with its store
			}

			@Override
			public void changed(StoreEvent event) {
				if (event.types().stream().anyMatch(t -> Approvers.isPart(t) || RuleBooks.isPart(t))) {
					OpenStore.instance().store().ifPresent(bar::load);
				}
			}
		});
	}

	/** Reads who may grant what. */
	private void load(Store store) {
		Loading.of(Messages.Worklist_loading, monitor -> Actor.of(store)).system().start(buttons, read -> {
			actor = read;
			update();
		});
	}

	private Composite row(Composite parent) {
		Composite row = toolkit.createComposite(parent);
		RowLayout layout = new RowLayout();
		layout.center = true;
		layout.spacing = 6;
		layout.marginLeft = 0;
		row.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(row);
		return row;
	}

	private static String user() {
		return OpenStore.instance().store().map(s -> s.access().user()).orElse(""); //$NON-NLS-1$
	}

	private void update() {
		Record record = session.record();
		List<Workflow.Next> next = Workflow.next(flow, record, actor);
		List<Object> state = List.of(record.getId(), next.stream().map(Workflow.Next::whyNot).toList(),
				flow.applying(record).stream().map(c -> running(c, record) ? String.valueOf(c.due(record)) : "").toList()); //$NON-NLS-1$
		if (state.equals(shown)) {
			return;
		}
		shown = state;
		for (Composite row : List.of(limits, buttons)) {
			for (Control child : row.getChildren()) {
				child.dispose();
			}
		}
		Label now = toolkit.createLabel(limits, NLS.bind(Messages.StepsBar_state, flow.stateLabel(flow.stateOf(record))));
		Ui.named(now, "steps.state"); //$NON-NLS-1$
		flow.applying(record).stream().filter(c -> running(c, record)).forEach(c -> show(c, record));
		next.stream().filter(Workflow.Next::isAllowed).forEach(n -> button(n.step()));
		List<Workflow.Next> others = next.stream().filter(n -> !n.isAllowed()).toList();
		if (!others.isEmpty()) {
			others(others);
		}
		if (record.getId() != 0 && LetterMenu.isFor(flow.type())) {
			Button letters = toolkit.createButton(buttons, Messages.StepsBar_letters, SWT.PUSH);
			LetterMenu.on(Ui.named(letters, "step.letters"), flow.type(), record.getId()); //$NON-NLS-1$
		}
		limits.getParent().layout(true, true);
	}

	private boolean running(FlowClock clock, Record record) {
		return clock.due(record) != null && clock.stopped(record) == null && !flow.isFinal(record);
	}

	private void show(FlowClock clock, Record record) {
		LocalDate due = clock.due(record);
		toolkit.createLabel(limits, NLS.bind(Messages.StepsBar_due, new Object[] { flow.type().label(clock.due()), Values.date(due), left(due) }));
		if (record.getId() != 0) {
			Button why = toolkit.createButton(limits, Messages.StepsBar_why, SWT.PUSH);
			Ui.named(why, "steps.why." + clock.id()); //$NON-NLS-1$
			why.addListener(SWT.Selection, e -> WhyDialog.open(why.getShell(), flow.type(), record.getId()));
		}
	}

	/** How far off a day is, in words. */
	static String left(LocalDate due) {
		if (due == null) {
			return ""; //$NON-NLS-1$
		}
		long days = ChronoUnit.DAYS.between(LocalDate.now(), due);
		if (days == 0) {
			return Messages.StepsBar_today;
		}
		return NLS.bind(days < 0 ? Messages.StepsBar_late : Messages.StepsBar_left, Math.abs(days));
	}

	private void button(FlowStep step) {
		Button button = toolkit.createButton(buttons, step.label(), SWT.PUSH);
		Ui.named(button, "step." + step.id()); //$NON-NLS-1$
		button.addListener(SWT.Selection, e -> take(step));
	}

	private void others(List<Workflow.Next> others) {
		Button more = toolkit.createButton(buttons, Messages.StepsBar_others, SWT.PUSH);
		Ui.named(more, "step.others"); //$NON-NLS-1$
		Menu menu = new Menu(more);
		for (Workflow.Next other : others) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(other.step().label());
			item.addListener(SWT.Selection, e -> tell(other.step(), other.whyNot()));
		}
		more.addListener(SWT.Selection, e -> {
			menu.setLocation(more.toDisplay(0, more.getSize().y));
			menu.setVisible(true);
		});
		more.addListener(SWT.Dispose, e -> menu.dispose());
	}

	private void tell(FlowStep step, String why) {
		MessageDialog.openInformation(buttons.getShell(), step.label(), why);
	}

	private void take(FlowStep step) {
		session.commitPending();
		if (session.isDirty()) {
			tell(step, Messages.StepsBar_saveFirst);
			return;
		}
		Store store = OpenStore.instance().get();
		record Ready(Clock clock, Actor actor) {
		}
		Loading.of(step.label(), monitor -> new Ready(Calendars.clock(store), Actor.of(store))).system()
				.start(buttons, ready -> ask(store, step, ready.clock(), ready.actor()));
	}

	private void ask(Store store, FlowStep step, Clock clock, Actor by) {
		try {
			StepDraft draft = Workflow.begin(flow, step, session.record(), by, LocalDate.now());
			if (draft.asks() && !StepDialog.open(buttons.getShell(), draft, clock)) {
				return;
			}
			boolean asksOthers = draft.asksForExtension(clock);
			Record changed = draft.finish(clock);
			Loading.of(step.label(), monitor -> {
				store.write(transaction -> {
					transaction.update(changed);
					if (draft.created() != null) {
						transaction.insert(draft.created());
					}
					return null;
				});
				return draft;
			}).start(buttons, done -> {
				// the editor hears of the change as of anybody's
				if (asksOthers) {
					tell(step, NLS.bind(Messages.StepsBar_asked, Requests.of(flow, changed).getLast().getAsked()));
				}
				openCreated(done);
			});
		} catch (FlowException e) {
			tell(step, e.getMessage());
		}
	}

	private static void openCreated(StepDraft done) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (done.created() != null && window != null) {
			RecordEditors.open(window.getActivePage(), done.step().creation().type(), done.created().getId());
		}
	}
}
