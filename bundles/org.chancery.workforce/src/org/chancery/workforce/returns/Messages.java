package org.chancery.workforce.returns;

import org.eclipse.osgi.util.NLS;

/** The package's texts for people. */
final class Messages extends NLS {
	public static String Guard_twice;
	public static String Guard_negative;
	public static String Check_label;
	public static String Check_none;
	public static String Check_missing;
	public static String Check_zero;
	public static String Check_jump;
	public static String Check_hired;
	public static String Check_sum;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
