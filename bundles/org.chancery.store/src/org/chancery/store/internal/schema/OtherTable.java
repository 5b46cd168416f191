package org.chancery.store.internal.schema;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * A table in the platform's schema that another bundle keeps there for itself, as the store's catalogue describes it.
 *
 * @param table   the table
 * @param columns its columns
 * @param key     the columns of its primary key
 */
public record OtherTable(Table<Record> table, List<Field<?>> columns, List<Field<?>> key) {
	/** What is made with every store, and what is made anew from its records. */
	private static final Set<String> KNOWN = Set.of("SCHEMA_VERSION", "UNIQUE_KEY", "CHANGE", "FEED", "ROLLUP", "ROLLUP_STATE", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
			"ROLLUP_DEFINITION", "NUMBERING"); //$NON-NLS-1$ //$NON-NLS-2$

	/** All such tables of a store, by name. */
	public static List<OtherTable> of(Connection connection) throws SQLException {
		List<String> names = new ArrayList<>();
		DatabaseMetaData metaData = connection.getMetaData();
		try (ResultSet tables = metaData.getTables(null, PlatformTables.SCHEMA, "%", new String[] { "TABLE" })) { //$NON-NLS-1$ //$NON-NLS-2$
			while (tables.next()) {
				names.add(tables.getString("TABLE_NAME")); //$NON-NLS-1$
			}
		}
		List<OtherTable> others = new ArrayList<>();
		for (String name : names.stream().filter(n -> !KNOWN.contains(n)).sorted().toList()) {
			others.add(read(metaData, name));
		}
		return others;
	}

	private static OtherTable read(DatabaseMetaData metaData, String name) throws SQLException {
		List<Field<?>> columns = new ArrayList<>();
		try (ResultSet rows = metaData.getColumns(null, PlatformTables.SCHEMA, name, "%")) { //$NON-NLS-1$
			while (rows.next()) {
				if (rows.getString("TABLE_NAME").equals(name)) { //$NON-NLS-1$
					DataType<?> type = type(rows.getInt("DATA_TYPE"), rows.getInt("COLUMN_SIZE"), rows.getInt("DECIMAL_DIGITS")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					columns.add(DSL.field(DSL.name(rows.getString("COLUMN_NAME")), //$NON-NLS-1$
							type.nullable(rows.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls))); //$NON-NLS-1$
				}
			}
		}
		SortedMap<Integer, Field<?>> key = new TreeMap<>();
		try (ResultSet rows = metaData.getPrimaryKeys(null, PlatformTables.SCHEMA, name)) {
			while (rows.next()) {
				String column = rows.getString("COLUMN_NAME"); //$NON-NLS-1$
				key.put(rows.getInt("KEY_SEQ"), columns.stream().filter(c -> c.getName().equals(column)).findFirst().orElseThrow()); //$NON-NLS-1$
			}
		}
		return new OtherTable(DSL.table(DSL.name(PlatformTables.SCHEMA, name)), columns, List.copyOf(key.values()));
	}

	private static DataType<?> type(int type, int size, int digits) {
		return switch (type) {
		case Types.VARCHAR, Types.CHAR -> SQLDataType.VARCHAR(size);
		case Types.CLOB, Types.LONGVARCHAR -> SQLDataType.CLOB;
		case Types.SMALLINT, Types.INTEGER -> SQLDataType.INTEGER;
		case Types.BIGINT -> SQLDataType.BIGINT;
		case Types.DECIMAL, Types.NUMERIC -> SQLDataType.DECIMAL(size, digits);
		case Types.BOOLEAN, Types.BIT -> SQLDataType.BOOLEAN;
		case Types.DATE -> SQLDataType.LOCALDATE;
		case Types.TIMESTAMP -> SQLDataType.LOCALDATETIME;
		case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> SQLDataType.BLOB;
		default -> throw new IllegalArgumentException(String.valueOf(type));
		};
	}

	/** Makes the same table in another store. */
	public void create(DSLContext sql) {
		var table = sql.createTable(this.table).columns(columns);
		if (key.isEmpty()) {
			table.execute();
		} else {
			table.constraint(DSL.primaryKey(key.toArray(Field[]::new))).execute();
		}
	}

	/** What its rows are sorted by: the key, or all columns. */
	public List<Field<?>> order() {
		return key.isEmpty() ? columns : key;
	}
}
