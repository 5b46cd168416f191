package org.chancery.store.derby.rights;

import java.util.Locale;
import java.util.regex.Pattern;

/** The names of roles and users in the database, which are SQL identifiers in upper case. */
public final class RoleNames {
	/** Whoever may log in has this. */
	public static final String MEMBER = "MEMBER"; //$NON-NLS-1$
	/** Keeps users and their roles. */
	public static final String ADMINISTRATOR = "ADMINISTRATOR"; //$NON-NLS-1$
	/** Reads the audit trail. */
	public static final String AUDITOR = "AUDITOR"; //$NON-NLS-1$
	/** A role of each user's own has all others of that user, as only one is in force at a time. */
	private static final String OWN = "U_"; //$NON-NLS-1$
	private static final Pattern USER = Pattern.compile("[A-Z][A-Z0-9_]{1,29}"); //$NON-NLS-1$

	private RoleNames() {
	}

	/** Reads the section's records, but for personal data. */
	public static String reader(String schema) {
		return schema + "_READER"; //$NON-NLS-1$
	}

	/** Reads and writes the section's records, but for personal data. */
	public static String editor(String schema) {
		return schema + "_EDITOR"; //$NON-NLS-1$
	}

	/** Reads and changes the section's personal data. */
	public static String personal(String schema) {
		return schema + "_PERSONAL"; //$NON-NLS-1$
	}

	/** The role that has all other roles of a user. */
	public static String own(String user) {
		return OWN + user;
	}

	/** Whether this is some user's own role. */
	public static boolean isOwn(String role) {
		return role.startsWith(OWN);
	}

	/**
	 * A user's name as the database has it.
	 *
	 * @throws IllegalArgumentException if users can't be called that: 2 to 30 letters A to Z, digits and underscores, the
	 *                                  first a letter, and not the beginning of a user's own role
	 */
	public static String user(String name) {
		String upper = name.strip().toUpperCase(Locale.ROOT);
		if (!USER.matcher(upper).matches() || upper.startsWith(OWN) || upper.startsWith("SYS")) { //$NON-NLS-1$
			throw new IllegalArgumentException(name);
		}
		return upper;
	}

	/** An identifier in quotes. */
	static String quoted(String identifier) {
		return '"' + identifier.replace("\"", "\"\"") + '"'; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
