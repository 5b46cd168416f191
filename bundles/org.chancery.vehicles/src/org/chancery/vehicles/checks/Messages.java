package org.chancery.vehicles.checks;

import org.eclipse.osgi.util.NLS;

/** The package's texts for people. */
final class Messages extends NLS {
	public static String Log_label;
	public static String Log_backwards;
	public static String Log_gap;
	public static String Log_overlap;
	public static String Log_vehicleTwice;
	public static String Log_driverTwice;
	public static String Fuel_label;
	public static String Fuel_backwards;
	public static String Fuel_low;
	public static String Fuel_high;
	public static String Due_label;
	public static String Due_inspection;
	public static String Due_failed;
	public static String Due_insurance;
	public static String Due_service;
	public static String Due_serviceKm;
	public static String Due_licence;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
