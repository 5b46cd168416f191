package org.chancery.parking.permits;

import org.eclipse.osgi.util.NLS;

/** The package's texts for people. */
final class Messages extends NLS {
	public static String Limit_passed;
	public static String Limit_validity;
	public static String Limit_anybody;
	public static String Batch_decided;
	public static String Batch_quantity;
	public static String Batch_plates;
	public static String Ended;
	public static String Scan_valid;
	public static String Scan_anybody;
	public static String Scan_unknown;
	public static String Scan_forged;
	public static String Scan_otherSite;
	public static String Scan_otherVehicle;
	public static String Scan_notYet;
	public static String Scan_expired;
	public static String Scan_replaced;
	public static String Scan_withdrawn;
	public static String Label_valid;
	public static String Label_anyVehicle;
	public static String Sheet_label;
	public static String Sheet_none;
	public static String Sheet_failed;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
