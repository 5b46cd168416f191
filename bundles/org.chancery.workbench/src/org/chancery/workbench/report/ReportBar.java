package org.chancery.workbench.report;

import java.util.function.Consumer;

import org.chancery.model.Period;
import org.chancery.model.Report;
import org.chancery.model.sections.RecordType;
import org.chancery.workbench.Icons;
import org.chancery.workbench.Ui;
import org.chancery.workbench.records.Values;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Above the pages: which report it is, its period and number style, the scale, and the way to its files. */
final class ReportBar {
	/** What people ask for, on the user interface's thread. */
	interface Listener {
		/** To change the stored report. */
		void change(Consumer<Report> change);

		/** To compute all figures again. */
		void refresh();

		/** To see and change all that belongs to the report. */
		void properties();

		/** To see the pages at a scale in per cent, 0 for as wide as fits. */
		void zoom(int percent);

		/** To write the files. */
		void write();

		/** To publish the report: to write the files and freeze the figures. */
		void publish();
	}

	private static final int ZOOM_STEP = 10;
	private static final Color PROBLEM = new Color(190, 40, 30);

	private final RecordType type;
	private final Listener listener;
	private final Label title;
	private final Label state;
	private final Composite row;
	private final Composite place;
	private final Combo style;
	private final ToolItem percent;
	private final Button write;
	private final Button publish;
	private final Color ink;
	private PeriodFields period;
	private ReportRun run;
	private int scale = 100;

	ReportBar(Composite parent, RecordType type, Listener listener) {
		this.type = type;
		this.listener = listener;
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, 8).spacing(0, 6).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		Composite head = new Composite(bar, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		title = Ui.named(new Label(head, SWT.NONE), "report.title"); //$NON-NLS-1$
		title.setFont(Fonts.title());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
		state = Ui.named(new Label(head, SWT.RIGHT), "report.state"); //$NON-NLS-1$
		ink = head.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND);
		state.setForeground(ink);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(state);
		row = new Composite(bar, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(7).spacing(8, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		label(row, Messages.Bar_period);
		place = new Composite(row, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(place);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(place);
		label(row, Messages.Bar_numbers);
		style = Ui.named(new Combo(row, SWT.READ_ONLY), "report.style"); //$NON-NLS-1$
		style.setItems(Messages.Bar_comma, Messages.Bar_man);
		style.addListener(SWT.Selection, e -> {
			boolean man = style.getSelectionIndex() == 1;
			listener.change(r -> r.setManStyle(man));
		});
		ToolBar tools = new ToolBar(row, SWT.FLAT | SWT.RIGHT);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.BEGINNING, SWT.CENTER).applyTo(tools);
		item(tools, Icons.REFRESH, Messages.Bar_refresh, listener::refresh);
		item(tools, Icons.EDIT, Messages.Bar_properties, listener::properties);
		new ToolItem(tools, SWT.SEPARATOR);
		item(tools, Icons.ZOOM_OUT, Messages.Bar_zoomOut, () -> listener.zoom(scale - ZOOM_STEP));
		percent = new ToolItem(tools, SWT.PUSH);
		percent.setToolTipText(Messages.Bar_natural);
		percent.addListener(SWT.Selection, e -> listener.zoom(100));
		item(tools, Icons.ZOOM_IN, Messages.Bar_zoomIn, () -> listener.zoom(scale + ZOOM_STEP));
		item(tools, Icons.FIT_WIDTH, Messages.Bar_fitWidth, () -> listener.zoom(0));
		write = button("report.write", Messages.Bar_write, Icons.EXPORT, listener::write); //$NON-NLS-1$
		publish = button("report.publish", Messages.Bar_publish, Icons.STORE, listener::publish); //$NON-NLS-1$
		setScale(100);
	}

	private Button button(String id, String text, Icons icon, Runnable action) {
		Button button = Ui.named(new Button(row, SWT.PUSH), id);
		button.setText(text);
		button.setImage(icon.image());
		button.setEnabled(false);
		button.addListener(SWT.Selection, e -> action.run());
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(button);
		return button;
	}

	/** Shows what is known of a report. */
	void show(ReportRun shown) {
		run = shown;
		Report report = shown.record();
		title.setText(shown.document().title().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		if (period == null) {
			period = new PeriodFields(place, type, report, this::choose, this::tell);
		} else {
			period.show(report);
		}
		style.select(report.isManStyle() ? 1 : 0);
		write.setEnabled(true);
		publish.setEnabled(true);
		tell(null);
		row.getParent().layout(true, true);
	}

	/** Shows that the report is being computed. */
	void showRunning() {
		state(run == null ? Messages.Bar_composing : Messages.Bar_again, false);
	}

	/** Shows what is wrong, or with null how things stand. */
	void tell(String problem) {
		if (problem != null) {
			state(problem, true);
		} else if (run != null) {
			state(NLS.bind(Messages.Bar_state, new Object[] { Values.time(run.at()), run.pages().count(),
					Values.integer(run.document().figures().stream().map(FigureKey::of).distinct().count()) }), false);
		}
	}

	/** Shows the scale in per cent. */
	void setScale(int now) {
		String text = now + " %"; //$NON-NLS-1$
		if (!text.equals(percent.getText())) {
			scale = now;
			percent.setText(text);
			percent.getParent().requestLayout();
		}
	}

	private void choose(Period chosen) {
		listener.change(r -> {
			r.setFrom(chosen.from());
			r.setTo(chosen.to());
		});
	}

	private void state(String text, boolean problem) {
		state.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		state.setToolTipText(text);
		state.setForeground(problem ? PROBLEM : ink);
		state.getParent().layout(true, true);
	}

	private static void label(Composite parent, String text) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
	}

	private static void item(ToolBar tools, Icons icon, String tip, Runnable action) {
		ToolItem item = new ToolItem(tools, SWT.PUSH);
		item.setImage(icon.image());
		item.setToolTipText(tip);
		item.addListener(SWT.Selection, e -> action.run());
	}
}
