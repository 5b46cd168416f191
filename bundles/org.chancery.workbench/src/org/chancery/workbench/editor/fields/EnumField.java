package org.chancery.workbench.editor.fields;

import java.util.ArrayList;
import java.util.List;

import org.chancery.workbench.Ui;
import org.chancery.workbench.records.Values;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** One of the literals of an enumeration. */
final class EnumField extends Field {
	private final List<Object> literals = new ArrayList<>();
	private Combo combo;

	EnumField(RecordSession session, EStructuralFeature feature) {
		super(session, feature);
		((EEnum) feature.getEType()).getELiterals().stream().map(EEnumLiteral::getInstance).forEach(literals::add);
	}

	@Override
	public Control create(Composite parent, FormToolkit toolkit) {
		combo = Ui.named(new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN), "field." + feature().getName()); //$NON-NLS-1$
		combo.setVisibleItemCount(15);
		((EEnum) feature().getEType()).getELiterals().forEach(l -> combo.add(Values.literal(session().section(), feature(), l)));
		combo.addListener(SWT.Selection, e -> set(literals.get(combo.getSelectionIndex())));
		// the wheel scrolls the form, it does not change the value by accident
		combo.addListener(SWT.MouseWheel, e -> e.doit = false);
		refresh();
		return combo;
	}

	@Override
	public Control control() {
		return combo;
	}

	@Override
	public void refresh() {
		int index = literals.indexOf(owner().eGet(feature()));
		if (index != combo.getSelectionIndex()) {
			if (index < 0) {
				combo.deselectAll();
			} else {
				combo.select(index);
			}
		}
	}
}
