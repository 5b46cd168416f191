package org.chancery.documents.official;

import org.eclipse.osgi.util.NLS;

/** The texts of this package that people see. */
final class Messages extends NLS {
	public static String DocumentFormat_inTheWay;
	public static String DocumentFormat_label;
	public static String DocumentFormat_noContent;
	public static String DocumentFormat_tooLong;
	public static String DocumentFormat_unreadable;
	public static String DocumentFormat_unwritable;
	public static String Fault_characters;
	public static String Fault_collective;
	public static String Fault_element;
	public static String Fault_empty;
	public static String Fault_end;
	public static String Fault_misplaced;
	public static String Fault_missing;
	public static String Fault_noDtd;
	public static String Fault_noRecipients;
	public static String Fault_order;
	public static String Fault_otherDtd;
	public static String Fault_start;
	public static String Fault_unknown;
	public static String Format_encoding;
	public static String Format_incomplete;
	public static String Format_invalid;
	public static String Format_kind;
	public static String Format_noRoster;
	public static String Format_notXml;
	public static String Format_unreadable;
	public static String Note_date;
	public static String Note_left;
	public static String Note_noEntity;
	public static String Note_noFile;
	public static String Note_refused;

	static {
		NLS.initializeMessages("org.chancery.documents.official.messages", Messages.class);
	}

	private Messages() {
	}
}
