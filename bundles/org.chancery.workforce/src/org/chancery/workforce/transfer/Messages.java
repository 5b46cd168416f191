package org.chancery.workforce.transfer;

import org.eclipse.osgi.util.NLS;

/** The package's texts for people. */
final class Messages extends NLS {
	public static String Matching_tooMany;
	public static String Reason_place;
	public static String Reason_first;
	public static String Reason_wish;
	public static String Reason_noWish;
	public static String Reason_ownDistrict;
	public static String Reason_elsewhere;
	public static String Reason_full;
	public static String Reason_none;
	public static String Check_label;
	public static String Check_more;
	public static String Guard_full;
	public static String Guard_own;
	public static String Guard_none;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
