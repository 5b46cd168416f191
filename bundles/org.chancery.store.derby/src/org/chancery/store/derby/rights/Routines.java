package org.chancery.store.derby.rights;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import javax.sql.DataSource;

import org.apache.derby.iapi.db.Factory;
import org.apache.derby.iapi.db.TriggerExecutionContext;

/**
 * What the database itself calls, with its owner's rights, whoever is logged in. What is said to be who did something is
 * the session's user, which no client can choose.
 */
public final class Routines {
	/** Derby hands on SQL states of this class as they are. */
	private static final String REFUSED = "38F00"; //$NON-NLS-1$
	private static final int LONGEST = 32_000;

	/** Connections of the owner's own, for what must stay when a user's transaction is undone. */
	private static volatile DataSource owner;

	private Routines() {
	}

	/** Says where the owner's connections come from; to be called before the server listens. */
	public static void useOwner(DataSource connections) {
		owner = connections;
	}

	/**
	 * A record was changed or deleted, or a part inserted, changed or deleted: a trigger's action.
	 *
	 * @param hasEmpty 1 if some column is empty; not used, but to find out Derby has to give the trigger all columns
	 */
	public static void auditChange(String type, boolean part, int hasEmpty) throws SQLException {
		TriggerExecutionContext trigger = Factory.getTriggerExecutionContext();
		// closed, or they add up until the transaction ends
		try (ResultSet before = trigger.getOldRow(); ResultSet after = trigger.getNewRow();
				Connection connection = nested(); AuditWriter audit = new AuditWriter(connection)) {
			ResultSet any = after == null ? before : after;
			String recordType = part ? any.getString("OWNER_TYPE") : type; //$NON-NLS-1$
			long id = any.getLong(part ? "OWNER_ID" : "ID"); //$NON-NLS-1$ //$NON-NLS-2$
			if (part) {
				refuseOthersParts(connection, type, recordType);
				if (before != null && after != null && !recordType.equals(before.getString("OWNER_TYPE"))) { //$NON-NLS-1$
					refuseOthersParts(connection, type, before.getString("OWNER_TYPE")); //$NON-NLS-1$
				}
			}
			String feature = part ? any.getString("OWNER_FEATURE") : null; //$NON-NLS-1$
			if (before == null) {
				audit.write("CREATED", recordType, id, feature, null, part ? text(after) : null); //$NON-NLS-1$
			} else if (after == null) {
				audit.write("DELETED", recordType, id, feature, text(before), null); //$NON-NLS-1$
			} else {
				differences(audit, recordType, id, feature, before, after);
			}
		}
	}

