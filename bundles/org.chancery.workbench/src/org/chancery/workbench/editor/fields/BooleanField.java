package org.chancery.workbench.editor.fields;

import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Yes or no. */
final class BooleanField extends Field {
	private Button button;

	BooleanField(RecordSession session, EStructuralFeature feature) {
		super(session, feature);
	}

	@Override
	public Control create(Composite parent, FormToolkit toolkit) {
		button = toolkit.createButton(parent, Messages.Values_yes, SWT.CHECK);
		Ui.named(button, "field." + feature().getName()); //$NON-NLS-1$
		button.addListener(SWT.Selection, e -> set(button.getSelection()));
		refresh();
		return button;
	}

	@Override
	public Control control() {
		return button;
	}

	@Override
	public void refresh() {
		button.setSelection(Boolean.TRUE.equals(owner().eGet(feature())));
	}
}
