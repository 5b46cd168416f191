package org.chancery.exchange.internal;

import java.sql.ResultSet;
import java.util.List;

import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * A table of the platform's own, in the schema {@code CHANCERY}, made when it is first needed.
 *
 * @param name    its name
 * @param columns its columns
 * @param key     the columns of its primary key
 */
public record PlatformTable(String name, List<Field<?>> columns, List<Field<?>> key) {
	private static final String SCHEMA = "CHANCERY";

	/** A column of such a table. */
	public static <T> Field<T> column(String name, DataType<T> type) {
		return DSL.field(DSL.name(name), type);
	}

	public Table<?> table() {
		return DSL.table(DSL.name(SCHEMA, name));
	}

	/** The column with the table's name before it, for queries that join others. */
	public <T> Field<T> qualified(Field<T> column) {
		return DSL.field(table().getQualifiedName().append(column.getUnqualifiedName()), column.getDataType());
	}

	/** Whether the store has the table. Asked of the catalogue, as a failed statement would end some databases' transaction. */
	public boolean exists(DSLContext sql) {
		return sql.connectionResult(connection -> {
			try (ResultSet tables = connection.getMetaData().getTables(null, SCHEMA, name, null)) {
				return tables.next();
			}
		});
	}

	/** Makes the table if the store does not have it, in the transaction of the connection. */
	public void create(DSLContext sql) {
		if (!exists(sql)) {
			sql.createTable(table()).columns(columns).constraint(DSL.primaryKey(key.toArray(Field[]::new))).execute();
		}
	}
}
