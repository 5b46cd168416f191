package org.chancery.store.internal.mapping;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How the values of one feature travel between records and the database. No value is null where one is given; null is
 * dealt with by {@link ColumnMapping}.
 */
public interface ValueCodec {
	/** Sets a parameter. */
	void bind(PreparedStatement statement, int index, Object value) throws SQLException;

	/** Reads a column, null if it is null. */
	Object read(ResultSet result, int index) throws SQLException;

	/** The value as jOOQ binds it: in conditions, sort keys and defaults. */
	default Object toSql(Object value) {
		return value;
	}

	/** The value as the audit trail writes it. */
	default String text(Object value) {
		return value.toString();
	}
}
