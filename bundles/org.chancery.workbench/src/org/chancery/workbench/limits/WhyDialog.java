package org.chancery.workbench.limits;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.chancery.clock.Clock;
import org.chancery.clock.ClockException;
import org.chancery.clock.DueDate;
import org.chancery.clock.calendar.CalendarVersion;
import org.chancery.flow.Calendars;
import org.chancery.flow.Flow;
import org.chancery.flow.FlowClock;
import org.chancery.flow.Flows;
import org.chancery.flow.Limits;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.text.MinguoDate;
import org.chancery.store.Store;
import org.chancery.workbench.Ui;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.records.Values;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Why a date is due: step by step, and what it would be if the clock had started on another day or went by today's calendar. */
public final class WhyDialog extends Dialog {
	private final Flow flow;
	private final Record record;
	private final Clock clock;
	private final List<FlowClock> limits;
	private Text reason;
	private Combo choice;
	private Text start;
	private Combo known;
	private List<LocalDate> issues = List.of();

	private WhyDialog(Shell parent, Flow flow, Record record, Clock clock, List<FlowClock> limits) {
		super(parent);
		this.flow = flow;
		this.record = record;
		this.clock = clock;
		this.limits = limits;
	}

	/** Reads a record and explains its due dates; says so if it has none. */
	public static void open(Shell parent, RecordType type, long id) {
		Flow flow = Flows.of(type).orElse(null);
		if (flow == null) {
			MessageDialog.openInformation(parent, Messages.WhyDialog_title, NLS.bind(Messages.WhyDialog_noLimits, type.label()));
			return;
		}
		Store store = OpenStore.instance().get();
		record Answer(Optional<Record> record, Clock clock) {
		}
		Loading.of(Messages.WhyDialog_title, monitor -> new Answer(store.find(type, id), Calendars.clock(store))).system()
				.start(parent, answer -> answer.record().ifPresent(record -> open(parent, flow, record, answer.clock())));
	}

	private static void open(Shell parent, Flow flow, Record record, Clock clock) {
		List<FlowClock> limits = flow.applying(record).stream().filter(c -> c.due(record) != null || c.applies(record) && record.eGet(c.start()) != null).toList();
		if (limits.isEmpty()) {
			MessageDialog.openInformation(parent, Messages.WhyDialog_title, NLS.bind(Messages.WhyDialog_noneNow, flow.type().title(record)));
		} else {
			new WhyDialog(parent, flow, record, clock, limits).open();
		}
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.WhyDialog_title);
		shell.setData(Ui.ID, "why"); //$NON-NLS-1$
	}

	@Override
	protected Point getInitialSize() {
		Point wanted = super.getInitialSize();
		return new Point(Math.max(wanted.x, 620), Math.max(wanted.y, 420));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.fillDefaults().margins(10, 10).numColumns(4).applyTo(area);
		Label title = new Label(area, SWT.WRAP);
		title.setText(flow.type().title(record));
		GridDataFactory.fillDefaults().span(4, 1).grab(true, false).hint(560, SWT.DEFAULT).applyTo(title);
		choice = Ui.named(new Combo(area, SWT.READ_ONLY), "why.limit"); //$NON-NLS-1$
		limits.forEach(l -> choice.add(flow.type().label(l.due())));
		choice.select(0);
		choice.addListener(SWT.Selection, e -> explain());
		GridDataFactory.fillDefaults().span(4, 1).applyTo(choice);
		reason = Ui.named(new Text(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL), "why.reason"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().span(4, 1).grab(true, true).hint(560, 220).applyTo(reason);
		new Label(area, SWT.NONE).setText(Messages.WhyDialog_whatIf);
		start = Ui.named(new Text(area, SWT.BORDER), "why.start"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().hint(140, SWT.DEFAULT).applyTo(start);
		known = Ui.named(new Combo(area, SWT.READ_ONLY), "why.calendar"); //$NON-NLS-1$
		issues = clock.calendar().versions().stream().map(CalendarVersion::issued).distinct().sorted(Comparator.reverseOrder()).toList();
		known.add(Messages.WhyDialog_calendarNow);
		issues.forEach(day -> known.add(NLS.bind(Messages.WhyDialog_calendarThen, Values.date(day))));
		known.select(0);
		Button compute = Ui.named(new Button(area, SWT.PUSH), "why.compute"); //$NON-NLS-1$
		compute.setText(Messages.WhyDialog_compute);
		compute.addListener(SWT.Selection, e -> whatIf());
		start.addListener(SWT.DefaultSelection, e -> whatIf());
		explain();
		return area;
	}

	private FlowClock limit() {
		return limits.get(choice.getSelectionIndex());
	}

	private void explain() {
		FlowClock limit = limit();
		LocalDate from = (LocalDate) record.eGet(limit.start());
		start.setText(from == null ? "" : Values.date(from)); //$NON-NLS-1$
		try {
			Optional<DueDate> due = Limits.explain(limit, record, clock);
			if (due.isPresent()) {
				reason.setText(due.get().explanation(Locale.getDefault()) + "\n\n" + NLS.bind(Messages.WhyDialog_calendar, due.get().calendar())); //$NON-NLS-1$
			} else {
				String byRule = Limits.due(limit, record, clock).map(d -> d.explanation(Locale.getDefault())).orElse(""); //$NON-NLS-1$
				reason.setText(limit.due(record) == null ? byRule
						: NLS.bind(Messages.WhyDialog_byHand, Values.fullDate(limit.due(record))) + "\n\n" + byRule); //$NON-NLS-1$
			}
		} catch (ClockException e) {
			reason.setText(e.getMessage());
		}
	}

	/** What the due date would be from another day on, or by the calendar as it was known on another. */
	private void whatIf() {
		try {
			Record other = EcoreUtil.copy(record);
			other.eSet(limit().start(), MinguoDate.parse(start.getText()));
			int chosen = known.getSelectionIndex();
			Clock by = chosen == 0 ? clock : clock.with(clock.calendar().asOf(issues.get(chosen - 1)));
			String how = chosen == 0 ? Messages.WhyDialog_ifSo : NLS.bind(Messages.WhyDialog_ifThen, known.getText());
			reason.setText(Limits.due(limit(), other, by)
					.map(d -> how + "\n" + d.explanation(Locale.getDefault())).orElse("")); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (DateTimeException | ClockException e) {
			reason.setText(e.getMessage());
		}
	}
}
