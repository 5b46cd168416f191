package org.chancery.clock.internal;

import org.eclipse.osgi.util.NLS;

/** What this bundle refuses, in the language of the running program. */
public final class Messages extends NLS {
	public static String Calendar_closureTwice;
	public static String Calendar_dayMissing;
	public static String Calendar_dayTwice;
	public static String Calendar_empty;
	public static String Calendar_issuedTwice;
	public static String Calendar_neverOpen;
	public static String Calendar_noColumn;
	public static String Calendar_noWork;
	public static String Calendar_notADay;
	public static String Calendar_notATable;
	public static String Calendar_notOff;
	public static String Calendar_otherYear;
	public static String Calendar_weekday;
	public static String Course_endBeforeStart;
	public static String Course_noDate;
	public static String Course_noTime;
	public static String Course_overlap;
	public static String Course_unknownCause;
	public static String Extension_amount;
	public static String Extension_beforeStart;
	public static String Extension_late;
	public static String Extension_level;
	public static String Extension_none;
	public static String Extension_times;
	public static String Extension_total;
	public static String Extension_unknownLevel;
	public static String Rule_causeTwice;
	public static String Rule_file;
	public static String Rule_given;
	public static String Rule_halfDay;
	public static String Rule_hours;
	public static String Rule_levels;
	public static String Rule_line;
	public static String Rule_neverEnds;
	public static String Rule_notYet;
	public static String Rule_suspension;
	public static String Rule_twice;
	public static String Rule_unknown;
	public static String Rule_unknownFallback;

	static {
		NLS.initializeMessages("org.chancery.clock.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
