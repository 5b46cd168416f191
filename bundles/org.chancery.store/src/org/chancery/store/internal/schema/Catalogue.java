package org.chancery.store.internal.schema;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What tables, columns and keys one schema of the store really has. */
final class Catalogue {
	/** The kinds of column that models ask for, whatever an engine calls them. */
	enum Kind {
		TEXT, INTEGER, LONG, DECIMAL, BOOLEAN, DATE, TIMESTAMP, BYTES, OTHER
	}

	/**
	 * A column of the store.
	 *
	 * @param typeName the engine's name of its type
	 * @param size     its length, if it is a text
	 */
	record Column(Kind kind, String typeName, int size) {
	}

	private final DatabaseMetaData metaData;
	private final String schema;
	private final Map<String, Map<String, Column>> tables = new HashMap<>();

	Catalogue(Connection connection, String schema) throws SQLException {
		this.metaData = connection.getMetaData();
		this.schema = schema;
		try (ResultSet columns = metaData.getColumns(null, schema, "%", "%")) { //$NON-NLS-1$ //$NON-NLS-2$
			while (columns.next()) {
				tables.computeIfAbsent(columns.getString("TABLE_NAME"), t -> new LinkedHashMap<>()).put( //$NON-NLS-1$
						columns.getString("COLUMN_NAME"), new Column(kind(columns.getInt("DATA_TYPE")), //$NON-NLS-1$ //$NON-NLS-2$
								columns.getString("TYPE_NAME"), columns.getInt("COLUMN_SIZE"))); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
	}

	/** Whether the store has a table of this name in this schema. */
	static boolean hasTable(Connection connection, String schema, String table) throws SQLException {
		try (ResultSet tables = connection.getMetaData().getTables(null, schema, table, null)) {
			return tables.next();
		}
	}

	/** The columns of a table, null if there is no such table. */
	Map<String, Column> columns(String table) {
		return tables.get(table);
	}

	/** The columns that are the first of some index. */
	Set<String> indexedColumns(String table) throws SQLException {
		Set<String> first = new HashSet<>();
		try (ResultSet rows = metaData.getIndexInfo(null, schema, table, false, true)) {
			while (rows.next()) {
				if (rows.getShort("ORDINAL_POSITION") == 1) { //$NON-NLS-1$
					first.add(rows.getString("COLUMN_NAME")); //$NON-NLS-1$
				}
			}
		}
		return first;
	}

	private static Kind kind(int type) {
		return switch (type) {
		case Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR, Types.CLOB -> Kind.TEXT;
		case Types.INTEGER, Types.SMALLINT -> Kind.INTEGER;
		case Types.BIGINT -> Kind.LONG;
		case Types.DECIMAL, Types.NUMERIC -> Kind.DECIMAL;
		case Types.BOOLEAN, Types.BIT -> Kind.BOOLEAN;
		case Types.DATE -> Kind.DATE;
		case Types.TIMESTAMP -> Kind.TIMESTAMP;
		case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> Kind.BYTES;
		default -> Kind.OTHER;
		};
	}

	/** The kind of column a model asks for. */
	static Kind kind(ColumnModel column) {
		return kind(column.type().getSQLDataType().getSQLType());
	}
}
