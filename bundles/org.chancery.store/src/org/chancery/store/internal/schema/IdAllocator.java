package org.chancery.store.internal.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

import org.chancery.store.internal.SqlFailures;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** Gives out ids, in blocks from the database, so that a load of many records does not ask it for each. */
public final class IdAllocator {
	private static final int ATTEMPTS = 8;
	/** In nanoseconds. */
	private static final long PAUSE = 10_000_000;

	private final DataSource dataSource;
	private final SQLDialect dialect;
	private final Settings settings;
	/** Series of numbers that are known to be there. */
	private final Set<String> begun = ConcurrentHashMap.newKeySet();
	private long next;
	private long end;

	public IdAllocator(DataSource dataSource, SQLDialect dialect, Settings settings) {
		this.dataSource = dataSource;
		this.dialect = dialect;
		this.settings = settings;
	}

	/** Whether both ids were given out by one allocator, one after the other. */
	public static boolean isSameBlock(long one, long other) {
		return (one - 1) / PlatformTables.BLOCK == (other - 1) / PlatformTables.BLOCK;
	}

	/** An id that no record or part of the store has or ever had. */
	public synchronized long next() throws SQLException {
		if (next == end) {
			// over a connection of its own: an id once given out stays so when the work's transaction is undone
			try (Connection connection = dataSource.getConnection()) {
				next = block(DSL.using(connection, dialect, settings));
				end = next + PlatformTables.BLOCK;
			}
		}
		return next++;
	}

	/** Makes sure that there is a series of numbers, over a connection of its own: two works may begin it at once. */
	public void begin(String series) throws SQLException {
		if (begun.contains(series)) {
			return;
		}
		try (Connection connection = dataSource.getConnection()) {
			connection.setAutoCommit(true);
			// not to wait for whoever is taking a number
			connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
			DSLContext sql = DSL.using(connection, dialect, settings);
			if (!sql.fetchExists(DSL.selectOne().from(NumberTable.NUMBERING).where(NumberTable.SERIES.eq(series)))) {
				try {
					sql.insertInto(NumberTable.NUMBERING).columns(NumberTable.SERIES, NumberTable.LAST).values(series, 0L).execute();
				} catch (DataAccessException e) {
					SQLException cause = SqlFailures.sql(e);
					if (cause == null || !SqlFailures.isDuplicate(cause)) {
						throw e;
					}
				}
			}
		}
		begun.add(series);
	}

	/** Others may be taking a block at the same moment. */
	private static long block(DSLContext sql) {
		for (int attempt = 1;; attempt++) {
			try {
				return sql.nextval(PlatformTables.RECORD_ID_BLOCK);
			} catch (DataAccessException e) {
				if (attempt == ATTEMPTS || !SqlFailures.isLockFailure(e)) {
					throw e;
				}
				LockSupport.parkNanos(PAUSE * attempt);
			}
		}
	}
}
