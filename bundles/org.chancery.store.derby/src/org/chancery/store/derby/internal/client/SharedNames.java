package org.chancery.store.derby.internal.client;

/** What a database behind a server calls what its users read instead of tables. */
public final class SharedNames {
	/** In each section's schema, what happened to the section's records. */
	public static final String HISTORY = "CHANGE_HISTORY"; //$NON-NLS-1$
	/** What stands in for a text that the reader may not see. */
	public static final String MASK = org.chancery.store.Restrictions.MASK;

	private SharedNames() {
	}

	/** In each section's schema, the parts in a table of the base section that belong to the section's records. */
	public static String parts(String table) {
		return "BASE_" + table; //$NON-NLS-1$
	}
}
