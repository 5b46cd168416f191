package org.chancery.figures.internal;

import org.eclipse.osgi.util.NLS;

/** The bundle's texts for people. */
final class Messages extends NLS {
	// problems of figures.xml
	public static String Problem_where;
	public static String Problem_xml;
	public static String Problem_root;
	public static String Problem_element;
	public static String Problem_attribute;
	public static String Problem_missing;
	public static String Problem_id;
	public static String Problem_twice;
	public static String Problem_label;
	public static String Problem_type;
	public static String Problem_feature;
	public static String Problem_number;
	public static String Problem_day;
	public static String Problem_date;
	public static String Problem_measures;
	public static String Problem_aspect;
	public static String Problem_decimals;
	public static String Problem_condition;
	public static String Problem_columns;
	public static String Problem_key;
	public static String Problem_reference;
	public static String Problem_circle;
	public static String Problem_baseline;
	public static String Problem_leftOut;
	// what a reader of a figure should know
	public static String Note_tallyCovers;
	public static String Note_tallyOverlaps;
	public static String Note_tallyTwice;
	public static String Note_byHandUnused;
	public static String Note_noSnapshot;
	public static String Note_zero;
	// the steps to a figure
	public static String Step_period;
	public static String Step_count;
	public static String Step_sum;
	public static String Step_distinct;
	public static String Step_flow;
	public static String Step_states;
	public static String Step_snapshot;
	public static String Step_where;
	public static String Step_records;
	public static String Step_part;
	public static String Step_leftOut;
	public static String Step_tally;
	public static String Step_tallyAdds;
	public static String Step_covered;
	public static String Step_included;
	public static String Step_leftOutByHand;
	public static String Step_value;
	public static String Step_madeUp;
	// breakdowns
	public static String Share_none;
	public static String Share_tally;
	public static String Share_yes;
	public static String Share_no;
	public static String Words_period;
	public static String Words_separator;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
