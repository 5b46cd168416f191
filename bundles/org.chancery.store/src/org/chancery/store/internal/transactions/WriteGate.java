package org.chancery.store.internal.transactions;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

import org.chancery.store.StoreEvent;
import org.chancery.store.Transaction;
import org.chancery.store.internal.SqlFailures;
import org.chancery.store.internal.mapping.Mappings;
import org.chancery.store.internal.schema.IdAllocator;
import org.eclipse.core.runtime.ILog;
import org.jooq.DSLContext;

/**
 * Lets one piece of work write at a time. Writers of one process that waited for each other in the database could
 * deadlock; here they wait in order.
 */
public final class WriteGate {
	private static final int ATTEMPTS = 4;
	/** A writer at work for longer than this holds more than readers should wait for, in nanoseconds. */
	private static final long LONG = 1_000_000_000L;

	private final ConnectionSource connections;
	private final Function<Connection, DSLContext> sql;
	private final Mappings mappings;
	private final IdAllocator ids;
	private final SqlFailures failures;
	private final Consumer<StoreEvent> events;
	private final ReentrantLock lock = new ReentrantLock(true);

	/** The connection of the work in progress. */
	private volatile Connection current;
	private volatile long began;
	private volatile boolean seenUncommitted;

	public WriteGate(ConnectionSource connections, Function<Connection, DSLContext> sql, Mappings mappings, IdAllocator ids,
			SqlFailures failures, Consumer<StoreEvent> events) {
		this.connections = connections;
		this.sql = sql;
		this.mappings = mappings;
		this.ids = ids;
		this.failures = failures;
		this.events = events;
	}

	/** Runs the work in a transaction, alone, and tells of what it wrote after the commit. */
	public <T> T write(Function<Transaction, T> work) {
		if (lock.isHeldByCurrentThread()) {
			throw new IllegalStateException("a transaction within a transaction"); //$NON-NLS-1$
		}
		StoreEvent[] event = new StoreEvent[1];
		lock.lock();
		try {
			for (int attempt = 1;; attempt++) {
				try {
					return attempt(work, attempt == ATTEMPTS, event);
				} catch (Retry e) {
					ILog.of(WriteGate.class).info("transaction undone by the database, run again: " + e.getCause().getMessage()); //$NON-NLS-1$
				}
			}
		} finally {
			lock.unlock();
			if (event[0] != null && !event[0].types().isEmpty()) {
				events.accept(event[0]);
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

	private <T> T attempt(Function<Transaction, T> work, boolean last, StoreEvent[] event) throws Retry {
		try (Connection connection = connections.get(false)) {
			Work state = new Work(connection, sql.apply(connection), mappings, ids, System.getProperty("user.name", "?")); //$NON-NLS-1$ //$NON-NLS-2$
			boolean repeatable = false;
			try (RecordTransaction transaction = new RecordTransaction(state, failures)) {
				began = System.nanoTime();
				seenUncommitted = false;
				current = connection;
				try {
					T result = work.apply(transaction);
					transaction.checkComplete();
					connection.commit();
					event[0] = state.event();
					return result;
				} finally {
					repeatable = transaction.isRepeatable();
					current = null;
				}
			} catch (SQLException | RuntimeException | Error e) {
				if (event[0] != null) {
					// committed: only closing the statements failed
					throw e;
				}
				undo(connection, state, e);
				if (!last && repeatable && SqlFailures.isLockFailure(e)) {
					throw new Retry(e);
				}
				if (seenUncommitted) {
					// somebody may show what is not there any more
					event[0] = state.event();
				}
				throw e;
			}
		} catch (SQLException | RuntimeException e) {
			throw failures.translate(e);
		}
	}

	private static void undo(Connection connection, Work state, Throwable failure) {
		try {
			connection.rollback();
		} catch (SQLException e) {
			failure.addSuppressed(e);
		}
		state.undo.undo();
	}

	/** The connection of the work that the calling thread is doing, null if it does none: so it reads what it wrote. */
	Connection mine() {
		return lock.isHeldByCurrentThread() ? current : null;
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
