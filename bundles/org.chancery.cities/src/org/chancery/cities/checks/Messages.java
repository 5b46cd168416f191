package org.chancery.cities.checks;

import org.eclipse.osgi.util.NLS;

/** The texts of this package that people see. */
final class Messages extends NLS {
	public static String Anniversary_comes;
	public static String Anniversary_label;
	public static String Dormant_label;
	public static String Dormant_never;
	public static String Dormant_since;
	public static String Renewal_label;
	public static String Renewal_over;
	public static String Renewal_soon;

	static {
		NLS.initializeMessages("org.chancery.cities.checks.messages", Messages.class);
	}

	private Messages() {
	}
}
