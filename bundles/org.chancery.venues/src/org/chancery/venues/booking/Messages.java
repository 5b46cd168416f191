package org.chancery.venues.booking;

import org.eclipse.osgi.util.NLS;

/** The package's texts for people. */
final class Messages extends NLS {
	public static String Obstacle_closed;
	public static String Obstacle_hours;
	public static String Obstacle_weekend;
	public static String Obstacle_blocked;
	public static String Obstacle_taken;
	public static String Priority_rank;
	public static String Priority_applied;
	public static String Priority_recorded;
	public static String Desk_taken;
	public static String Desk_mayGoFirst;
	public static String Desk_freed;
	public static String Desk_freedFirst;
	public static String Desk_lapsed;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
