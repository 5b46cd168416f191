package org.chancery.workbench;

import org.eclipse.osgi.util.NLS;

/** The texts people see, in the language of the running program. */
public final class Messages extends NLS {
	public static String Errors_unexpected;

	public static String OpenStore_opening;
	public static String OpenStore_sample;
	public static String OpenStore_cancelled;

	public static String Window_title;
	public static String Window_titleWithStore;
	public static String Window_titleOpening;
	public static String Window_titleNoStore;

	public static String StoreFailure_title;
	public static String StoreFailure_message;
	public static String StoreFailure_otherFolder;
	public static String StoreFailure_again;
	public static String StoreFailure_exit;
	public static String StoreFailure_chooseFolder;

	public static String Navigator_filter;
	public static String Navigator_reports;
	public static String Navigator_counting;

	public static String NewRecord_title;
	public static String NewRecord_message;
	public static String NewRecord_choice;

	public static String Values_yes;
	public static String Values_no;

	public static String Operator_contains;
	public static String Operator_equals;
	public static String Operator_starts;
	public static String Operator_less;
	public static String Operator_greater;
	public static String Operator_between;
	public static String Operator_empty;
	public static String Operator_filled;

	public static String Filter_notANumber;

	public static String FilterBar_remove;

	public static String FilterLine_to;
	public static String FilterLine_dateHint;

	public static String RowPages_loading;

	public static String RecordTable_placeholder;
	public static String RecordTable_madeUp;

	public static String RowCopy_title;
	public static String RowCopy_tooMany;
	public static String RowCopy_notReady;

	public static String ColumnDialog_title;
	public static String ColumnDialog_message;
	public static String ColumnDialog_defaults;

	public static String RecordTableView_noSuchType;
	public static String RecordTableView_quick;
	public static String RecordTableView_opening;
	public static String RecordTableView_noStore;
	public static String RecordTableView_count;
	public static String RecordTableView_filtered;
	public static String RecordTableView_status;
	public static String RecordTableView_statusSelected;

	public static String RecordDeletion_job;
	public static String RecordDeletion_title;
	public static String RecordDeletion_question;
	public static String RecordDeletion_delete;
	public static String RecordDeletion_keep;

	public static String RecordInput_new;

	public static String Preferences_description;
	public static String Preferences_storeFolder;
	public static String Preferences_noFolder;
	public static String Preferences_language;

	public static String ViewsMenu_progress;

	static {
		NLS.initializeMessages("org.chancery.workbench.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
