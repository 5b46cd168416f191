package org.chancery.store.derby.server;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.core.runtime.ILog;

/**
 * Slows down whoever tries passwords: after a few wrong ones in a row a user has to wait before the next is looked at,
 * longer each time. Nobody is locked out for good, as that would let anyone lock out anyone.
 */
final class LoginThrottle {
	/** Wrong passwords in a row that people are granted. */
	private static final int FREE = 5;
	private static final long FIRST_WAIT = 1_000;
	private static final long LONGEST_WAIT = 60_000;
	/** Names remembered; made-up ones push out the oldest only. */
	private static final int MOST_NAMES = 10_000;

	private record Failures(int count, long until) {
	}

	private final Map<String, Failures> failures = new LinkedHashMap<>() {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
			return size() > MOST_NAMES;
		}
	};

	/**
	 * @throws SQLException if the user has to wait
	 */
	synchronized void check(String user) throws SQLException {
		Failures known = failures.get(key(user));
		if (known != null && known.until > now()) {
			throw new SQLException("too many wrong passwords, wait a minute", "08004"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	synchronized void failed(String user) {
		Failures known = failures.get(key(user));
		int count = known == null ? 1 : known.count + 1;
		long wait = count < FREE ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT << Math.min(count - FREE, 16));
		failures.put(key(user), new Failures(count, now() + wait));
		if (count == FREE) {
			ILog.of(LoginThrottle.class).warn(FREE + " wrong passwords in a row for the user " + user); //$NON-NLS-1$
		}
	}

	synchronized void succeeded(String user) {
		failures.remove(key(user));
	}

	/** Users' names are identifiers of SQL. */
	private static String key(String user) {
		return user.length() > 128 ? user.substring(0, 128) : user.toUpperCase(Locale.ROOT);
	}

	private static long now() {
		return System.nanoTime() / 1_000_000;
	}
}
