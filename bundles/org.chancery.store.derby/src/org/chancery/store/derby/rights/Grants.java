package org.chancery.store.derby.rights;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;

/** Reads who has which roles. */
public final class Grants {
	private Grants() {
	}

	/** The roles that a user has, directly or by way of others; none before the first password is changed. */
	public static Set<String> of(Connection connection, String user) throws SQLException {
		Set<String> roles = new TreeSet<>();
		Deque<String> open = new ArrayDeque<>();
		open.add(user);
		while (!open.isEmpty()) {
			for (String role : direct(connection, open.remove())) {
				if (roles.add(role)) {
					open.add(role);
				}
			}
		}
		return roles;
	}

	/** Whether the database has a role of this name. */
	public static boolean isRole(Connection connection, String name) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("SELECT 1 FROM SYS.SYSROLES WHERE ROLEID = ?")) { //$NON-NLS-1$
			statement.setString(1, name);
			try (ResultSet row = statement.executeQuery()) {
				return row.next();
			}
		}
	}

	/** The roles that were granted to a user or role itself. */
	public static Set<String> direct(Connection connection, String grantee) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(
				"SELECT ROLEID FROM SYS.SYSROLES WHERE GRANTEE = ? AND ISDEF = 'N'")) { //$NON-NLS-1$
			statement.setString(1, grantee);
			Set<String> roles = new TreeSet<>();
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					roles.add(rows.getString(1));
				}
			}
			return roles;
		}
	}
}
