package org.chancery.store.internal.transactions;

import java.sql.Connection;
import java.sql.SQLException;

import org.chancery.store.internal.SqlFailures;

/**
 * Runs what only reads. Readers see committed records. While a long piece of work writes (a load of a large file), what
 * is read to be shown does not wait for it: it may see some of the work's records before they are committed, and hears
 * of an event if they are not. Only if the writer has locked a whole table does it wait. What is read to compute with
 * always waits.
 */
public final class ReadGate {
	/** Something that reads over a connection. */
	@FunctionalInterface
	public interface Reading<T> {
		T run(Connection connection) throws SQLException;
	}

	private static final int ATTEMPTS = 6;
	/** A connection may have broken since it was last used, and another one as well. */
	private static final int RECONNECTS = 2;

	private final ConnectionSource connections;
	private final WriteGate writers;
	private final SqlFailures failures;
	private final int oneMoment;

	/** @param oneMoment the isolation level under which all of a transaction's statements see the same moment */
	public ReadGate(ConnectionSource connections, WriteGate writers, SqlFailures failures, int oneMoment) {
		this.connections = connections;
		this.writers = writers;
		this.failures = failures;
		this.oneMoment = oneMoment;
	}

	/** Reads to show: never waits long. */
	public <T> T shown(Reading<T> reading) {
		return read(reading, true, Connection.TRANSACTION_READ_COMMITTED);
	}

	/** Reads to compute: sees what is committed only. */
	public <T> T computed(Reading<T> reading) {
		return read(reading, false, Connection.TRANSACTION_READ_COMMITTED);
	}

	/** Reads rollups, and what goes with them, as they were at one moment. */
	public <T> T atOneMoment(Reading<T> reading) {
		return read(connection -> {
			if (connection == writers.mine()) {
				writers.flushMine();
			}
			return reading.run(connection);
		}, false, oneMoment);
	}

	private <T> T read(Reading<T> reading, boolean mayBeUncommitted, int isolation) {
		try {
			Connection mine = writers.mine();
			if (mine != null) {
				return reading.run(mine);
			}
			boolean uncommitted = false;
			for (int attempt = 1;; attempt++) {
				try {
					return attempt(reading, uncommitted || mayBeUncommitted && writers.isLong(), isolation);
				} catch (SQLException | RuntimeException e) {
					if (attempt <= RECONNECTS && SqlFailures.isLost(e)) {
						continue;
					}
					if (attempt == ATTEMPTS || !SqlFailures.isLockFailure(e)) {
						throw e;
					}
					if (uncommitted || !mayBeUncommitted) {
						writers.await();
					}
					uncommitted = mayBeUncommitted;
				}
			}
		} catch (SQLException | RuntimeException e) {
			throw failures.translate(e);
		}
	}

	private <T> T attempt(Reading<T> reading, boolean uncommitted, int isolation) throws SQLException {
		try (Connection connection = connections.get(true)) {
			if (uncommitted) {
				connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
				writers.noteUncommittedRead();
			} else if (isolation != connection.getTransactionIsolation()) {
				connection.setTransactionIsolation(isolation);
			}
			try {
				return reading.run(connection);
			} finally {
				// nothing to keep; some databases do not close a connection within a transaction
				connection.rollback();
			}
		}
	}
}
