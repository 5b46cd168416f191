package org.chancery.workbench.report.text;

import org.eclipse.osgi.util.NLS;

/** The texts of the chapters' editor. */
final class Messages extends NLS {
	public static String Chapters_comments;
	public static String Chapters_last;
	public static String Chapters_state;
	public static String Chapters_title;
	public static String Comments_add;
	public static String Comments_close;
	public static String Comments_comment;
	public static String Comments_settle;
	public static String Comments_settled;
	public static String Comments_title;
	public static String Conflict_later;
	public static String Conflict_mine;
	public static String Conflict_question;
	public static String Conflict_theirs;
	public static String Conflict_title;
	public static String Figure_choice;
	public static String Figure_message;
	public static String Figure_title;
	public static String Find_all;
	public static String Find_next;
	public static String Find_replace;
	public static String Find_what;
	public static String Find_with;
	public static String Mark_breakdown;
	public static String Mark_date;
	public static String Mark_each;
	public static String Mark_entry;
	public static String Mark_if;
	public static String Mark_list;
	public static String Mark_period;
	public static String Mark_photo;
	public static String Mark_photos;
	public static String Mark_sectionEnd;
	public static String Mark_setting;
	public static String Mark_split;
	public static String Mark_table;
	public static String Mark_unless;
	public static String Menu_chinese;
	public static String Menu_comma;
	public static String Menu_copy;
	public static String Menu_cut;
	public static String Menu_man;
	public static String Menu_ownStyle;
	public static String Menu_paste;
	public static String Menu_undo;
	public static String Menu_unit;
	public static String Rename_empty;
	public static String Rename_message;
	public static String Rename_title;
	public static String Text_begin;
	public static String Text_comments;
	public static String Text_figure;
	public static String Text_hint;
	public static String Text_loading;
	public static String Text_save;
	public static String Text_saveFirst;
	public static String Text_saving;
	public static String Unit_message;

	static {
		NLS.initializeMessages("org.chancery.workbench.report.text.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
