package org.chancery.meetings.checks;

import org.eclipse.osgi.util.NLS;

/** The texts of this package that people see. */
final class Messages extends NLS {
	public static String Minutes_label;
	public static String Minutes_late;
	public static String Minutes_missing;
	public static String Minutes_serial;
	public static String Open_inTime;
	public static String Open_label;
	public static String Open_late;
	public static String Open_noAgency;
	public static String Open_noDay;

	static {
		NLS.initializeMessages("org.chancery.meetings.checks.messages", Messages.class);
	}

	private Messages() {
	}
}
