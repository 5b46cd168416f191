package org.chancery.store.derby.rights;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Users and their roles, over a connection with the owner's rights. Each user has a role that has all others of the
 * user, and a schema that belongs to the owner: in one of their own users could make routines, and those run in the
 * server. Everything done here is in the audit trail.
 */
final class Users {
	/** Shorter passwords are refused. */
	private static final int SHORTEST = 12;
	private static final String TRAIL = "users"; //$NON-NLS-1$

	private final Connection connection;

	Users(Connection connection) {
		this.connection = connection;
	}

	void add(String name, String fullName, String password, String roles) throws SQLException {
		String user = user(name);
		Set<String> wanted = roles(roles);
		check(user, password);
		if (exists("SELECT 1 FROM SYS.SYSSCHEMAS WHERE SCHEMANAME = ?", user) //$NON-NLS-1$
				|| exists("SELECT 1 FROM SYS.SYSROLES WHERE ROLEID = ?", user)) { //$NON-NLS-1$
			throw Routines.refused("the name is taken: " + user); //$NON-NLS-1$
		}
		run("CREATE SCHEMA " + RoleNames.quoted(user) + " AUTHORIZATION APP"); //$NON-NLS-1$ //$NON-NLS-2$
		run("CREATE ROLE " + RoleNames.quoted(RoleNames.own(user))); //$NON-NLS-1$
		run("GRANT MEMBER TO " + RoleNames.quoted(RoleNames.own(user))); //$NON-NLS-1$
		call("SYSCS_UTIL.SYSCS_CREATE_USER(?, ?)", user, password); //$NON-NLS-1$
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO CHANCERY.USER_ACCOUNT VALUES (?, ?, TRUE, ?, ?)")) { //$NON-NLS-1$
			insert.setString(1, user);
			insert.setString(2, fullName);
			insert.setTimestamp(3, Timestamp.valueOf(LocalDateTime.now(ZoneOffset.UTC)));
			insert.setString(4, AuditWriter.user(connection));
			insert.executeUpdate();
		}
		grant(user, wanted);
		note("USER_ADDED", user, null, String.join(",", wanted)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	void setRoles(String name, String roles) throws SQLException {
		String user = known(name);
		Set<String> wanted = roles(roles);
		Set<String> had = own(user);
		Set<String> lost = new TreeSet<>(had);
		lost.removeAll(wanted);
		for (String role : lost) {
			run("REVOKE " + RoleNames.quoted(role) + " FROM " + RoleNames.quoted(RoleNames.own(user))); //$NON-NLS-1$ //$NON-NLS-2$
		}
		Set<String> won = new TreeSet<>(wanted);
		won.removeAll(had);
		grant(user, won);
		note("ROLES_SET", user, String.join(",", had), String.join(",", wanted)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	void resetPassword(String name, String password) throws SQLException {
		String user = known(name);
		check(user, password);
		call("SYSCS_UTIL.SYSCS_RESET_PASSWORD(?, ?)", user, password); //$NON-NLS-1$
		mustChange(user, true);
		if (Grants.direct(connection, user).contains(RoleNames.own(user))) {
			run("REVOKE " + RoleNames.quoted(RoleNames.own(user)) + " FROM " + RoleNames.quoted(user)); //$NON-NLS-1$ //$NON-NLS-2$
		}
		note("PASSWORD_RESET", user, null, null); //$NON-NLS-1$
	}

	void changePassword(String password) throws SQLException {
		String user = known(AuditWriter.user(connection));
		check(user, password);
		call("SYSCS_UTIL.SYSCS_RESET_PASSWORD(?, ?)", user, password); //$NON-NLS-1$
		mustChange(user, false);
		if (!Grants.direct(connection, user).contains(RoleNames.own(user))) {
			run("GRANT " + RoleNames.quoted(RoleNames.own(user)) + " TO " + RoleNames.quoted(user)); //$NON-NLS-1$ //$NON-NLS-2$
		}
		note("PASSWORD_CHANGED", user, null, null); //$NON-NLS-1$
	}

	void remove(String name) throws SQLException {
		String user = known(name);
		if (user.equals(AuditWriter.user(connection))) {
			throw Routines.refused("nobody removes themselves"); //$NON-NLS-1$
		}
		Set<String> had = own(user);
		call("SYSCS_UTIL.SYSCS_DROP_USER(?)", user); //$NON-NLS-1$
		run("DROP ROLE " + RoleNames.quoted(RoleNames.own(user))); //$NON-NLS-1$
		run("DROP SCHEMA " + RoleNames.quoted(user) + " RESTRICT"); //$NON-NLS-1$ //$NON-NLS-2$
		try (PreparedStatement delete = connection.prepareStatement("DELETE FROM CHANCERY.USER_ACCOUNT WHERE NAME = ?")) { //$NON-NLS-1$
			delete.setString(1, user);
			delete.executeUpdate();
		}
		note("USER_REMOVED", user, String.join(",", had), null); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private Set<String> own(String user) throws SQLException {
		Set<String> roles = Grants.direct(connection, RoleNames.own(user));
		roles.remove(RoleNames.MEMBER);
		return roles;
	}

	private void grant(String user, Set<String> roles) throws SQLException {
		for (String role : roles) {
			run("GRANT " + RoleNames.quoted(role) + " TO " + RoleNames.quoted(RoleNames.own(user))); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	private static String user(String name) throws SQLException {
		try {
			return RoleNames.user(name);
		} catch (IllegalArgumentException e) {
			SQLException refused = Routines.refused("not a user's name: " + name); //$NON-NLS-1$
			refused.initCause(e);
			throw refused;
		}
	}

	private String known(String name) throws SQLException {
		String user = user(name);
		if (!exists("SELECT 1 FROM CHANCERY.USER_ACCOUNT WHERE NAME = ?", user)) { //$NON-NLS-1$
			throw Routines.refused("no such user: " + user); //$NON-NLS-1$
		}
		return user;
	}

	/** Roles divided by commas; those of users are nobody else's. */
	private Set<String> roles(String text) throws SQLException {
		Set<String> roles = Arrays.stream(text.split(",")).map(String::strip).filter(r -> !r.isEmpty()) //$NON-NLS-1$
				.collect(Collectors.toCollection(TreeSet::new));
		for (String role : roles) {
			if (role.startsWith("U_") || !exists("SELECT 1 FROM SYS.SYSROLES WHERE ROLEID = ? AND ISDEF = 'Y'", role)) { //$NON-NLS-1$ //$NON-NLS-2$
				throw Routines.refused("no such role: " + role); //$NON-NLS-1$
			}
		}
		roles.remove(RoleNames.MEMBER);
		return roles;
	}

	private static void check(String user, String password) throws SQLException {
		if (password == null || password.length() < SHORTEST || password.toUpperCase(java.util.Locale.ROOT).contains(user)) {
			throw Routines.refused("a password has at least " + SHORTEST + " characters and not the user's name in it"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	private void mustChange(String user, boolean must) throws SQLException {
		try (PreparedStatement update = connection.prepareStatement("UPDATE CHANCERY.USER_ACCOUNT SET MUST_CHANGE = ? WHERE NAME = ?")) { //$NON-NLS-1$
			update.setBoolean(1, must);
			update.setString(2, user);
			update.executeUpdate();
		}
	}

	private void note(String kind, String user, String before, String after) throws SQLException {
		try (AuditWriter audit = new AuditWriter(connection)) {
			audit.write(kind, TRAIL, 0, user, before, after);
		}
	}

	private boolean exists(String query, String parameter) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(query)) {
			statement.setString(1, parameter);
			try (ResultSet row = statement.executeQuery()) {
				return row.next();
			}
		}
	}

	private void run(String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private void call(String procedure, String... parameters) throws SQLException {
		try (CallableStatement call = connection.prepareCall("CALL " + procedure)) { //$NON-NLS-1$
			for (int i = 0; i < parameters.length; i++) {
				call.setString(i + 1, parameters[i]);
			}
			call.execute();
		}
	}
}
