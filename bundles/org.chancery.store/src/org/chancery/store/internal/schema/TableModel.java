package org.chancery.store.internal.schema;

import java.util.List;
import java.util.Optional;

import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * One table that a model wants.
 *
 * @param schema  the schema's name
 * @param name    the table's name
 * @param columns its columns; the first is the primary key
 * @param indexes the columns of its further indexes; a name that ends in " DESC" is sorted downwards
 */
public record TableModel(String schema, String name, List<ColumnModel> columns, List<List<String>> indexes) {
	/** Some engines cut longer names off, those of an index after "_IDX". */
	private static final int LONGEST = 58;

	public Table<Record> table() {
		return DSL.table(DSL.name(schema, name));
	}

	/** The name of a key or an index of this table, unique in its schema. */
	public String keyName(String what) {
		String whole = name + "_" + what.replace(' ', '_').replace(',', '_'); //$NON-NLS-1$
		return whole.length() <= LONGEST ? whole
				: whole.substring(0, LONGEST - 8) + String.format("%08X", whole.hashCode()); //$NON-NLS-1$
	}

	Name qualified(String keyName) {
		return DSL.name(schema, keyName);
	}

	public Optional<ColumnModel> column(String wanted) {
		return columns.stream().filter(c -> c.name().equals(wanted)).findFirst();
	}

	String describe() {
		StringBuilder text = new StringBuilder(schema).append('.').append(name).append(' ').append(indexes).append('\n');
		columns.forEach(c -> text.append(c.describe()).append('\n'));
		return text.toString();
	}
}
