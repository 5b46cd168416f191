package org.chancery.workbench.exchange;

import org.eclipse.osgi.util.NLS;

/** The texts of the exchange wizards, in the language of the running program. */
final class Messages extends NLS {
	public static String Exchange_noStore;
	public static String Export_all;
	public static String Export_columns;
	public static String Export_description;
	public static String Export_done;
	public static String Export_none;
	public static String Export_onlyShown;
	public static String Export_title;
	public static String Files_add;
	public static String Files_all;
	public static String Files_charset;
	public static String Files_description;
	public static String Files_file;
	public static String Files_files;
	public static String Files_note;
	public static String Files_reading;
	public static String Files_recognise;
	public static String Files_remove;
	public static String Files_sheet;
	public static String Files_skip;
	public static String Files_tables;
	public static String Files_title;
	public static String Import_cancelled;
	public static String Import_task;
	public static String Import_title;
	public static String List_separator;
	public static String Mapping_column;
	public static String Mapping_description;
	public static String Mapping_heading;
	public static String Mapping_holds;
	public static String Mapping_missing;
	public static String Mapping_none;
	public static String Mapping_samples;
	public static String Mapping_title;
	public static String Preview_bad;
	public static String Preview_counts;
	public static String Preview_countsBad;
	public static String Preview_fate;
	public static String Preview_new;
	public static String Preview_noProblems;
	public static String Preview_problems;
	public static String Preview_rows;
	public static String Preview_task;
	public static String Preview_there;
	public static String Preview_title;
	public static String Problem_column;
	public static String Problem_copy;
	public static String Problem_reason;
	public static String Problem_row;
	public static String Problem_table;
	public static String Problem_value;
	public static String Problem_warning;
	public static String Problem_what;
	public static String Problem_where;
	public static String Result_done;
	public static String Result_failed;
	public static String Result_imported;
	public static String Result_notTried;
	public static String Result_partly;
	public static String Result_refused;
	public static String Result_title;
	public static String Target_browse;
	public static String Target_chinese;
	public static String Target_csv;
	public static String Target_english;
	public static String Target_file;
	public static String Target_format;
	public static String Target_language;
	public static String Target_noFile;
	public static String Target_ods;
	public static String Target_overwrite;
	public static String Target_xlsx;
	public static String Template_description;
	public static String Template_done;
	public static String Template_file;
	public static String Template_title;
	public static String Type_label;

	static {
		NLS.initializeMessages("org.chancery.workbench.exchange.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
