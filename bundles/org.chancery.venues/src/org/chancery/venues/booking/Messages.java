package org.chancery.venues.booking;

import org.eclipse.osgi.util.NLS;

/** The package's texts for people. */
final class Messages extends NLS {
	public static String Obstacle_closed;
	public static String Obstacle_hours;
	public static String Obstacle_weekend;
	public static String Obstacle_blocked;
	public static String Obstacle_taken;
	public static String Guard_taken;
	public static String Guard_hours;
	public static String Priority_rank;
	public static String Priority_applied;
	public static String Priority_recorded;
	public static String Desk_taken;
	public static String Desk_mayGoFirst;
	public static String Desk_freed;
	public static String Desk_freedFirst;
	public static String Desk_lapsed;
	public static String Permit_title;
	public static String Permit_number;
	public static String Permit_applicant;
	public static String Permit_activity;
	public static String Permit_purpose;
	public static String Permit_venue;
	public static String Permit_time;
	public static String Permit_hours;
	public static String Permit_people;
	public static String Permit_needs;
	public static String Permit_fee;
	public static String Permit_deposit;
	public static String Permit_conditions;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
