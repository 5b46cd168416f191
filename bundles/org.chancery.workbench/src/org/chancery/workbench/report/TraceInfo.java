package org.chancery.workbench.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.chancery.figures.FigureTrace;
import org.chancery.figures.FigureValue;
import org.chancery.model.Inclusion;
import org.chancery.model.InclusionKind;
import org.chancery.model.ModelPackage;
import org.chancery.model.Period;
import org.chancery.model.Tally;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.report.Run;
import org.chancery.workbench.Ui;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;

/** What a figure is and how it comes about, in words. */
final class TraceInfo {
	/** Told what people want to see, on the user interface's thread. */
	interface Listener {
		/** The trace of a part, by its place. */
		void follow(int part);

		/** The trace that led to this one. */
		void back();

		/** A record. */
		void open(RecordType type, long id);

		/** How a figure has changed since the report was opened, or null. */
		FigureChange change(FigureKey figure);
	}

	private final Listener listener;
	private final FormToolkit toolkit;
	private final ScrolledForm form;
	private boolean stepsOpen;

	TraceInfo(Composite parent, Listener listener) {
		this.listener = listener;
		toolkit = new FormToolkit(parent.getDisplay());
		form = Ui.named(toolkit.createScrolledForm(parent), "trace.info"); //$NON-NLS-1$
		form.addDisposeListener(e -> toolkit.dispose());
		TableWrapLayout layout = new TableWrapLayout();
		layout.leftMargin = 14;
		layout.rightMargin = 12;
		layout.topMargin = 12;
		layout.verticalSpacing = 7;
		form.getBody().setLayout(layout);
	}

	Control control() {
		return form;
	}

	/** Says what can be done while nothing is selected. */
	void showHint() {
		build(body -> {
			text(body, Messages.Trace_hintTitle, Fonts.title());
			text(body, Messages.Trace_hint, null);
		});
	}

	/** Shows what is known of a figure at once. */
	void showLoading(FigureValue value) {
		build(body -> {
			head(body, value, List.of());
			quiet(body, Messages.Trace_loading);
		});
	}

	/** Says why there is no trace. */
	void showFailure(FigureValue value, String reason) {
		build(body -> {
			head(body, value, List.of());
			text(body, reason, null);
		});
	}

	/** Shows a field of a record. */
	void showField(Run.Field field) {
		RecordType type = field.source().type();
		EStructuralFeature feature = type.eClass().getEStructuralFeature(field.feature());
		build(body -> {
			text(body, feature == null ? type.label() : NLS.bind(Messages.Trace_field, type.label(), type.label(feature)), Fonts.title());
			text(body, field.text(), null);
			link(body, Messages.Trace_openRecord, () -> listener.open(type, field.source().id()));
		});
	}

	/**
	 * Shows a trace.
	 *
	 * @param way the names of the figures that led to it, empty for the one that was clicked
	 */
	void show(FigureTrace trace, List<String> way) {
		FigureValue value = trace.value();
		build(body -> {
			head(body, value, way);
			value.definition().words(Locale.getDefault()).ifPresent(words -> {
				heading(body, Messages.Trace_definition);
				text(body, words, null);
			});
			parts(body, trace);
			tallies(body, value.tallies());
			inclusions(body, value);
			notes(body, value.notes());
			steps(body, trace);
		});
	}

	private void head(Composite body, FigureValue value, List<String> way) {
		if (!way.isEmpty()) {
			link(body, NLS.bind(Messages.Trace_back, way.getLast()), listener::back);
		}
		text(body, value.definition().name(), Fonts.title());
		Ui.named(text(body, Texts.value(value), Fonts.value()), "trace.value"); //$NON-NLS-1$
		quiet(body, Texts.scope(value));
		FigureChange change = listener.change(FigureKey.of(value));
		if (change != null) {
			text(body, NLS.bind(Messages.Trace_changed, change.text()), null).setForeground(PageMarks.CHANGED);
		}
	}

	private void parts(Composite body, FigureTrace trace) {
		if (trace.parts().isEmpty()) {
			return;
		}
		heading(body, Messages.Trace_parts);
		for (int i = 0; i < trace.parts().size(); i++) {
			int part = i;
			FigureValue value = trace.parts().get(i).value();
			Period days = value.asOf() == null ? value.period() : new Period(value.asOf(), value.asOf());
			link(body, NLS.bind(Messages.Trace_part, new Object[] { value.definition().name(), Texts.value(value), Texts.period(days) }),
					() -> listener.follow(part));
		}
	}

