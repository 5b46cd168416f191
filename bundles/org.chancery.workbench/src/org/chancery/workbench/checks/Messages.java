package org.chancery.workbench.checks;

import org.eclipse.osgi.util.NLS;

/** The texts of this package that people see. */
final class Messages extends NLS {
	public static String Checks_check;
	public static String Checks_day;
	public static String Checks_found;
	public static String Checks_from;
	public static String Checks_message;
	public static String Checks_noStore;
	public static String Checks_nothing;
	public static String Checks_run;
	public static String Checks_running;
	public static String Checks_to;
	public static String Checks_what;
	public static String Checks_wrongPeriod;

	static {
		NLS.initializeMessages("org.chancery.workbench.checks.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
