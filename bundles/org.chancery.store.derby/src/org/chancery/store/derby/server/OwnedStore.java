package org.chancery.store.derby.server;

import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;

import javax.sql.DataSource;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.chancery.model.sections.Section;
import org.chancery.store.StoreAddress.Login;
import org.chancery.store.derby.rights.Rights;
import org.chancery.store.derby.rights.Routines;

/** The store of a server, whose database has an owner and checks who may do what. */
public final class OwnedStore {
	/** The owner of a database that was made without users. */
	public static final String OWNER = "APP"; //$NON-NLS-1$

	/** The database's own property that says for what its rights were last granted. */
	private static final String GRANTED = "chancery.granted"; //$NON-NLS-1$

	private final DataSource owner;

	/**
	 * @param folder the store's folder; the database must be open in this process
	 * @param login  of the owner
	 */
	public OwnedStore(Path folder, Login login) {
		this.owner = OwnerConnection.embedded(folder, login);
	}

	/**
	 * Gives a store an owner: from then on it opens only with the password, and only to those who were granted something.
	 * The store's database must be closed, and is closed afterwards.
	 */
	public static void secure(Path folder, String password) throws SQLException {
		EmbeddedDataSource dataSource = OwnerConnection.embedded(folder, null);
		try (Connection connection = dataSource.getConnection()) {
			connection.setAutoCommit(false);
			call(connection, "SYSCS_UTIL.SYSCS_CREATE_USER(?, ?)", OWNER, password); //$NON-NLS-1$
			set(connection, "derby.database.sqlAuthorization", "true"); //$NON-NLS-1$ //$NON-NLS-2$
			set(connection, "derby.connection.requireAuthentication", "true"); //$NON-NLS-1$ //$NON-NLS-2$
			// passwords end when the administrator says so, not by a date that nobody is warned of
			set(connection, "derby.authentication.native.passwordLifetimeMillis", "0"); //$NON-NLS-1$ //$NON-NLS-2$
			connection.commit();
		}
		OwnerConnection.shutDown(dataSource);
	}

	private static void set(Connection connection, String property, String value) throws SQLException {
		call(connection, "SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY(?, ?)", property, value); //$NON-NLS-1$
	}

	private static String property(Connection connection, String name) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("VALUES SYSCS_UTIL.SYSCS_GET_DATABASE_PROPERTY(?)")) { //$NON-NLS-1$
			statement.setString(1, name);
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getString(1);
			}
		}
	}

	/** Brings roles, grants, triggers and views up to these sections, and makes the audit trail ready to be written. */
	public void grant(Collection<Section> sections) throws SQLException {
		Routines.useOwner(owner);
		try (Connection connection = owner.getConnection()) {
			connection.setAutoCommit(false);
			try {
				Rights rights = new Rights(connection);
				String wanted = rights.fingerprint(sections);
				// hundreds of triggers and grants: only when something is new
				if (!wanted.equals(property(connection, GRANTED))) {
					rights.apply(sections);
					set(connection, GRANTED, wanted);
				}
				connection.commit();
			} catch (SQLException | RuntimeException e) {
				connection.rollback();
				throw e;
			}
		}
	}

	/** Adds a user, who must change the password before anything else; roles are divided by commas. */
	public void addUser(String name, String fullName, String password, String roles) throws SQLException {
		run("CHANCERY.ADD_USER(?, ?, ?, ?)", name, fullName, password, roles); //$NON-NLS-1$
	}

	/** Gives a user these roles, divided by commas, and no others. */
	public void setRoles(String name, String roles) throws SQLException {
		run("CHANCERY.SET_ROLES(?, ?)", name, roles); //$NON-NLS-1$
	}

	/** Gives a user a new password, to be changed before anything else. */
	public void resetPassword(String name, String password) throws SQLException {
		run("CHANCERY.RESET_PASSWORD(?, ?)", name, password); //$NON-NLS-1$
	}

	/** Removes a user. */
	public void removeUser(String name) throws SQLException {
		run("CHANCERY.REMOVE_USER(?)", name); //$NON-NLS-1$
	}

	private void run(String procedure, String... parameters) throws SQLException {
		try (Connection connection = owner.getConnection()) {
			connection.setAutoCommit(false);
			try {
				call(connection, procedure, parameters);
				connection.commit();
			} catch (SQLException e) {
				connection.rollback();
				throw e;
			}
		}
	}

	private static void call(Connection connection, String procedure, String... parameters) throws SQLException {
		try (CallableStatement call = connection.prepareCall("CALL " + procedure)) { //$NON-NLS-1$
			for (int i = 0; i < parameters.length; i++) {
				call.setString(i + 1, parameters[i]);
			}
			call.execute();
		}
	}

	/** Connections of the owner. */
	public DataSource owner() {
		return owner;
	}
}
