package org.chancery.store.internal.queries;

import org.chancery.store.internal.mapping.ValueCodec;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/**
 * One step of a sort order over a column. Nulls come last, whichever way the column is sorted.
 *
 * @param column     the column
 * @param codec      how its values travel
 * @param descending from the greatest value down
 * @param nullable   whether the column may hold null
 * @param unique     whether no value that is not null occurs twice
 */
record SortStep(Field<Object> column, ValueCodec codec, boolean descending, boolean nullable, boolean unique) {
	/** The same step where the rows are known to have a value. */
	SortStep withoutNulls() {
		return new SortStep(column, codec, descending, false, unique);
	}

	SortField<Object> sortField() {
		if (!descending) {
			// nulls come last by themselves; to say so would keep some engines from using an index
			return column.asc();
		}
		return nullable ? column.desc().nullsLast() : column.desc();
	}

	/** The rows that have this value, which may be null. */
	Condition at(Object value) {
		return value == null ? column.isNull() : column.eq(bound(value));
	}

	/** The rows that come after this value, which may be null. */
	Condition after(Object value) {
		if (value == null) {
			return DSL.falseCondition();
		}
		Condition beyond = beyond(value);
		return nullable ? beyond.or(column.isNull()) : beyond;
	}

	/** The rows with this value or one that comes after it. Neither is null, so that an index can find them. */
	Condition from(Object value) {
		if (value instanceof Boolean) {
			return at(value).or(beyond(value));
		}
		return descending ? column.le(bound(value)) : column.ge(bound(value));
	}

	private Condition beyond(Object value) {
		if (value instanceof Boolean truth) {
			// not every engine says which truth value is greater
			return truth == descending ? column.eq(bound(!truth)) : DSL.falseCondition();
		}
		return descending ? column.lt(bound(value)) : column.gt(bound(value));
	}

	private Field<Object> bound(Object value) {
		return DSL.val(value, column.getDataType());
	}
}
