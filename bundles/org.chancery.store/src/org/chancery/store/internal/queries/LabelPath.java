package org.chancery.store.internal.queries;

import java.util.ArrayList;
import java.util.List;

import org.chancery.model.sections.RecordType;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * The way from a reference to the text that names its target. A target that is itself named by a reference is followed
 * once more, no further.
 *
 * @param targets the classes on the way, the reference's own target first
 * @param label   the last one's feature that holds the text, null if even that one is named by a reference
 */
record LabelPath(List<EClass> targets, EStructuralFeature label) {
	static LabelPath of(EReference reference) {
		return of(reference.getEReferenceType());
	}

	static LabelPath of(EClass target) {
		List<EClass> targets = new ArrayList<>(List.of(target));
		EStructuralFeature label = RecordType.labelFeature(target);
		if (label instanceof EReference next) {
			targets.add(next.getEReferenceType());
			label = RecordType.labelFeature(next.getEReferenceType());
		}
		return new LabelPath(targets, label instanceof EReference ? null : label);
	}
}
