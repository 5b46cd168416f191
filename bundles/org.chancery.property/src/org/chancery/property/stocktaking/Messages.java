package org.chancery.property.stocktaking;

import org.eclipse.osgi.util.NLS;

/** The package's texts for people. */
final class Messages extends NLS {
	public static String Scan_found;
	public static String Scan_wrongPlace;
	public static String Scan_unknown;
	public static String Scan_unknownAgain;
	public static String Scan_again;
	public static String Scan_gone;
	public static String Scan_notInRound;
	public static String Phone_noCode;
	public static String Phone_time;
	public static String Closing_twice;
	public static String Closing_missing;
	public static String Closing_unknown;
	public static String Record_title;
	public static String Record_days;
	public static String Record_counts;
	public static String Record_kind;
	public static String Record_number;
	public static String Record_description;
	public static String Record_measure;
	public static String Record_counter;
	public static String Record_supervisor;
	public static String Record_keeper;
	public static String Record_head;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
