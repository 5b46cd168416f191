package org.chancery.venues.ui;

import org.eclipse.osgi.util.NLS;

/** The bundle's texts for people. */
final class Messages extends NLS {
	public static String View_loading;
	public static String View_status;
	public static String View_moving;
	public static String View_cancelling;
	public static String View_cancel;
	public static String View_cancelReason;
	public static String View_permit;
	public static String View_open;
	public static String View_offered;
	public static String View_obstacles;
	public static String Board_tip;
	public static String Board_name;
	public static String Dialog_title;
	public static String Dialog_message;
	public static String Dialog_activity;
	public static String Dialog_from;
	public static String Dialog_until;
	public static String Dialog_applicant;
	public static String Dialog_kind;
	public static String Dialog_purpose;
	public static String Dialog_people;
	public static String Dialog_free;
	public static String Dialog_needsActivity;
	public static String Dialog_wrongHours;
	public static String Dialog_checking;
	public static String Dialog_booking;
	public static String Dialog_waiting;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
