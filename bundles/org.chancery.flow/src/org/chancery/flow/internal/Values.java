package org.chancery.flow.internal;

import java.time.LocalDate;

import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** The values that a step sets, written as text. */
final class Values {
	private static final String TODAY = "today"; //$NON-NLS-1$
	private static final String USER = "user"; //$NON-NLS-1$

	private Values() {
	}

	/** Whether the text can be such a value of the feature. */
	static boolean canBe(EStructuralFeature feature, String text) {
		if (text.isEmpty() || feature.getEType().getInstanceClass() == String.class) {
			return true;
		} else if (feature.getEType().getInstanceClass() == LocalDate.class) {
			return text.equals(TODAY);
		} else if (feature.getEType() instanceof EEnum literals) {
			return literals.getEEnumLiteral(text) != null;
		}
		return feature.getEType().getInstanceClass() == boolean.class && (text.equals("true") || text.equals("false")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The value of the text. */
	static Object of(EStructuralFeature feature, String text, String user, LocalDate today) {
		if (text.isEmpty()) {
			return feature.getDefaultValue();
		} else if (text.equals(TODAY)) {
			return today;
		} else if (text.equals(USER)) {
			return user;
		} else if (feature.getEType() instanceof EEnum literals) {
			return literals.getEEnumLiteral(text).getInstance();
		}
		return EcoreUtil.createFromString((EDataType) feature.getEType(), text);
	}
}
