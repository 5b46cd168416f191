package org.chancery.evaluation.checks;

import org.eclipse.osgi.util.NLS;

/** The texts of this package that people see. */
final class Messages extends NLS {
	public static String Controls_label;
	public static String Controls_late;
	public static String Controls_soon;
	public static String Findings_label;
	public static String Findings_late;
	public static String Findings_repeated;
	public static String Findings_untested;
	public static String Phone_change;
	public static String Phone_first;
	public static String Phone_label;
	public static String Phone_noInterval;
	public static String Phone_same;
	public static String Phone_untrained;
	public static String Unknown_unit;

	static {
		NLS.initializeMessages("org.chancery.evaluation.checks.messages", Messages.class);
	}

	private Messages() {
	}
}
