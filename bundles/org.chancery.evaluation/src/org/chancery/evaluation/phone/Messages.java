package org.chancery.evaluation.phone;

import org.eclipse.osgi.util.NLS;

/** The texts of this package that people see. */
final class Messages extends NLS {
	public static String Draw_noSheet;
	public static String Draw_noSize;
	public static String Draw_seed;
	public static String Draw_tooFew;
	public static String Mark_range;

	static {
		NLS.initializeMessages("org.chancery.evaluation.phone.messages", Messages.class);
	}

	private Messages() {
	}
}
