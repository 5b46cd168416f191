package org.chancery.store.internal.mapping;

import java.util.ArrayList;
import java.util.List;

import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Which features of a class are kept, and where: in a column of its own table or in a table of parts. */
public final class Features {
	private Features() {
	}

	/**
	 * The features that are columns, in the model's order.
	 *
	 * @throws IllegalArgumentException if the class has a feature that can't be kept
	 */
	public static List<EStructuralFeature> columns(EClass eClass) {
		List<EStructuralFeature> features = new ArrayList<>();
		for (EStructuralFeature feature : eClass.getEAllStructuralFeatures()) {
			if (isKept(feature) && !RecordType.isParts(feature)) {
				check(eClass, feature);
				features.add(feature);
			}
		}
		return features;
	}

	/**
	 * The features that hold parts, in the model's order.
	 *
	 * @throws IllegalArgumentException if a part has parts itself
	 */
	public static List<EReference> parts(EClass eClass) {
		List<EReference> features = new ArrayList<>();
		for (EReference reference : eClass.getEAllContainments()) {
			if (isKept(reference)) {
				if (!ModelPackage.Literals.RECORD.isSuperTypeOf(eClass)
						|| !ModelPackage.Literals.PART.isSuperTypeOf(reference.getEReferenceType())) {
					throw unfit(eClass, reference, "only records have parts, and parts are classes that extend Part"); //$NON-NLS-1$
				}
				features.add(reference);
			}
		}
		return features;
	}

	/** How the values of a column's feature travel. */
	public static ValueCodec codec(EStructuralFeature feature) {
		return Codecs.of(feature);
	}

	private static boolean isKept(EStructuralFeature feature) {
		return !feature.isTransient() && !feature.isDerived()
				&& !(feature instanceof EReference reference && reference.isContainer());
	}

	private static void check(EClass eClass, EStructuralFeature feature) {
		if (feature.isMany()) {
			throw unfit(eClass, feature, "several values are kept as parts"); //$NON-NLS-1$
		}
		if (feature instanceof EReference reference && (reference.getEReferenceType().isAbstract()
				|| !ModelPackage.Literals.RECORD.isSuperTypeOf(reference.getEReferenceType()))) {
			throw unfit(eClass, feature, "a reference leads to a concrete class of records"); //$NON-NLS-1$
		}
	}

	private static IllegalArgumentException unfit(EClass eClass, EStructuralFeature feature, String why) {
		return new IllegalArgumentException(
				eClass.getEPackage().getName() + "." + eClass.getName() + "." + feature.getName() + ": " + why); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
