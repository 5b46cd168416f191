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
	public static String StoreFailure_other;
	public static String StoreFailure_login;
	public static String StoreFailure_trust;
	public static String StoreFailure_newPassword;
	public static String Connect_title;
	public static String Connect_message;
	public static String Connect_embedded;
	public static String Connect_folder;
	public static String Connect_browse;
	public static String Connect_shared;
	public static String Connect_host;
	public static String Connect_port;
	public static String Connect_user;
	public static String Connect_password;
	public static String Connect_keep;
	public static String Connect_open;
	public static String Connect_keeping;
	public static String NewPassword_title;
	public static String NewPassword_first;
	public static String NewPassword_second;
	public static String NewPassword_changing;
	public static String StoreFailure_again;
	public static String StoreFailure_exit;
	public static String StoreFailure_chooseFolder;

	public static String Navigator_filter;
	public static String Navigator_reports;
	public static String Navigator_worklist;
	public static String Navigator_overdue;
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
	public static String RecordTableView_addFilter;
	public static String RecordTableView_clearFilters;

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

	public static String Field_required;
	public static String Field_tooLong;

	public static String NumberField_notWhole;

	public static String DateField_hint;
	public static String DateField_tooltip;
	public static String DateField_calendar;
	public static String MomentField_hint;
	public static String MomentField_noSuchTime;
	public static String MonthPicker_month;
	public static String MonthPicker_today;

	public static String ReferenceField_hint;
	public static String ReferenceField_browse;
	public static String ReferenceField_unknown;

	public static String RecordBrowser_title;

	public static String PartsField_add;
	public static String PartsField_edit;
	public static String PartsField_remove;
	public static String PartsField_up;
	public static String PartsField_down;

	public static String PartDialog_title;

	public static String AttachmentsField_add;
	public static String AttachmentsField_open;
	public static String AttachmentsField_size;
	public static String AttachmentsField_tooLarge;
	public static String AttachmentsField_noProgram;

	public static String RecordEditor_details;
	public static String RecordEditor_history;
	public static String RecordEditor_contents;
	public static String RecordEditor_steps;
	public static String RecordEditor_loading;
	public static String RecordEditor_noRecord;
	public static String RecordEditor_gone;
	public static String RecordEditor_type;
	public static String RecordEditor_modified;
	public static String RecordEditor_saving;
	public static String RecordEditor_cannotSave;
	public static String RecordEditor_problems;
	public static String RecordEditor_deleted;
	public static String RecordEditor_deletedBy;
	public static String RecordEditor_changed;

	public static String History_at;
	public static String History_who;
	public static String History_what;
	public static String History_before;
	public static String History_after;
	public static String History_created;
	public static String History_changed;
	public static String History_deleted;

	public static String Conflict_title;
	public static String Conflict_changed;
	public static String Conflict_merged;
	public static String Conflict_merge;
	public static String Conflict_saveAsNew;
	public static String Conflict_theirs;
	public static String Conflict_cancel;
	public static String Conflict_feature;
	public static String Conflict_mine;
	public static String Conflict_other;
	public static String Conflict_parts;

	public static String StoreStatus_open;

	static {
		NLS.initializeMessages("org.chancery.workbench.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
