package org.chancery.vehicles.dispatch;

import org.eclipse.osgi.util.NLS;

/** The package's texts for people. */
final class Messages extends NLS {
	public static String Guard_taken;
	public static String Guard_hours;
	public static String Obstacle_vehicleTaken;
	public static String Obstacle_driverTaken;
	public static String Obstacle_vehicleOut;
	public static String Obstacle_driverOut;
	public static String Obstacle_licence;
	public static String Obstacle_seats;
	public static String Obstacle_inspection;
	public static String Obstacle_overtime;
	public static String Obstacle_longDay;
	public static String Obstacle_otherDay;
	public static String Obstacle_noVehicle;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