	private static void differences(AuditWriter audit, String type, long id, String feature, ResultSet before, ResultSet after)
			throws SQLException {
		ResultSetMetaData columns = before.getMetaData();
		for (int i = 1; i <= columns.getColumnCount(); i++) {
			String name = columns.getColumnName(i);
			if (columns.getColumnType(i) == Types.BLOB || name.equals("VERSION") || name.startsWith("MODIFIED_")) { //$NON-NLS-1$ //$NON-NLS-2$
				continue;
			}
			String old = before.getString(i);
			String now = after.getString(i);
			if (!Objects.equals(old, now)) {
				audit.write("CHANGED", type, id, feature == null ? name : feature + "." + name, old, now); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
	}

	private static String text(ResultSet row) throws SQLException {
		ResultSetMetaData columns = row.getMetaData();
		StringBuilder text = new StringBuilder();
		for (int i = 1; i <= columns.getColumnCount(); i++) {
			String value = columns.getColumnType(i) == Types.BLOB ? null : row.getString(i);
			if (value != null && text.length() < LONGEST) {
				text.append(columns.getColumnName(i)).append('=').append(value).append('\n');
			}
		}
		return text.toString();
	}

	/** A part in a table that all sections share belongs to the section of its owner. */
	private static void refuseOthersParts(Connection connection, String type, String ownerType) throws SQLException {
		String section = section(ownerType);
		if (!section(type).equals(section)) {
			String schema = section.toUpperCase(Locale.ROOT);
			String user = AuditWriter.user(connection);
			if (!user.equals("APP") && !Grants.of(connection, user).contains(RoleNames.editor(schema))) { //$NON-NLS-1$
				throw refused(user + " may not change what belongs to " + ownerType); //$NON-NLS-1$
			}
		}
	}

	private static String section(String type) {
		int dot = type.indexOf('.');
		return dot < 0 ? type : type.substring(0, dot);
	}

	/** A program told of a change in another user's name. */
	public static void refuseNote() throws SQLException {
		throw refused("changes are told in one's own name"); //$NON-NLS-1$
	}

	/**
	 * Reads the personal data of one record or part. That it was read is noted in a transaction of its own, before the data
	 * is handed out: nobody can read first and undo the note.
	 */
	public static void readPersonal(String schema, String table, long id, ResultSet[] result) throws SQLException {
		// not to be closed: the answer is read over it
		Connection connection = nested();
		String user = AuditWriter.user(connection);
		if (!Grants.of(connection, user).contains(RoleNames.personal(schema))) {
			throw refused(user + " may not read personal data of " + schema); //$NON-NLS-1$
		}
		List<String> columns = new ArrayList<>();
		String type = null;
		try (PreparedStatement personal = connection.prepareStatement("SELECT COLUMN_NAME, RECORD_TYPE FROM CHANCERY.PERSONAL_COLUMN" //$NON-NLS-1$
				+ " WHERE SCHEMA_NAME = ? AND TABLE_NAME = ?")) { //$NON-NLS-1$
			personal.setString(1, schema);
			personal.setString(2, table);
			try (ResultSet rows = personal.executeQuery()) {
				while (rows.next()) {
					columns.add(RoleNames.quoted(rows.getString(1)));
					type = rows.getString(2);
				}
			}
		}
		if (columns.isEmpty()) {
			throw refused("no personal data in " + schema + "." + table); //$NON-NLS-1$ //$NON-NLS-2$
		}
		DataSource own = owner;
		if (own == null) {
			throw refused("reading of personal data can't be noted now"); //$NON-NLS-1$
		}
		try (Connection noting = own.getConnection(); AuditWriter audit = new AuditWriter(noting, user)) {
			audit.write("READ", type, id, null, null, null); //$NON-NLS-1$
		}
		PreparedStatement select = connection.prepareStatement("SELECT " + String.join(", ", columns) + " FROM " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				+ RoleNames.quoted(schema) + "." + RoleNames.quoted(table) + " WHERE ID = ?"); //$NON-NLS-1$ //$NON-NLS-2$
		select.setLong(1, id);
		result[0] = select.executeQuery();
	}

	/** Adds a user, who must change the password before anything else. */
	public static void addUser(String name, String fullName, String password, String roles) throws SQLException {
		try (Connection connection = nested()) {
			new Users(connection).add(name, fullName, password, roles);
		}
	}

	/** Gives a user these roles, divided by commas, and no others. */
	public static void setRoles(String name, String roles) throws SQLException {
		try (Connection connection = nested()) {
			new Users(connection).setRoles(name, roles);
		}
	}

	/** Gives a user a new password, to be changed before anything else. */
	public static void resetPassword(String name, String password) throws SQLException {
		try (Connection connection = nested()) {
			new Users(connection).resetPassword(name, password);
		}
	}

	/** Removes a user. What the user did stays in the trail. */
	public static void removeUser(String name) throws SQLException {
		try (Connection connection = nested()) {
			new Users(connection).remove(name);
		}
	}

	/** Gives the one who is logged in a new password, and with it the use of the roles. */
	public static void changePassword(String password) throws SQLException {
		try (Connection connection = nested()) {
			new Users(connection).changePassword(password);
		}
	}

	private static Connection nested() throws SQLException {
		return DriverManager.getConnection("jdbc:default:connection"); //$NON-NLS-1$
	}

	static SQLException refused(String why) {
		return new SQLException(why, REFUSED);
	}
}
