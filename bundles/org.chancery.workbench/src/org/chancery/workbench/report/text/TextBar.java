package org.chancery.workbench.report.text;

import org.chancery.model.ChapterState;
import org.chancery.model.ModelPackage;
import org.chancery.model.ReportChapter;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.workbench.Ui;
import org.chancery.workbench.records.Values;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Above a report's chapters: beginning its own text, figure fields, the chapter's state and comments. */
final class TextBar {
	/** What people ask for. */
	interface Listener {
		/** To give the report chapters of its own. */
		void begin();

		/** To store what was written. */
		void save();

		/** To insert a figure field at the caret. */
		void figure();

		/** To say how far the chapter has come. */
		void state(ChapterState state);

		/** To read and write comments. */
		void comments();
	}

	private final Composite bar;
	private final Label hint;
	private final Button begin;
	private final Button save;
	private final Button figure;
	private final Combo state;
	private final Button comments;

	TextBar(Composite parent, Listener listener) {
		hint = new Label(parent, SWT.WRAP);
		hint.setText(Messages.Text_hint);
		GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(hint);
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).spacing(4, 0).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		begin = button("text.begin", Messages.Text_begin, listener::begin); //$NON-NLS-1$
		save = button("text.save", Messages.Text_save, listener::save); //$NON-NLS-1$
		figure = button("text.figure", Messages.Text_figure, listener::figure); //$NON-NLS-1$
		state = Ui.named(new Combo(bar, SWT.READ_ONLY), "text.state"); //$NON-NLS-1$
		RecordType type = SectionRegistry.instance().typeOf(ModelPackage.Literals.REPORT_CHAPTER).orElseThrow();
		for (ChapterState each : ChapterState.values()) {
			state.add(Values.literal(type.section(), ModelPackage.Literals.REPORT_CHAPTER__STATE, each));
		}
		state.addListener(SWT.Selection, e -> listener.state(ChapterState.values()[state.getSelectionIndex()]));
		comments = button("text.comments", Messages.Text_comments, listener::comments); //$NON-NLS-1$
	}

	/**
	 * @param chapter   the chapter shown, null if there is none
	 * @param mayBegin whether the report has no chapters of its own yet
	 */
	void show(ReportChapter chapter, boolean mayBegin) {
		visible(hint, mayBegin);
		visible(begin, mayBegin);
		for (Button button : new Button[] { save, figure, comments }) {
			button.setEnabled(chapter != null);
		}
		state.setEnabled(chapter != null);
		if (chapter != null) {
			state.select(ChapterState.VALUES.indexOf(chapter.getState()));
		}
		bar.getParent().layout(true, true);
	}

	private static void visible(org.eclipse.swt.widgets.Control control, boolean shown) {
		control.setVisible(shown);
		((org.eclipse.swt.layout.GridData) control.getLayoutData()).exclude = !shown;
	}

	private Button button(String id, String text, Runnable action) {
		Button button = Ui.named(new Button(bar, SWT.PUSH), id);
		button.setText(text);
		button.addListener(SWT.Selection, e -> action.run());
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(button);
		return button;
	}
}
