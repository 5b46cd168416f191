package org.chancery.store.derby.internal.client;

import java.security.SecureRandom;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import org.chancery.store.Administration;
import org.chancery.store.AuditEntry;
import org.chancery.store.AuditQuery;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.chancery.store.derby.internal.DerbyFailures;
import org.chancery.store.derby.internal.Messages;
import org.chancery.store.derby.rights.Grants;
import org.chancery.store.derby.rights.RoleNames;
import org.eclipse.osgi.util.NLS;

/** Users and audit trail of a database behind a server, over the connections of whoever has it open. */
final class ServerAdministration implements Administration {
	private static final int PASSWORD_BYTES = 18;

	private final StoreAddress.Server address;
	private final DataSource connections;
	private final Set<String> own;

	/** @param own the roles of the one who is connected */
	ServerAdministration(StoreAddress.Server address, DataSource connections, Set<String> own) {
		this.address = address;
		this.connections = connections;
		this.own = own;
	}

	/** A piece of work on a connection. */
	private interface Work<T> {
		T run(Connection connection) throws SQLException;
	}

	private <T> T run(Work<T> work) {
		try (Connection connection = connections.getConnection()) {
			connection.setAutoCommit(false);
			try {
				T result = work.run(connection);
				connection.commit();
				return result;
			} catch (SQLException | RuntimeException e) {
				connection.rollback();
				throw e;
			}
		} catch (SQLException e) {
			if (DerbyFailures.remoteReason(e) == Reason.FORBIDDEN) {
				throw new StoreException(Reason.FORBIDDEN, NLS.bind(Messages.administrationRefused, address), e);
			}
			throw ConnectFailures.of(address, e);
		}
	}

	@Override
	public boolean mayKeepUsers() {
		return own.contains(RoleNames.ADMINISTRATOR);
	}

	@Override
	public boolean mayAudit() {
		return own.contains(RoleNames.AUDITOR);
	}

	@Override
	public List<User> users() {
		return run(connection -> {
			List<User> users = new ArrayList<>();
			try (Statement statement = connection.createStatement(); ResultSet row = statement
					.executeQuery("SELECT NAME, FULL_NAME, MUST_CHANGE FROM CHANCERY.USER_ACCOUNT ORDER BY NAME")) { //$NON-NLS-1$
				while (row.next()) {
					Set<String> roles = new TreeSet<>(Grants.direct(connection, RoleNames.own(row.getString(1))));
					roles.remove(RoleNames.MEMBER);
					users.add(new User(row.getString(1), row.getString(2), row.getBoolean(3), roles));
				}
			}
			return users;
		});
	}

	@Override
	public List<Role> roles() {
		return run(connection -> {
			List<Role> roles = new ArrayList<>();
			try (Statement statement = connection.createStatement();
					ResultSet row = statement.executeQuery("SELECT ROLEID FROM SYS.SYSROLES WHERE ISDEF = 'Y' ORDER BY ROLEID")) { //$NON-NLS-1$
				while (row.next()) {
					role(row.getString(1), roles);
				}
			}
			return roles;
		});
	}

	private static void role(String name, List<Role> roles) {
		if (name.equals(RoleNames.ADMINISTRATOR) || name.equals(RoleNames.AUDITOR)) {
			roles.add(new Role(name, null, Right.valueOf(name)));
			return;
		}
		for (Right right : List.of(Right.READER, Right.EDITOR, Right.PERSONAL)) {
			String end = "_" + right.name(); //$NON-NLS-1$
			String schema = name.endsWith(end) ? name.substring(0, name.length() - end.length()) : ""; //$NON-NLS-1$
			if (!schema.isEmpty() && !RoleNames.isOwn(name)) {
				roles.add(new Role(name, schema, right));
			}
		}
	}

