package org.chancery.gazette.checks;

import org.eclipse.osgi.util.NLS;

/** The texts of this package that people see. */
final class Messages extends NLS {
	public static String Issue_label;
	public static String Issue_noMonday;
	public static String Issue_noReason;
	public static String Issue_noThursday;
	public static String Issue_otherDay;
	public static String Issue_twice;
	public static String Publication_label;
	public static String Publication_late;
	public static String Publication_missing;
	public static String Publication_noIssue;
	public static String Publication_returned;

	static {
		NLS.initializeMessages("org.chancery.gazette.checks.messages", Messages.class);
	}

	private Messages() {
	}
}
