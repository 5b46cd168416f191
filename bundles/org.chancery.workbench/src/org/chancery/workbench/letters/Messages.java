package org.chancery.workbench.letters;

import org.eclipse.osgi.util.NLS;

/** The texts people see, in the language of the running program. */
final class Messages extends NLS {
	public static String Letter_written;
	public static String Templates_confirmReset;
	public static String Templates_fields;
	public static String Templates_file;
	public static String Templates_given;
	public static String Templates_how;
	public static String Templates_kind;
	public static String Templates_letter;
	public static String Templates_open;
	public static String Templates_own;
	public static String Templates_put;
	public static String Templates_reset;
	public static String Templates_take;
	public static String Templates_title;
	public static String Templates_whose;

	static {
		NLS.initializeMessages("org.chancery.workbench.letters.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
