package org.chancery.flow;

import org.chancery.model.sections.RecordType;
import org.chancery.flow.internal.Messages;
import org.chancery.model.sections.Section;
import org.chancery.store.Naming;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;
import org.jooq.impl.DSL;

import java.util.Locale;

/**
 * What must be so about one feature.
 *
 * @param feature the feature
 * @param literal the value it must have, as text; null if it must have any
 * @param not     whether it must be the other way round
 */
public record Condition(EStructuralFeature feature, String literal, boolean not) {
	/** Whether it is so of this record. */
	public boolean holds(EObject record) {
		Object value = record.eGet(feature);
		boolean so = literal == null ? value != null && !"".equals(value) && !Boolean.FALSE.equals(value) //$NON-NLS-1$
				: literal.equals(text(value));
		return so != not;
	}

	/** The same of columns, for records that are read without their models. */
	public org.jooq.Condition sql(Naming naming) {
		Field<?> column = naming.column(feature);
		Class<?> type = feature.getEType().getInstanceClass();
		org.jooq.Condition so;
		if (type == boolean.class || type == Boolean.class) {
			so = column.coerce(Boolean.class).eq(literal == null || Boolean.parseBoolean(literal));
		} else if (literal != null) {
			so = column.coerce(String.class).eq(literal);
		} else {
			so = type == String.class ? column.isNotNull().and(column.coerce(String.class).ne("")) : column.isNotNull(); //$NON-NLS-1$
		}
		// a value that is missing is another one than the literal
		return not ? DSL.or(so.not(), column.isNull()) : so;
	}

	private static String text(Object value) {
		return value instanceof Enumerator literal ? literal.getName() : String.valueOf(value);
	}

	/** The condition in words, for somebody who asks why a step can't be taken. */
	public String words(RecordType type) {
		String label = type.label(feature);
		if (literal == null) {
			return NLS.bind(not ? Messages.Condition_empty : Messages.Condition_filled, label);
		}
		return NLS.bind(not ? Messages.Condition_other : Messages.Condition_equal, label, literalLabel(type.section()));
	}

	private String literalLabel(Section section) {
		EEnumLiteral found = feature.getEType() instanceof EEnum choices ? choices.getEEnumLiteral(literal) : null;
		return found == null ? literal : RecordType.literalLabel(section, found, Locale.getDefault());
	}
}
