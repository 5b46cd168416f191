package org.chancery.store.internal.transactions;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

import org.chancery.model.Record;
import org.chancery.store.Access;
import org.chancery.store.StoreEvent;
import org.chancery.store.Transaction;
import org.chancery.store.internal.SqlFailures;
import org.chancery.store.internal.mapping.Mappings;
import org.chancery.store.internal.rollups.RollupChanges;
import org.chancery.store.internal.rollups.RollupRegistry;
import org.chancery.store.internal.schema.IdAllocator;
import org.chancery.store.internal.schema.RollupTables;
import org.eclipse.core.runtime.ILog;
import org.jooq.DSLContext;

/**
 * Lets one piece of work write at a time. Writers of one process that waited for each other in the database could
 * deadlock; here they wait in order.
 */
public final class WriteGate {
	/** Told of each piece of work that writes something. */
	public interface Follower {
		/** Just before its commit; may write in the same transaction. */
		void committing(DSLContext sql, StoreEvent event);

		/**
		 * After its commit.
		 *
		 * @param rollups what it changed in the rollups
		 */
		void committed(StoreEvent event, RollupChanges rollups);
	}

	private static final int ATTEMPTS = 4;
	private static final int RECONNECTS = 2;
	/** A writer at work for longer than this holds more than readers should wait for, in nanoseconds. */
	private static final long LONG = 1_000_000_000L;

	private final ConnectionSource connections;
	private final Function<Connection, DSLContext> sql;
	private final Mappings mappings;
	private final IdAllocator ids;
	private final RollupRegistry rollups;
	private final SqlFailures failures;
	private final Access access;
	private final Follower follower;
	private final Consumer<Record> derivation;
	private final ReentrantLock lock = new ReentrantLock(true);

	/** The work in progress. */
	private volatile Work current;
	private volatile long began;
	private volatile boolean seenUncommitted;

	public WriteGate(ConnectionSource connections, Function<Connection, DSLContext> sql, Mappings mappings, IdAllocator ids,
			RollupRegistry rollups, SqlFailures failures, Access access, Follower follower,
			Consumer<Record> derivation) {
		this.connections = connections;
		this.sql = sql;
		this.mappings = mappings;
		this.ids = ids;
		this.rollups = rollups;
		this.failures = failures;
		this.access = access;
		this.follower = follower;
		this.derivation = derivation;
	}

	/** Runs the work in a transaction, alone, and tells of what it wrote after the commit. */
	public <T> T write(Function<Transaction, T> work) {
		if (lock.isHeldByCurrentThread()) {
			throw new IllegalStateException("a transaction within a transaction"); //$NON-NLS-1$
		}
		Work[] done = new Work[1];
		lock.lock();
		try {
			for (int attempt = 1;; attempt++) {
				try {
					return attempt(work, attempt, done);
				} catch (Retry e) {
					ILog.of(WriteGate.class).info("transaction undone by the database, run again: " + e.getCause().getMessage()); //$NON-NLS-1$
				}
			}
		} finally {
			lock.unlock();
			if (done[0] != null && !done[0].event().types().isEmpty()) {
				follower.committed(done[0].event(), done[0].rollups);
			}
		}
	}

	/** The work was undone by the database for others' sake. */
	private static final class Retry extends Exception {
		private static final long serialVersionUID = 1L;

		Retry(Throwable cause) {
			super(cause);
		}
	}

