package org.chancery.store.internal.schema;

import java.util.List;

import org.jooq.DataType;
import org.jooq.Table;

/**
 * One column that a model wants.
 *
 * @param name         its name
 * @param type         its type, with its default value if the model has one
 * @param required     whether the database itself refuses null
 * @param unique       whether no value may occur twice
 * @param formerly     names the column had in older models, the newest first
 * @param target       the table a reference leads to, null for other columns and for tables that may not be there
 * @param reference    whether the column holds a reference
 */
public record ColumnModel(String name, DataType<?> type, boolean required, boolean unique, List<String> formerly,
		Table<?> target, boolean reference) {
	/** The column in one line, the same line exactly if it is the same column. */
	String describe() {
		return name + " " + type.getTypeName() + " " + type.length() + " " + type.precision() + " " + type.scale() //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				+ " " + required + " " + unique + " " + type.defaultValue() + " " + formerly + " " + target; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
	}
}