	@Override
	public String addUser(String name, String fullName, Set<String> roles) {
		String user;
		try {
			user = RoleNames.user(name);
		} catch (IllegalArgumentException e) {
			throw new StoreException(Reason.INVALID, NLS.bind(Messages.noUserName, name), e);
		}
		String password = password();
		return run(connection -> {
			if (isUser(connection, user)) {
				throw new StoreException(Reason.DUPLICATE, NLS.bind(Messages.userExists, user), null);
			}
			call(connection, "ADD_USER(?, ?, ?, ?)", user, fullName, password, String.join(",", roles)); //$NON-NLS-1$ //$NON-NLS-2$
			return password;
		});
	}

	@Override
	public void setRoles(String name, Set<String> roles) {
		run(connection -> call(connection, "SET_ROLES(?, ?)", name, String.join(",", roles))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public String resetPassword(String name) {
		String password = password();
		run(connection -> call(connection, "RESET_PASSWORD(?, ?)", name, password)); //$NON-NLS-1$
		return password;
	}

	@Override
	public void removeUser(String name) {
		run(connection -> call(connection, "REMOVE_USER(?)", name)); //$NON-NLS-1$
	}

	private static boolean isUser(Connection connection, String name) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("SELECT 1 FROM CHANCERY.USER_ACCOUNT WHERE NAME = ?")) { //$NON-NLS-1$
			statement.setString(1, name);
			try (ResultSet row = statement.executeQuery()) {
				return row.next();
			}
		}
	}

	private static Void call(Connection connection, String procedure, String... parameters) throws SQLException {
		try (CallableStatement call = connection.prepareCall("CALL CHANCERY." + procedure)) { //$NON-NLS-1$
			for (int i = 0; i < parameters.length; i++) {
				call.setString(i + 1, parameters[i]);
			}
			call.execute();
		}
		return null;
	}

	/** One that nobody can guess, to be typed once. */
	private static String password() {
		byte[] random = new byte[PASSWORD_BYTES];
		new SecureRandom().nextBytes(random);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

	@Override
	public List<AuditEntry> audit(AuditQuery query) {
		StringBuilder sql = new StringBuilder("SELECT ID, \"AT\", WHO, KIND, RECORD_TYPE, RECORD_ID, COLUMN_NAME, \"BEFORE\", \"AFTER\"" //$NON-NLS-1$
				+ " FROM CHANCERY.AUDIT WHERE ID < ?"); //$NON-NLS-1$
		List<Object> values = new ArrayList<>(List.of(query.before()));
		condition(sql, values, "\"AT\" >= ?", query.from() == null ? null : Timestamp.valueOf(query.from().atStartOfDay())); //$NON-NLS-1$
		condition(sql, values, "\"AT\" < ?", query.to() == null ? null : Timestamp.valueOf(query.to().plusDays(1).atStartOfDay())); //$NON-NLS-1$
		condition(sql, values, "WHO = ?", query.who()); //$NON-NLS-1$
		condition(sql, values, "KIND = ?", query.kind()); //$NON-NLS-1$
		condition(sql, values, "RECORD_TYPE = ?", query.recordType()); //$NON-NLS-1$
		condition(sql, values, "RECORD_ID = ?", query.recordId() == 0 ? null : query.recordId()); //$NON-NLS-1$
		sql.append(" ORDER BY ID DESC FETCH FIRST ? ROWS ONLY"); //$NON-NLS-1$
		values.add(query.limit());
		return run(connection -> {
			List<AuditEntry> entries = new ArrayList<>();
			try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
				for (int i = 0; i < values.size(); i++) {
					statement.setObject(i + 1, values.get(i));
				}
				try (ResultSet row = statement.executeQuery()) {
					while (row.next()) {
						entries.add(new AuditEntry(row.getLong(1), row.getTimestamp(2).toLocalDateTime(), row.getString(3),
								row.getString(4), row.getString(5), row.getLong(6), row.getString(7), row.getString(8),
								row.getString(9)));
					}
				}
			}
			return entries;
		});
	}

	private static void condition(StringBuilder sql, List<Object> values, String condition, Object value) {
		if (value != null) {
			sql.append(" AND ").append(condition); //$NON-NLS-1$
			values.add(value);
		}
	}
}
