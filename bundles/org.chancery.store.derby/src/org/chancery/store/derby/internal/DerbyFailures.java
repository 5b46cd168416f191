package org.chancery.store.derby.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.chancery.store.StoreException.Reason;

/** Reads Derby's failures. */
public final class DerbyFailures {
	/** With less room than this a failed write is taken to have failed for it: Derby writes whole pages. */
	private static final long ROOM = 64 * 1024;

	private DerbyFailures() {
	}

	/** Whether another Derby has the database open. */
	static boolean isInUse(SQLException e) {
		return has(e, "XSDB6"); //$NON-NLS-1$
	}

	/** Whether a write failed because the disk of this folder is full. */
	static boolean isDiskFull(Throwable failure, Path folder) {
		boolean written = false;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			String message = String.valueOf(cause.getMessage());
			if (message.contains("No space left") || message.contains("not enough space")) { //$NON-NLS-1$ //$NON-NLS-2$
				return true;
			}
			// XSDG: a container, XSLA: the log could not be written
			written |= cause instanceof IOException
					|| cause instanceof SQLException e && String.valueOf(e.getSQLState()).matches("XSDG.|XSLA.|XSLB.|XSDF."); //$NON-NLS-1$
		}
		return written && room(folder) < ROOM;
	}

	private static long room(Path folder) {
		try {
			return Files.getFileStore(folder).getUsableSpace();
		} catch (IOException e) {
			// the disk itself is gone: that is not want of room
			return Long.MAX_VALUE;
		}
	}

	static Reason reason(SQLException e, Path folder) {
		if (isDiskFull(e, folder)) {
			return Reason.DISK_FULL;
		}
		if (has(e, "08004")) { //$NON-NLS-1$
			return Reason.LOGIN_REFUSED;
		}
		return isInUse(e) ? Reason.IN_USE : Reason.DATABASE;
	}

	/** Why a statement failed that was sent to a server. */
	public static Reason remoteReason(SQLException e) {
		String state = String.valueOf(e.getSQLState());
		if (state.startsWith("08") || state.startsWith("58")) { //$NON-NLS-1$ //$NON-NLS-2$
			// no connection, or one that broke in the middle of an answer
			return state.equals("08004") ? Reason.LOGIN_REFUSED : Reason.UNREACHABLE; //$NON-NLS-1$
		}
		return state.matches("4250.|4251.|0P000|38F00") ? Reason.FORBIDDEN : Reason.DATABASE; //$NON-NLS-1$
	}

	private static boolean has(SQLException failure, String state) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			for (SQLException e = cause instanceof SQLException s ? s : null; e != null; e = e.getNextException()) {
				if (state.equals(e.getSQLState())) {
					return true;
				}
			}
		}
		return false;
	}

	/** The innermost message of a failure: what Derby says about the cause rather than that it failed. */
	static String message(SQLException failure) {
		SQLException last = failure;
		while (last.getNextException() != null) {
			last = last.getNextException();
		}
		return last.getMessage();
	}
}
