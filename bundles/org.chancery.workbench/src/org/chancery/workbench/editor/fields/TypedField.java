package org.chancery.workbench.editor.fields;

import java.util.Objects;
import java.util.Optional;

import org.chancery.workbench.Ui;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * A field that is typed into. While the cursor is in it, what is typed belongs to one change, which undo takes back as a
 * whole; what can't be read stays as it was typed, with the reason beside it.
 */
abstract class TypedField extends Field {
	private Text text;
	private boolean showing;
	private boolean typed;
	private String problem;

	TypedField(RecordSession session, EStructuralFeature feature) {
		super(session, feature);
	}

	/** The value as it is typed. */
	abstract String show(Object value);

	/** The value as it is read while the cursor is elsewhere. */
	String showAtRest(Object value) {
		return show(value);
	}

	/**
	 * The value of what was typed.
	 *
	 * @throws IllegalArgumentException with the reason, for people
	 */
	abstract Object read(String typedText);

	/** The widget's style besides the border. */
	int style() {
		return SWT.SINGLE;
	}

	@Override
	public Control create(Composite parent, FormToolkit toolkit) {
		text = toolkit.createText(parent, "", style() | SWT.BORDER); //$NON-NLS-1$
		Ui.named(text, "field." + feature().getName()); //$NON-NLS-1$
		text.addListener(SWT.Modify, e -> {
			if (!showing) {
				typing();
			}
		});
		text.addListener(SWT.FocusIn, e -> {
			if (problem == null) {
				put(show(owner().eGet(feature())));
			}
		});
		text.addListener(SWT.FocusOut, e -> {
			if (typed) {
				session().commitPending();
			}
			if (problem == null) {
				put(showAtRest(owner().eGet(feature())));
			}
		});
		if ((style() & SWT.MULTI) == 0) {
			text.addListener(SWT.DefaultSelection, e -> session().commitPending());
		}
		refresh();
		return text;
	}

	@Override
	public Control control() {
		return text;
	}

	final Text text() {
		return text;
	}

	@Override
	public void refresh() {
		if (typed || text == null || text.isDisposed()) {
			return;
		}
		Object value = owner().eGet(feature());
		String shown = text.isFocusControl() ? show(value) : showAtRest(value);
		if (problem != null && Objects.equals(shown, text.getText())) {
			problem = null;
		}
		if (problem == null) {
			put(shown);
		}
	}

	@Override
	void forgetTyped() {
		problem = null;
		typed = false;
		refresh();
	}

	@Override
	public Optional<String> problem() {
		return problem != null ? Optional.of(problem) : super.problem();
	}

	/** Puts a value that was chosen, not typed. */
	final void choose(Object value) {
		problem = null;
		typed = false;
		session().setUnreadable(this, false);
		set(value);
		refresh();
	}

	private void typing() {
		typed = true;
		try {
			read(text.getText());
			problem = null;
		} catch (IllegalArgumentException e) {
			problem = e.getMessage();
		}
		session().setPending(this::commit);
	}

	private void commit() {
		typed = false;
		try {
			Object value = read(text.getText());
			problem = null;
			set(value);
		} catch (IllegalArgumentException e) {
			problem = e.getMessage();
		}
		session().setUnreadable(this, problem != null);
	}

	private void put(String shown) {
		if (!shown.equals(text.getText())) {
			showing = true;
			text.setText(shown);
			showing = false;
		}
	}
}
