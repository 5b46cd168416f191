package org.chancery.opendata.checks;

import org.eclipse.osgi.util.NLS;

/** The texts of this package that people see. */
final class Messages extends NLS {
	public static String Quality_address;
	public static String Quality_encoding;
	public static String Quality_label;
	public static String Quality_missing;
	public static String Quality_noFeature;
	public static String Quality_noFields;
	public static String Quality_noSuppression;
	public static String Quality_personal;
	public static String Quality_stale;
	public static String Quality_undescribed;

	static {
		NLS.initializeMessages("org.chancery.opendata.checks.messages", Messages.class);
	}

	private Messages() {
	}
}
