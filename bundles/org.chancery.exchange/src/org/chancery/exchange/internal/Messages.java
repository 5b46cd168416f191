package org.chancery.exchange.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of this bundle that people see. */
public final class Messages extends NLS {
	public static String Demo_noTarget;
	public static String Demo_progress;
	public static String Demo_task;
	public static String Demo_unreadable;
	public static String Demo_wrong;
	public static String Export_cannotWrite;
	public static String Export_task;
	public static String Export_tooManyRows;
	public static String Import_changed;
	public static String Import_checking;
	public static String Import_circle;
	public static String Import_keyTaken;
	public static String Import_mappedTwice;
	public static String Import_missingColumn;
	public static String Import_nothingMapped;
	public static String Import_task;
	public static String Import_twiceInFile;
	public static String Import_writing;
	public static String List_separator;
	public static String Sample_bad;
	public static String Sample_noFeature;
	public static String Sample_noType;
	public static String Sample_task;
	public static String Sample_unreadable;
	public static String Table_brokenCsv;
	public static String Table_damaged;
	public static String Table_empty;
	public static String Table_noFile;
	public static String Table_noSheet;
	public static String Table_notCsv;
	public static String Table_oldExcel;
	public static String Table_readAsBig5;
	public static String Table_undecodable;
	public static String Table_undecodableAs;
	public static String Table_unknownFormat;
	public static String Value_ambiguous;
	public static String Value_beforeRepublic;
	public static String Value_farFuture;
	public static String Value_inPart;
	public static String Value_noFile;
	public static String Value_noLiteral;
	public static String Value_noRecordType;
	public static String Value_noTarget;
	public static String Value_notANumber;
	public static String Value_notATime;
	public static String Value_notReadable;
	public static String Value_notWhole;
	public static String Value_notYesNo;
	public static String Value_partTooMany;
	public static String Value_required;
	public static String Value_tooLarge;
	public static String Value_tooLong;

	static {
		NLS.initializeMessages("org.chancery.exchange.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
