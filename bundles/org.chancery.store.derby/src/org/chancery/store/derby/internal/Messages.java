package org.chancery.store.derby.internal;

import org.eclipse.osgi.util.NLS;

/** What this bundle says to people. */
public final class Messages extends NLS {
	public static String inUse;
	public static String inUseHere;
	public static String notAStore;
	public static String notAFolder;
	public static String damaged;
	public static String diskFull;
	public static String notWritable;
	public static String ofAServer;
	public static String unreachable;
	public static String unknownHost;
	public static String loginRefused;
	public static String noTls;
	public static String otherCertificate;
	public static String unknownCertificate;
	public static String expiredCertificate;
	public static String connectFailed;
	public static String passwordExpired;
	public static String passwordRefused;
	public static String administrationRefused;
	public static String noUserName;
	public static String userExists;

	static {
		NLS.initializeMessages("org.chancery.store.derby.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
