package org.chancery.server;

import org.eclipse.osgi.util.NLS;

/** What the server says to people. */
public final class Messages extends NLS {
	public static String noServer;
	public static String serverExists;
	public static String noStore;
	public static String runsAlready;
	public static String runsNot;
	public static String runs;
	public static String made;
	public static String administrator;
	public static String connect;
	public static String certificate;
	public static String backups;
	public static String stopped;
	public static String stopsNot;
	public static String stopFirst;
	public static String noBackup;
	public static String verified;
	public static String restored;
	public static String mustChange;
	public static String noUserName;
	public static String noUser;
	public static String userExists;
	public static String noRole;
	public static String password;
	public static String database;
	public static String unexpected;

	static {
		NLS.initializeMessages("org.chancery.server.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
