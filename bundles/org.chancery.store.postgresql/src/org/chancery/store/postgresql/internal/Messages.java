package org.chancery.store.postgresql.internal;

import org.eclipse.osgi.util.NLS;

/** What this bundle says to people. */
public final class Messages extends NLS {
	public static String unreachable;
	public static String unknownHost;
	public static String loginRefused;
	public static String untrusted;
	public static String noDatabase;
	public static String connectFailed;
	public static String collation;

	static {
		NLS.initializeMessages("org.chancery.store.postgresql.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
