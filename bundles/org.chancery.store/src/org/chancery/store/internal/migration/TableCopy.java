package org.chancery.store.internal.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;

/** Reads one table in the order of its key, and writes it into another store. */
final class TableCopy {
	private static final int BATCH = 1000;

	/** What is done with each row. */
	interface Row {
		void accept(Object[] values) throws SQLException;
	}

	private final Table<?> table;
	private final List<? extends Field<?>> columns;
	private final List<? extends Field<?>> order;
	private final IProgressMonitor monitor;

	/**
	 * @param columns its columns
	 * @param order   the columns of its key
	 */
	TableCopy(Table<?> table, List<? extends Field<?>> columns, List<? extends Field<?>> order, IProgressMonitor monitor) {
		this.table = table;
		this.columns = columns;
		this.order = order;
		this.monitor = monitor;
	}

	/** Copies all rows; answers the hash of what was read. */
	TableHash copy(Connection from, DSLContext readSql, Connection to, DSLContext writeSql) throws SQLException {
		TableHash hash = new TableHash();
		String insert = writeSql.insertInto(table).columns(columns)
				.values(columns.stream().map(f -> DSL.param(f.getName(), f.getDataType())).toList()).getSQL(ParamType.INDEXED);
		try (PreparedStatement statement = to.prepareStatement(insert)) {
			int[] waiting = new int[1];
			read(from, readSql, row -> {
				hash.add(row);
				for (int i = 0; i < row.length; i++) {
					bind(statement, i, row[i]);
				}
				statement.addBatch();
				if (++waiting[0] == BATCH) {
					statement.executeBatch();
					waiting[0] = 0;
				}
			});
			if (waiting[0] > 0) {
				statement.executeBatch();
			}
		}
		return hash;
	}

	/** The hash of what a store has. */
	TableHash hash(Connection from, DSLContext sql) throws SQLException {
		TableHash hash = new TableHash();
		read(from, sql, hash::add);
		return hash;
	}

	private void read(Connection from, DSLContext sql, Row each) throws SQLException {
		String select = sql.select(columns).from(table).orderBy(order).getSQL();
		try (PreparedStatement statement = from.prepareStatement(select)) {
			// else some drivers hold the whole table
			statement.setFetchSize(BATCH);
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					if (monitor.isCanceled()) {
						throw new OperationCanceledException();
					}
					Object[] values = new Object[columns.size()];
					for (int i = 0; i < values.length; i++) {
						values[i] = value(rows, i);
					}
					each.accept(values);
				}
			}
		}
	}

	private Object value(ResultSet rows, int column) throws SQLException {
		int at = column + 1;
		Object value = switch (type(column)) {
		case Types.INTEGER -> rows.getInt(at);
		case Types.BIGINT -> rows.getLong(at);
		case Types.BOOLEAN -> rows.getBoolean(at);
		case Types.DECIMAL, Types.NUMERIC -> rows.getBigDecimal(at);
		case Types.DATE -> rows.getDate(at);
		case Types.TIMESTAMP -> rows.getTimestamp(at, utc());
		case Types.BLOB, Types.BINARY, Types.VARBINARY -> rows.getBytes(at);
		default -> rows.getString(at);
		};
		return rows.wasNull() ? null : value;
	}

	private void bind(PreparedStatement statement, int column, Object value) throws SQLException {
		int at = column + 1;
		switch (type(column)) {
		case Types.TIMESTAMP -> statement.setTimestamp(at, (java.sql.Timestamp) value, utc());
		case Types.BLOB, Types.BINARY, Types.VARBINARY -> statement.setBytes(at, (byte[]) value);
		case Types.CLOB, Types.VARCHAR -> statement.setString(at, (String) value);
		default -> {
			if (value == null) {
				statement.setNull(at, type(column));
			} else {
				statement.setObject(at, value);
			}
		}
		}
	}

	private int type(int column) {
		return columns.get(column).getDataType().getSQLDataType().getSQLType();
	}

	/** Timestamps are UTC, whatever hour the clocks of this machine skip or repeat. */
	private static Calendar utc() {
		return new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
	}
}
