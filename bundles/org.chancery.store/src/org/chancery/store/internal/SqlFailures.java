package org.chancery.store.internal;

import java.sql.BatchUpdateException;
import java.sql.SQLException;

import org.chancery.store.StoreEngine;
import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.eclipse.osgi.util.NLS;
import org.jooq.exception.DataAccessException;

/** Tells why statements failed, by the standard's SQL states and by what the engine knows, and says so to people. */
public final class SqlFailures {
	private final StoreEngine.Database database;
	private final String location;

	public SqlFailures(StoreEngine.Database database, String location) {
		this.database = database;
		this.location = location;
	}

	/** The SQL failure behind an exception, null if there is none. */
	public static SQLException sql(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof BatchUpdateException batch && batch.getNextException() != null) {
				return batch.getNextException();
			}
			if (cause instanceof SQLException e) {
				return e;
			}
		}
		return null;
	}

	/** Whether a natural key is taken. */
	public static boolean isDuplicate(SQLException e) {
		return "23505".equals(e.getSQLState()); //$NON-NLS-1$
	}

	/** Whether a foreign key is broken: a target that is missing or one that is still referred to. */
	public static boolean isForeignKey(SQLException e) {
		return "23503".equals(e.getSQLState()); //$NON-NLS-1$
	}

	/**
	 * Whether the statement lost to another transaction, by a deadlock or by waiting too long, and may be run again. X0Y84
	 * is what an engine says that did not even wait for a sequence.
	 */
	public static boolean isLockFailure(Throwable failure) {
		SQLException e = sql(failure);
		return e != null && e.getSQLState() != null && (e.getSQLState().startsWith("40") || e.getSQLState().equals("X0Y84")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Whether the connection broke, or was found broken. */
	public static boolean isLost(Throwable failure) {
		SQLException e = sql(failure);
		return e != null && e.getSQLState() != null && e.getSQLState().startsWith("08") && !"08004".equals(e.getSQLState()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The failure in the store's own words; what is not SQL comes back as it is. */
	public RuntimeException translate(Exception failure) {
		if (failure instanceof RuntimeException e && !(failure instanceof DataAccessException)) {
			return e;
		}
		SQLException e = sql(failure);
		if (e == null) {
			return new StoreException(Reason.DATABASE, NLS.bind(Messages.database, location, failure.getMessage()), failure);
		}
		if (isLockFailure(e)) {
			return new StoreException(Reason.DATABASE, NLS.bind(Messages.busy, location), failure);
		}
		Reason reason = database.reason(e);
		String message = switch (reason) {
		case DISK_FULL -> NLS.bind(Messages.diskFull, location);
		case UNREACHABLE -> NLS.bind(Messages.connectionLost, location);
		case FORBIDDEN -> NLS.bind(Messages.forbidden, location, e.getMessage());
		default -> NLS.bind(Messages.database, location, e.getMessage());
		};
		return new StoreException(reason, message, failure);
	}
}