	private <T> T attempt(Function<Transaction, T> work, int attempt, Work[] done) throws Retry {
		try (Connection connection = connections.get(false)) {
			DSLContext context = sql.apply(connection);
			Work state = new Work(connection, context, mappings, ids, begin(connection, context, attempt), access, derivation);
			boolean repeatable = false;
			boolean committing = false;
			try (RollupChanges changes = state.rollups; RecordTransaction transaction = new RecordTransaction(state, failures)) {
				began = System.nanoTime();
				seenUncommitted = false;
				current = state;
				try {
					T result = work.apply(transaction);
					transaction.checkComplete();
					changes.flush();
					if (!state.event().types().isEmpty()) {
						follower.committing(context, state.event());
					}
					committing = true;
					connection.commit();
					done[0] = state;
					return result;
				} finally {
					repeatable = transaction.isRepeatable();
					current = null;
				}
			} catch (SQLException | RuntimeException | Error e) {
				if (done[0] != null) {
					// committed: only closing the statements failed
					throw e;
				}
				undo(connection, state, e);
				if (repeatable && mayRetry(e, attempt, !committing)) {
					throw new Retry(e);
				}
				if (seenUncommitted) {
					// somebody may show what is not there any more
					done[0] = state;
				}
				throw e;
			}
		} catch (SQLException | RuntimeException e) {
			throw failures.translate(e);
		}
	}

	/** What the transaction must keep; nothing is done yet, so it may always be begun again. */
	private RollupChanges begin(Connection connection, DSLContext context, int attempt) throws SQLException, Retry {
		try {
			return rollups.begin(connection, context);
		} catch (SQLException | RuntimeException e) {
			rollback(connection, e);
			if (mayRetry(e, attempt, true)) {
				throw new Retry(e);
			}
			throw e;
		}
	}

	/** A connection may have broken since it was last used; a commit that went unanswered may have been done. */
	private static boolean mayRetry(Throwable failure, int attempt, boolean uncommitted) {
		return attempt < ATTEMPTS && SqlFailures.isLockFailure(failure)
				|| attempt <= RECONNECTS && uncommitted && SqlFailures.isLost(failure);
	}

	private static void undo(Connection connection, Work state, Throwable failure) {
		rollback(connection, failure);
		state.undo.undo();
	}

	private static void rollback(Connection connection, Throwable failure) {
		try {
			connection.rollback();
		} catch (SQLException e) {
			failure.addSuppressed(e);
		}
	}

	/** The connection of the work that the calling thread is doing, null if it does none: so it reads what it wrote. */
	Connection mine() {
		Work mine = lock.isHeldByCurrentThread() ? current : null;
		return mine == null ? null : mine.connection;
	}

	/** Writes what the work of the calling thread has changed in the rollups, so that it reads it. */
	void flushMine() throws SQLException {
		current.rollups.flush();
	}

	/**
	 * Runs SQL on the platform's own tables in a transaction of its own, while nobody writes, in this process or another.
	 *
	 * @throws org.chancery.store.StoreException if others write for too long, or the database fails
	 */
	public <T> T alone(ReadGate.Reading<T> work) {
		if (lock.isHeldByCurrentThread()) {
			throw new IllegalStateException("a transaction within a transaction"); //$NON-NLS-1$
		}
		lock.lock();
		try (Connection connection = connections.get(false)) {
			try {
				sql.apply(connection).update(RollupTables.STATE).set(RollupTables.GENERATION, RollupTables.GENERATION.plus(1))
						.execute();
				T result = work.run(connection);
				connection.commit();
				return result;
			} catch (SQLException | RuntimeException | Error e) {
				connection.rollback();
				throw e;
			}
		} catch (SQLException | RuntimeException e) {
			throw failures.translate(e);
		} finally {
			lock.unlock();
		}
	}

	/** Whether a writer has been at work for so long that readers should not wait for it. */
	boolean isLong() {
		return current != null && System.nanoTime() - began > LONG;
	}

	/** Notes that somebody read what the writer at work may yet undo. */
	void noteUncommittedRead() {
		seenUncommitted = true;
	}

	/** Waits until the writer at work, if there is one, is done. */
	void await() {
		lock.lock();
		lock.unlock();
	}

	/** Runs something while nobody writes. */
	public void quiet(Runnable action) {
		lock.lock();
		try {
			action.run();
		} finally {
			lock.unlock();
		}
	}
}
