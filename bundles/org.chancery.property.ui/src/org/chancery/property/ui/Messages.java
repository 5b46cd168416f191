package org.chancery.property.ui;

import org.eclipse.osgi.util.NLS;

/** The bundle's texts for people. */
final class Messages extends NLS {
	public static String View_round;
	public static String View_place;
	public static String View_scan;
	public static String View_scanHint;
	public static String View_noRound;
	public static String View_counts;
	public static String View_loading;
	public static String View_scanning;
	public static String View_scans;
	public static String View_missing;
	public static String View_phone;
	public static String View_phoneFiles;
	public static String View_phoneDone;
	public static String View_labels;
	public static String View_labelsDone;
	public static String View_close;
	public static String View_closeQuestion;
	public static String View_closed;
	public static String View_record;
	public static String View_recordDone;
	public static String Column_time;
	public static String Column_judgement;
	public static String Column_number;
	public static String Column_name;
	public static String Column_place;
	public static String Column_keeper;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
