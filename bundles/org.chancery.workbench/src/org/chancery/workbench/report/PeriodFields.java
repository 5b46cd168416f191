package org.chancery.workbench.report;

import java.util.Optional;
import java.util.function.Consumer;

import org.chancery.model.ModelPackage;
import org.chancery.model.Period;
import org.chancery.model.Report;
import org.chancery.model.sections.RecordType;
import org.chancery.workbench.editor.fields.Field;
import org.chancery.workbench.editor.fields.Fields;
import org.chancery.workbench.editor.fields.RecordSession;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The report's period: its two days, typed or picked, and those often wanted. A period that can't be is told, not taken. */
final class PeriodFields {
	private static final int DAY_WIDTH = 150;

	private final RecordSession session;
	private final Field from;
	private final Field to;
	private final Consumer<Period> chosen;
	private final Consumer<String> problem;
	private Period shown;
	private boolean showing;

	/**
	 * @param chosen  takes a period other than the one shown
	 * @param problem is told what is wrong with what was typed, null for nothing
	 */
	PeriodFields(Composite parent, RecordType type, Report report, Consumer<Period> chosen, Consumer<String> problem) {
		this.chosen = chosen;
		this.problem = problem;
		session = new RecordSession(type, EcoreUtil.copy(report));
		from = Fields.of(session, ModelPackage.Literals.REPORT__FROM);
		to = Fields.of(session, ModelPackage.Literals.REPORT__TO);
		FormToolkit toolkit = new FormToolkit(parent.getDisplay());
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(4, 0).applyTo(row);
		row.addDisposeListener(e -> toolkit.dispose());
		GridDataFactory.fillDefaults().hint(DAY_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(from.create(row, toolkit));
		Label between = new Label(row, SWT.NONE);
		between.setText(Messages.Bar_to);
		GridDataFactory.fillDefaults().hint(DAY_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(to.create(row, toolkit));
		ToolBar bar = new ToolBar(row, SWT.FLAT);
		ToolItem presets = new ToolItem(bar, SWT.DROP_DOWN);
		presets.setText(Messages.Bar_presets);
		presets.addListener(SWT.Selection, e -> PresetMenu.open(presets, null, this::set));
		shown = new Period(report.getFrom(), report.getTo());
		// a toolkit gives its composites the ground of a form, and this is none
		for (var child : row.getChildren()) {
			child.setBackground(parent.getBackground());
		}
		session.addListener(this::changed);
	}

	/** Shows the period of a report that was read again. */
	void show(Report report) {
		showing = true;
		shown = new Period(report.getFrom(), report.getTo());
		session.set(session.record(), ModelPackage.Literals.REPORT__FROM, report.getFrom());
		session.set(session.record(), ModelPackage.Literals.REPORT__TO, report.getTo());
		showing = false;
		refresh();
	}

	private void set(Period period) {
		showing = true;
		session.set(session.record(), ModelPackage.Literals.REPORT__FROM, period.from());
		session.set(session.record(), ModelPackage.Literals.REPORT__TO, period.to());
		showing = false;
		changed();
	}

	private void changed() {
		if (showing || from.control().isDisposed()) {
			return;
		}
		refresh();
		Report report = (Report) session.record();
		Optional<String> wrong = from.problem().or(to::problem);
		if (wrong.isEmpty() && report.getTo().isBefore(report.getFrom())) {
			wrong = Optional.of(NLS.bind(Messages.Runner_noPeriod, Texts.day(report.getFrom()), Texts.day(report.getTo())));
		}
		problem.accept(wrong.orElse(null));
		if (wrong.isEmpty()) {
			Period period = new Period(report.getFrom(), report.getTo());
			if (!period.equals(shown)) {
				shown = period;
				chosen.accept(period);
			}
		}
	}

	private void refresh() {
		from.refresh();
		to.refresh();
	}
}
