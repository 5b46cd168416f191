package org.chancery.schedule.ui;

import org.eclipse.osgi.util.NLS;

/** The bundle's texts for people. */
final class Messages extends NLS {
	public static String Grid_day;
	public static String Grid_name;
	public static String Grid_tip;
	public static String View_day;
	public static String View_loading;
	public static String View_month;
	public static String View_moving;
	public static String View_new;
	public static String View_next;
	public static String View_noStore;
	public static String View_nobody;
	public static String View_phone;
	public static String View_previous;
	public static String View_sheet;
	public static String View_status;
	public static String View_today;
	public static String View_week;
	public static String View_written;

	static {
		NLS.initializeMessages("org.chancery.schedule.ui.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
