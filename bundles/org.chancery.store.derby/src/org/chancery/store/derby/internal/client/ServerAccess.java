package org.chancery.store.derby.internal.client;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;

import org.chancery.model.sections.Section;
import org.chancery.store.Access;
import org.chancery.store.Restrictions;
import org.chancery.store.derby.rights.Grants;
import org.chancery.store.derby.rights.RoleNames;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * What the database lets a user do.
 *
 * @param user  the user's name
 * @param roles the user's roles, empty for a database that knows no roles and lets everybody do everything
 */
record ServerAccess(String user, Optional<Set<String>> roles) implements Access, Restrictions {
	/**
	 * Reads what the connection's user may do.
	 *
	 * @return empty if the user must change the password before anything else
	 */
	static Optional<ServerAccess> read(Connection connection) throws SQLException {
		String user;
		try (Statement statement = connection.createStatement(); var row = statement.executeQuery("VALUES SESSION_USER")) { //$NON-NLS-1$
			row.next();
			user = row.getString(1);
		}
		if (!Grants.isRole(connection, RoleNames.MEMBER)) {
			return Optional.of(new ServerAccess(user, Optional.empty()));
		}
		Set<String> roles = Grants.of(connection, user);
		return roles.contains(RoleNames.own(user)) ? Optional.of(new ServerAccess(user, Optional.of(roles))) : Optional.empty();
	}

	/** What puts the roles in force on a connection, null if there are none. */
	String setRole() {
		return roles.isEmpty() ? null : "SET ROLE " + RoleNames.own(user); //$NON-NLS-1$
	}

	private boolean has(String role) {
		return roles.isEmpty() || roles.get().contains(role);
	}

	@Override
	public boolean mayRead(Section section) {
		return has(RoleNames.reader(section.schema()));
	}

	@Override
	public boolean mayWrite(Section section) {
		return has(RoleNames.editor(section.schema()));
	}

	@Override
	public boolean mayReadPersonal(String schema) {
		return has(RoleNames.personal(schema));
	}

	@Override
	public String personalData() {
		return "CALL CHANCERY.READ_PERSONAL(?, ?, ?)"; //$NON-NLS-1$
	}

	@Override
	public Table<?> history(String schema) {
		return DSL.table(DSL.name(schema, SharedNames.HISTORY));
	}

	@Override
	public Table<?> parts(String schema, Table<?> table) {
		return DSL.table(DSL.name(schema, SharedNames.parts(table.getName())));
	}
}
