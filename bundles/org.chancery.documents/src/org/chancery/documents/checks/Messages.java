package org.chancery.documents.checks;

import org.eclipse.osgi.util.NLS;

/** The texts of this package that people see. */
final class Messages extends NLS {
	public static String Confirmation_failed;
	public static String Confirmation_label;
	public static String Confirmation_missing;
	public static String Numbers_double;
	public static String Numbers_gap;
	public static String Numbers_gaps;
	public static String Numbers_label;

	static {
		NLS.initializeMessages("org.chancery.documents.checks.messages", Messages.class);
	}

	private Messages() {
	}
}
