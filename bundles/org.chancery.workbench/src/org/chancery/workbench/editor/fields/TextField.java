package org.chancery.workbench.editor.fields;

import org.chancery.model.sections.RecordType;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;

/** A text of one or several lines. */
final class TextField extends TypedField {
	TextField(RecordSession session, EStructuralFeature feature) {
		super(session, feature);
	}

	@Override
	String show(Object value) {
		return value == null ? "" : value.toString(); //$NON-NLS-1$
	}

	@Override
	Object read(String typedText) {
		String stripped = typedText.strip();
		return stripped.isEmpty() ? null : stripped;
	}

	@Override
	int style() {
		return isMultiline() ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE;
	}

	/** Whether it is a text of several lines. */
	boolean isMultiline() {
		return RecordType.is(feature(), "multiline") || RecordType.length(feature()) > 500; //$NON-NLS-1$
	}

	@Override
	public boolean isWide() {
		return isMultiline() || feature() == RecordType.labelFeature(owner().eClass());
	}
}
