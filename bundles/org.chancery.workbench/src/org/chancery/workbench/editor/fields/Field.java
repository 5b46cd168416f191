package org.chancery.workbench.editor.fields;

import java.util.Locale;
import java.util.Optional;

import org.chancery.model.sections.RecordType;
import org.chancery.workbench.Messages;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** One feature of a record or part on a form. */
public abstract class Field {
	private final RecordSession session;
	private final EStructuralFeature feature;

	/** A field for a feature of the session's record or part. */
	protected Field(RecordSession session, EStructuralFeature feature) {
		this.session = session;
		this.feature = feature;
	}

	/** The session whose record it shows. */
	protected final RecordSession session() {
		return session;
	}

	public final EStructuralFeature feature() {
		return feature;
	}

	/** The object whose feature it shows. */
	protected final EObject owner() {
		return session.root();
	}

	/** The feature's name. */
	public final String label() {
		return RecordType.featureLabel(session.section(), owner().eClass(), feature, Locale.getDefault());
	}

	/** Whether it must be filled in. */
	public final boolean isRequired() {
		return feature.isRequired() && !feature.isMany();
	}

	/** Makes the widgets; the control's layout data is the form's. */
	public abstract Control create(Composite parent, FormToolkit toolkit);

	/** The control that takes the focus and carries messages. */
	public abstract Control control();

	/** Shows the value as it stands now. */
	public abstract void refresh();

	/** Drops typed text that can't be read and shows the value again. */
	void forgetTyped() {
		refresh();
	}

	/** What is wrong with what is typed, in words, if anything is. */
	public Optional<String> problem() {
		Object value = owner().eGet(feature);
		if (isRequired() && (value == null || value instanceof String text && text.isBlank())) {
			return Optional.of(NLS.bind(Messages.Field_required, label()));
		}
		if (value instanceof String text && text.codePointCount(0, text.length()) > RecordType.length(feature)) {
			return Optional.of(NLS.bind(Messages.Field_tooLong, new Object[] { label(), RecordType.length(feature), text.codePointCount(0, text.length()) }));
		}
		return Optional.empty();
	}

	/** Whether the field wants the whole width of the form. */
	public boolean isWide() {
		return false;
	}

	/** Sets the feature, as a command. */
	protected final void set(Object value) {
		session.set(owner(), feature, value);
	}
}
