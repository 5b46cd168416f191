package org.chancery.schedule.agenda;

import org.eclipse.osgi.util.NLS;

/** The texts of this package that people see. */
final class Messages extends NLS {
	public static String Conflict_overlap;
	public static String Conflict_travel;
	public static String Entry_hours;
	public static String Entry_order;
	public static String Phone_engaged;
	public static String Sheet_attendants;
	public static String Sheet_briefing;
	public static String Sheet_confidential;
	public static String Sheet_empty;
	public static String Sheet_hours;
	public static String Sheet_kind;
	public static String Sheet_notes;
	public static String Sheet_organiser;
	public static String Sheet_place;
	public static String Sheet_subject;
	public static String Sheet_tentative;
	public static String Sheet_title;

	static {
		NLS.initializeMessages("org.chancery.schedule.agenda.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
