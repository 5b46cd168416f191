package org.chancery.archives.checks;

import org.eclipse.osgi.util.NLS;

/** The texts of this package that people see. */
final class Messages extends NLS {
	public static String Disposal_early;
	public static String Disposal_held;
	public static String Disposal_label;
	public static String Disposal_permanent;
	public static String Disposal_unapproved;
	public static String Disposal_unknown;
	public static String Retention_appraise;
	public static String Retention_ended;
	public static String Retention_held;
	public static String Retention_label;
	public static String Retention_mayBeCut;
	public static String Retention_noDate;
	public static String Retention_secret;
	public static String Retention_transfer;

	static {
		NLS.initializeMessages("org.chancery.archives.checks.messages", Messages.class);
	}

	private Messages() {
	}
}
