package org.chancery.oversight.checks;

import org.eclipse.osgi.util.NLS;

/** The texts of this package that people see. */
final class Messages extends NLS {
	public static String Promises_label;
	public static String Promises_late;
	public static String Promises_noDay;
	public static String Promises_silent;
	public static String Requests_confirm;
	public static String Requests_label;
	public static String Requests_notify;
	public static String Serials_gap;
	public static String Serials_label;
	public static String Serials_twice;
	public static String Unknown_agency;

	static {
		NLS.initializeMessages("org.chancery.oversight.checks.messages", Messages.class);
	}

	private Messages() {
	}
}
