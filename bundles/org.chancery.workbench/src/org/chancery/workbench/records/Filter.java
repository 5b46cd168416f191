package org.chancery.workbench.records;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.model.text.MinguoDate;
import org.chancery.store.Naming;
import org.chancery.workbench.Messages;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * One condition of a table's filter, as it was typed.
 *
 * @param feature  the column
 * @param operator how it is compared
 * @param values   the values as typed: texts, for an enumeration the literal's name, for a boolean {@code true} or
 *                 {@code false}
 */
public record Filter(EStructuralFeature feature, Operator operator, List<String> values) {
	public Filter {
		values = List.copyOf(values);
	}

	/** Whether something to compare with is still missing; then the filter lets every record pass. */
	public boolean isIncomplete() {
		return values.size() < operator.operands() || values.stream().limit(operator.operands()).anyMatch(String::isBlank);
	}

	/**
	 * The filter in SQL.
	 *
	 * @throws IllegalArgumentException with a message for people if a value can't be read
	 */
	public Condition condition(Naming naming) {
		Field<?> column = naming.column(feature);
		if (isIncomplete()) {
			return DSL.noCondition();
		}
		return switch (operator) {
		case EMPTY -> Values.isText(feature) ? column.isNull().or(text(column).eq("")) : column.isNull(); //$NON-NLS-1$
		case FILLED -> Values.isText(feature) ? column.isNotNull().and(text(column).ne("")) : column.isNotNull(); //$NON-NLS-1$
		default -> feature instanceof EReference reference ? target(naming, column, reference) : compare(column);
		};
	}

	/** Records whose label contains the text, whatever the case of its letters. */
	static Condition contains(Field<?> column, String text) {
		return DSL.lower(text(column)).like(DSL.inline("%" + escape(text.strip().toLowerCase(java.util.Locale.ROOT)) + "%"), '!'); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private Condition target(Naming naming, Field<?> column, EReference reference) {
		RecordType target = SectionRegistry.instance().typeOf(reference.getEReferenceType()).orElseThrow();
		EStructuralFeature labelled = target.labelFeature();
		Field<?> label = naming.column(labelled);
		Condition condition = operator == Operator.EQUALS ? text(label).eq(values.get(0).strip()) : contains(label, values.get(0));
		return column.cast(Long.class).in(DSL.select(DSL.field(DSL.name("ID"), Long.class)).from(naming.table(target)).where(condition)); //$NON-NLS-1$
	}

	private Condition compare(Field<?> column) {
		if (Values.isText(feature)) {
			return switch (operator) {
			case EQUALS -> text(column).eq(values.get(0).strip());
			case STARTS -> text(column).like(DSL.inline(escape(values.get(0).strip()) + "%"), '!'); //$NON-NLS-1$
			default -> contains(column, values.get(0));
			};
		} else if (feature.getEType() instanceof EEnum) {
			return text(column).eq(values.get(0));
		} else if (Values.isBoolean(feature)) {
			return bool(column).eq(Boolean.valueOf(values.get(0)));
		}
		return ordered(column, parse(values.get(0)), operator == Operator.BETWEEN ? parse(values.get(1)) : null);
	}

	@SuppressWarnings("unchecked")
	private Condition ordered(Field<?> column, Object first, Object second) {
		Field<Object> field = (Field<Object>) column;
		return switch (operator) {
		case LESS -> field.lt(first);
		case GREATER -> field.gt(first);
		case BETWEEN -> field.between(first, second);
		default -> field.eq(first);
		};
	}

	/** What was typed, as a value of the column. */
	private Object parse(String typed) {
		try {
			Class<?> type = feature.getEType().getInstanceClass();
			if (type == LocalDate.class) {
				return MinguoDate.parse(typed);
			} else if (type == Instant.class) {
				return MinguoDate.parse(typed).atStartOfDay();
			} else if (type == int.class || type == Integer.class) {
				return Values.parseNumber(typed).intValueExact();
			} else if (type == long.class || type == Long.class) {
				return Values.parseNumber(typed).longValueExact();
			}
			return Values.parseNumber(typed);
		} catch (DateTimeException e) {
			throw new IllegalArgumentException(e.getMessage(), e);
		} catch (ArithmeticException | NumberFormatException e) {
			throw new IllegalArgumentException(NLS.bind(Messages.Filter_notANumber, typed), e);
		}
	}

	private static String escape(String text) {
		return text.replace("!", "!!").replace("%", "!%").replace("_", "!_"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
	}

	@SuppressWarnings("unchecked")
	private static Field<String> text(Field<?> column) {
		return (Field<String>) column;
	}

	@SuppressWarnings("unchecked")
	private static Field<Boolean> bool(Field<?> column) {
		return (Field<Boolean>) column;
	}
}