	private void tallies(Composite body, List<Tally> tallies) {
		if (!tallies.isEmpty()) {
			heading(body, Messages.Trace_tallies);
			RecordType type = SectionRegistry.instance().typeOf(ModelPackage.Literals.TALLY).orElseThrow();
			for (Tally tally : tallies) {
				Period days = new Period(earlier(tally), later(tally));
				link(body, NLS.bind(Messages.Trace_tally, new Object[] { Texts.number(tally.getValue()), Texts.period(days), tally.getSource() }),
						() -> listener.open(type, tally.getId()));
			}
		}
	}

	private static java.time.LocalDate earlier(Tally tally) {
		return tally.getFrom().isBefore(tally.getTo()) ? tally.getFrom() : tally.getTo();
	}

	private static java.time.LocalDate later(Tally tally) {
		return tally.getFrom().isBefore(tally.getTo()) ? tally.getTo() : tally.getFrom();
	}

	private void inclusions(Composite body, FigureValue value) {
		if (!value.byHand().isEmpty()) {
			heading(body, Messages.Trace_byHand);
			RecordType type = SectionRegistry.instance().typeOf(ModelPackage.Literals.INCLUSION).orElseThrow();
			for (Inclusion inclusion : value.byHand()) {
				String kind = inclusion.getKind() == InclusionKind.INCLUDED ? Messages.Trace_takenIn : Messages.Trace_leftOut;
				String record = value.definition().type().label() + " " + inclusion.getRecordId(); //$NON-NLS-1$
				link(body, NLS.bind(kind, record, inclusion.getReason()), () -> listener.open(type, inclusion.getId()));
			}
		}
	}

	private void notes(Composite body, List<String> notes) {
		if (!notes.isEmpty()) {
			heading(body, Messages.Trace_notes);
			notes.forEach(n -> text(body, n, null));
		}
	}

	/** The steps one by one; the definition is above already. */
	private void steps(Composite body, FigureTrace trace) {
		Section section = toolkit.createSection(body, ExpandableComposite.TWISTIE | (stepsOpen ? ExpandableComposite.EXPANDED : 0));
		section.setText(Messages.Trace_steps);
		section.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		section.addListener(SWT.Dispose, e -> stepsOpen = section.isExpanded());
		Composite client = toolkit.createComposite(section);
		TableWrapLayout layout = new TableWrapLayout();
		layout.verticalSpacing = 4;
		client.setLayout(layout);
		String definition = trace.value().definition().words(Locale.getDefault()).orElse(""); //$NON-NLS-1$
		trace.words().stream().filter(w -> !w.equals(definition)).forEach(w -> text(client, w, null));
		section.setClient(client);
	}

	private void build(Consumer<Composite> content) {
		Composite body = form.getBody();
		form.setRedraw(false);
		try {
			for (Control child : body.getChildren()) {
				child.dispose();
			}
			content.accept(body);
			form.reflow(true);
		} finally {
			form.setRedraw(true);
		}
	}

	private Label text(Composite parent, String text, Font font) {
		// an ampersand in a label would underline the letter behind it
		Label label = toolkit.createLabel(parent, text.replace("&", "&&"), SWT.WRAP); //$NON-NLS-1$ //$NON-NLS-2$
		if (font != null) {
			label.setFont(font);
		}
		label.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		return label;
	}

	private void quiet(Composite parent, String text) {
		text(parent, text, null).setForeground(parent.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
	}

	private void heading(Composite parent, String text) {
		toolkit.createLabel(parent, "").setLayoutData(space()); //$NON-NLS-1$
		Label label = text(parent, text, Fonts.bold());
		label.setForeground(toolkit.getColors().getColor(org.eclipse.ui.forms.IFormColors.TITLE));
	}

	/** A little room above a group. */
	private static TableWrapData space() {
		TableWrapData data = new TableWrapData();
		data.heightHint = 2;
		return data;
	}

	private void link(Composite parent, String text, Runnable action) {
		Hyperlink link = toolkit.createHyperlink(parent, text, SWT.WRAP);
		link.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		link.addHyperlinkListener(new HyperlinkAdapter() {
			@Override
			public void linkActivated(HyperlinkEvent e) {
				// the link is disposed by what it leads to
				Ui.async(form, action);
			}
		});
	}
}
