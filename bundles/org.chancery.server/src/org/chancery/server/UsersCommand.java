package org.chancery.server;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;

import org.chancery.store.derby.rights.Grants;
import org.chancery.store.derby.rights.RoleNames;
import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps users and their roles; without a further word lists them. */
@CommandLine.Command(name = "users", sortOptions = false)
final class UsersCommand extends Command {
	private UsersCommand(Session session) {
		super(session);
	}

	/** The command with those below it. */
	static CommandLine with(Session session) {
		CommandLine users = new CommandLine(new UsersCommand(session));
		users.addSubcommand(new Add(session));
		users.addSubcommand(new Roles(session));
		users.addSubcommand(new Reset(session));
		users.addSubcommand(new Remove(session));
		return users;
	}

	@Override
	int run() throws Exception {
		try (Owner owner = Owner.of(existing()); Statement statement = owner.connection().createStatement()) {
			try (ResultSet row = statement.executeQuery("SELECT NAME, FULL_NAME, MUST_CHANGE FROM CHANCERY.USER_ACCOUNT ORDER BY NAME")) { //$NON-NLS-1$
				while (row.next()) {
					TreeSet<String> roles = new TreeSet<>(Grants.direct(owner.connection(), RoleNames.own(row.getString(1))));
					roles.remove(RoleNames.MEMBER);
					session.out().println(String.join("\t", row.getString(1), row.getString(2), //$NON-NLS-1$
							row.getBoolean(3) ? Messages.mustChange : "", String.join(",", roles))); //$NON-NLS-1$ //$NON-NLS-2$
				}
			}
		}
		return Commands.OK;
	}

	/** One piece of work on one user. */
	private abstract static class OnUser extends Command {
		@Parameters(paramLabel = "USER", index = "0", descriptionKey = "users.user")
		private String name;

		OnUser(Session session) {
			super(session);
		}

		String user() {
			try {
				return RoleNames.user(name);
			} catch (IllegalArgumentException e) {
				throw new UsageException(NLS.bind(Messages.noUserName, e.getMessage()));
			}
		}

		/**
		 * Calls a procedure of the database.
		 *
		 * @param there whether there has to be such a user, or must not be
		 * @param roles to be given to the user, which the database must have
		 */
		void call(boolean there, List<String> roles, String procedure, String... parameters) throws Exception {
			try (Owner owner = Owner.of(existing())) {
				Connection connection = owner.connection();
				connection.setAutoCommit(false);
				// asked before, as over the network Derby's refusals lose their words
				if (isUser(connection) != there) {
					throw new UsageException(NLS.bind(there ? Messages.noUser : Messages.userExists, user()));
				}
				for (String role : roles) {
					if (role.startsWith("U_") || !Grants.isRole(connection, role)) { //$NON-NLS-1$
						throw new UsageException(NLS.bind(Messages.noRole, role));
					}
				}
				try (CallableStatement call = connection.prepareCall("CALL CHANCERY." + procedure)) { //$NON-NLS-1$
					for (int i = 0; i < parameters.length; i++) {
						call.setString(i + 1, parameters[i]);
					}
					call.execute();
					connection.commit();
				} catch (SQLException e) {
					connection.rollback();
					throw e;
				}
			}
		}

		private boolean isUser(Connection connection) throws SQLException {
			try (PreparedStatement statement = connection.prepareStatement("SELECT 1 FROM CHANCERY.USER_ACCOUNT WHERE NAME = ?")) { //$NON-NLS-1$
				statement.setString(1, user());
				try (ResultSet row = statement.executeQuery()) {
					return row.next();
				}
			}
		}

		/** Gives out a password that must be changed. */
		void tell(String password) {
			session.out().println(NLS.bind(Messages.password, user(), password));
		}
	}

	/** Adds a user. */
	@CommandLine.Command(name = "add", sortOptions = false)
	private static final class Add extends OnUser {
		@Parameters(paramLabel = "ROLE", index = "1..*", descriptionKey = "users.roles")
		private List<String> roles = List.of();
		@Option(names = "--name", paramLabel = "NAME", descriptionKey = "users.name", order = 2)
		private String fullName;

		Add(Session session) {
			super(session);
		}

		@Override
		int run() throws Exception {
			String password = Home.randomPassword();
			call(false, roles, "ADD_USER(?, ?, ?, ?)", user(), fullName == null ? user() : fullName, password, String.join(",", roles)); //$NON-NLS-1$ //$NON-NLS-2$
			tell(password);
			return Commands.OK;
		}
	}

	/** Gives a user these roles and no others. */
	@CommandLine.Command(name = "roles", sortOptions = false)
	private static final class Roles extends OnUser {
		@Parameters(paramLabel = "ROLE", index = "1..*", descriptionKey = "users.roles")
		private List<String> roles = List.of();

		Roles(Session session) {
			super(session);
		}

		@Override
		int run() throws Exception {
			call(true, roles, "SET_ROLES(?, ?)", user(), String.join(",", roles)); //$NON-NLS-1$ //$NON-NLS-2$
			return Commands.OK;
		}
	}

	/** Gives a user a new password. */
	@CommandLine.Command(name = "reset", sortOptions = false)
	private static final class Reset extends OnUser {
		Reset(Session session) {
			super(session);
		}

		@Override
		int run() throws Exception {
			String password = Home.randomPassword();
			call(true, List.of(), "RESET_PASSWORD(?, ?)", user(), password); //$NON-NLS-1$
			tell(password);
			return Commands.OK;
		}
	}

	/** Removes a user. */
	@CommandLine.Command(name = "remove", sortOptions = false)
	private static final class Remove extends OnUser {
		Remove(Session session) {
			super(session);
		}

		@Override
		int run() throws Exception {
			call(true, List.of(), "REMOVE_USER(?)", user()); //$NON-NLS-1$
			return Commands.OK;
		}
	}
}
