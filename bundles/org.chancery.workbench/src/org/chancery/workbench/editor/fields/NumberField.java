package org.chancery.workbench.editor.fields;

import java.math.BigDecimal;

import org.chancery.workbench.Messages;
import org.chancery.workbench.records.Values;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;

/** A number, typed with or without grouping. */
final class NumberField extends TypedField {
	NumberField(RecordSession session, EStructuralFeature feature) {
		super(session, feature);
	}

	@Override
	String show(Object value) {
		return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value == null ? "" : value.toString(); //$NON-NLS-1$
	}

	@Override
	String showAtRest(Object value) {
		return Values.text(session().section(), feature(), value);
	}

	@Override
	Object read(String typedText) {
		if (typedText.isBlank()) {
			return feature().getDefaultValue();
		}
		try {
			BigDecimal number = Values.parseNumber(typedText);
			Class<?> type = feature().getEType().getInstanceClass();
			if (type == int.class || type == Integer.class) {
				return number.intValueExact();
			}
			return type == BigDecimal.class ? number : (Object) number.longValueExact();
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException(NLS.bind(Messages.Filter_notANumber, typedText), e);
		} catch (ArithmeticException e) {
			throw new IllegalArgumentException(NLS.bind(Messages.NumberField_notWhole, typedText), e);
		}
	}

	@Override
	int style() {
		return SWT.SINGLE | SWT.RIGHT;
	}
}
