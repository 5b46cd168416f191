package org.chancery.consumer.checks;

import org.eclipse.osgi.util.NLS;

/** The texts of this package that people see. */
final class Messages extends NLS {
	public static String Committee_gap;
	public static String Committee_label;
	public static String Committee_late;
	public static String Committee_twice;
	public static String Traders_complaints;
	public static String Traders_failed;
	public static String Traders_label;
	public static String Unknown_agency;

	static {
		NLS.initializeMessages("org.chancery.consumer.checks.messages", Messages.class);
	}

	private Messages() {
	}
}
