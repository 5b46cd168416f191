package org.chancery.cli;

import org.eclipse.osgi.util.NLS;

/** The bundle's texts for people; those of {@code --help} are in {@code help.properties}. */
final class Messages extends NLS {
	public static String Usage_missing;
	public static String Usage_unknown;
	public static String Usage_value;
	public static String Usage_choice;
	public static String Usage_help;
	public static String Usage_period;
	public static String Usage_type;
	public static String Usage_section;
	public static String Usage_figure;
	public static String Usage_format;
	public static String Usage_file;
	public static String Usage_record;
	public static String Usage_recordFormat;
	public static String Usage_encoding;
	public static String Error_cancelled;
	public static String Error_unexpected;
	public static String Error_file;
	public static String Error_output;
	public static String Store_making;
	public static String Store_samples;
	public static String Report_published;
	public static String Report_self;
	public static String Ledger_done;
	public static String Usage_ledger;
	public static String Proof_done;
	public static String Proof_finding;
	public static String Install_nothing;
	public static String Publish_done;
	public static String Publish_nothing;
	public static String Publish_unsigned;
	public static String Import_done;
	public static String Import_refused;
	public static String Import_row;
	public static String Import_cell;
	public static String Export_done;
	public static String Read_done;
	public static String Write_done;
	public static String Demo_done;
	public static String Migrate_done;
	public static String Recount_same;
	public static String Recount_different;
	public static String Recount_figure;
	public static String Recount_building;
	public static String Demo_kept;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
