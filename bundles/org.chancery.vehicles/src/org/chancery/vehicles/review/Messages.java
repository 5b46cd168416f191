package org.chancery.vehicles.review;

import org.eclipse.osgi.util.NLS;

/** The package's texts for people. */
final class Messages extends NLS {
	public static String Rule;
	public static String Rule_noBasis;
	public static String Age_over;
	public static String Age_reached;
	public static String Kilometres;
	public static String Inspection_failed;
	public static String Inspection_passed;
	public static String Met;
	public static String NotMet;
	public static String Result_first;
	public static String Result_notFirst;
	public static String Missing_date;
	public static String Missing_kilometres;
	public static String Result_incomplete;
	public static String NoRule;
	public static String Added;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
