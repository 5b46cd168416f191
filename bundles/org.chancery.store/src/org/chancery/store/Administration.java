package org.chancery.store;

import java.util.List;
import java.util.Set;

/**
 * The users of a database that keeps users, and its audit trail. The database itself decides who may do what: what it
 * refuses is a {@link StoreException} with the reason FORBIDDEN. Every method waits for the database.
 */
public interface Administration {
	/**
	 * Somebody who may log in.
	 *
	 * @param name        by which the user logs in
	 * @param fullName    as people call the user
	 * @param mustChange  whether the password was given out and must be changed first
	 * @param roles       the names of the user's roles
	 */
	record User(String name, String fullName, boolean mustChange, Set<String> roles) {
	}

	/** What a role lets its users do. */
	enum Right {
		/** Read a section's records, with personal data masked. */
		READER,
		/** Read and write them. */
		EDITOR,
		/** Read and change their personal data too. */
		PERSONAL,
		/** Keep users. */
		ADMINISTRATOR,
		/** Read the audit trail. */
		AUDITOR
	}

	/**
	 * A role.
	 *
	 * @param name   its name in the database
	 * @param schema of the section it is about, null for those of no section
	 * @param right  what it lets do
	 */
	record Role(String name, String schema, Right right) {
	}

	/** Whether the one who is connected may keep users. */
	boolean mayKeepUsers();

	/** Whether the one who is connected may read the audit trail. */
	boolean mayAudit();

	/** All users, by name. */
	List<User> users();

	/** All roles that users can be given. */
	List<Role> roles();

	/**
	 * Adds a user.
	 *
	 * @return the password, which is kept nowhere and must be changed at the first login
	 * @throws StoreException DUPLICATE if there is one of that name, INVALID if nobody can be called so
	 */
	String addUser(String name, String fullName, Set<String> roles);

	/** Gives a user these roles and no others; in force when the user connects the next time. */
	void setRoles(String name, Set<String> roles);

	/** Gives a user a new password and answers it; it is kept nowhere and must be changed at the next login. */
	String resetPassword(String name);

	/** Removes a user. What the user did stays in the trail. */
	void removeUser(String name);

	/** What the trail has, newest first, at most {@code query.limit()} entries. */
	List<AuditEntry> audit(AuditQuery query);
}
