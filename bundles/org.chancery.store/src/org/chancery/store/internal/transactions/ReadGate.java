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

	private final ConnectionSource connections;
	private final WriteGate writers;
	private final SqlFailures failures;

	public ReadGate(ConnectionSource connections, WriteGate writers, SqlFailures failures) {
		this.connections = connections;
		this.writers = writers;
		this.failures = failures;
	}

	/** Reads to show: never waits long. */
	public <T> T shown(Reading<T> reading) {
		return read(reading, true);
	}

	/** Reads to compute: sees what is committed only. */
	public <T> T computed(Reading<T> reading) {
		return read(reading, false);
	}

	private <T> T read(Reading<T> reading, boolean mayBeUncommitted) {
		try {
			Connection mine = writers.mine();
			if (mine != null) {
				return reading.run(mine);
			}
			boolean uncommitted = false;
			for (int attempt = 1;; attempt++) {
				try {
					return attempt(reading, uncommitted || mayBeUncommitted && writers.isLong());
				} catch (SQLException | RuntimeException e) {
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

	private <T> T attempt(Reading<T> reading, boolean uncommitted) throws SQLException {
		try (Connection connection = connections.get(true)) {
			if (uncommitted) {
				connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
				writers.noteUncommittedRead();
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
