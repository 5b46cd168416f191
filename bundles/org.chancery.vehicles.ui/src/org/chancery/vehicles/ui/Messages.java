package org.chancery.vehicles.ui;

import org.eclipse.osgi.util.NLS;

/** The package's texts for people. */
final class Messages extends NLS {
	public static String View_loading;
	public static String View_status;
	public static String View_open;
	public static String View_takeBack;
	public static String View_cancel;
	public static String View_cancelling;
	public static String View_cancelReason;
	public static String View_assigning;
	public static String View_obstacles;
	public static String View_despite;
	public static String View_pool;
	public static String Board_name;
	public static String Board_waiting;
	public static String Board_vehicle;
	public static String Board_driver;
	public static String Board_tip;
	public static String Dialog_title;
	public static String Dialog_message;
	public static String Dialog_purpose;
	public static String Dialog_from;
	public static String Dialog_until;
	public static String Dialog_unit;
	public static String Dialog_destination;
	public static String Dialog_passengers;
	public static String Dialog_kind;
	public static String Dialog_mode;
	public static String Dialog_needsPurpose;
	public static String Dialog_wrongHours;
	public static String Dialog_complete;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
