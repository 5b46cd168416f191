package org.chancery.workbench.report;

import org.eclipse.osgi.util.NLS;

/** The texts of the report editor and its dialogs. */
final class Messages extends NLS {
	public static String Bar_again;
	public static String Bar_comma;
	public static String Bar_composing;
	public static String Bar_fitWidth;
	public static String Bar_man;
	public static String Bar_natural;
	public static String Bar_numbers;
	public static String Bar_period;
	public static String Bar_presets;
	public static String Bar_properties;
	public static String Bar_refresh;
	public static String Bar_state;
	public static String Bar_storing;
	public static String Bar_to;
	public static String Bar_write;
	public static String Bar_zoomIn;
	public static String Bar_zoomOut;
	public static String Canvas_drawing;
	public static String Change_text;
	public static String Dialog_create;
	public static String Dialog_edit;
	public static String Dialog_new;
	public static String Dialog_presets;
	public static String Dialog_store;
	public static String Editor_noReport;
	public static String Editor_noStore;
	public static String Inclusion_leaveOut;
	public static String Inclusion_leaveOutButton;
	public static String Inclusion_leaveOutTitle;
	public static String Inclusion_message;
	public static String Inclusion_more;
	public static String Inclusion_reason;
	public static String Inclusion_records;
	public static String Inclusion_takeIn;
	public static String Inclusion_takeInButton;
	public static String Inclusion_takeInTitle;
	public static String Inclusion_task;
	public static String Kind_change;
	public static String Kind_flow;
	public static String Kind_ratio;
	public static String Kind_stock;
	public static String New_self;
	public static String Preset_days;
	public static String Preset_halfYear;
	public static String Preset_sinceLast;
	public static String Preset_text;
	public static String Preset_year;
	public static String Records_count;
	public static String Records_counted;
	public static String Records_covered;
	public static String Records_leaveOut;
	public static String Records_open;
	public static String Records_takeIn;
	public static String Remarks_change;
	public static String Remarks_changes;
	public static String Remarks_forget;
	public static String Remarks_notes;
	public static String Runner_cancelled;
	public static String Runner_noPeriod;
	public static String Runner_task;
	public static String Texts_asOf;
	public static String Texts_period;
	public static String Texts_scope;
	public static String Trace_back;
	public static String Trace_byHand;
	public static String Trace_changed;
	public static String Trace_definition;
	public static String Trace_field;
	public static String Trace_hint;
	public static String Trace_hintTitle;
	public static String Trace_leftOut;
	public static String Trace_loading;
	public static String Trace_notes;
	public static String Trace_openRecord;
	public static String Trace_part;
	public static String Trace_parts;
	public static String Trace_steps;
	public static String Trace_takenIn;
	public static String Trace_tallies;
	public static String Trace_tally;
	public static String Trace_task;
	public static String Write_cancel;
	public static String Write_folder;
	public static String Write_replace;
	public static String Write_replaceButton;
	public static String Write_task;
	public static String Write_title;
	public static String Written_message;
	public static String Written_noProgram;
	public static String Written_openFolder;
	public static String Written_title;

	static {
		NLS.initializeMessages("org.chancery.workbench.report.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
