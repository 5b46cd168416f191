package org.chancery.workbench.administration;

import org.eclipse.osgi.util.NLS;

/** The texts of this package that people see. */
final class Messages extends NLS {
	public static String Audit_after;
	public static String Audit_all;
	public static String Audit_at;
	public static String Audit_before;
	public static String Audit_column;
	public static String Audit_count;
	public static String Audit_countMore;
	public static String Audit_export;
	public static String Audit_from;
	public static String Audit_kind;
	public static String Audit_more;
	public static String Audit_noNumber;
	public static String Audit_none;
	public static String Audit_reading;
	public static String Audit_record;
	public static String Audit_search;
	public static String Audit_to;
	public static String Audit_type;
	public static String Audit_who;
	public static String Audit_writing;
	public static String Audit_written;
	public static String Kind_changed;
	public static String Kind_created;
	public static String Kind_deleted;
	public static String Kind_passwordChanged;
	public static String Kind_passwordReset;
	public static String Kind_read;
	public static String Kind_rolesSet;
	public static String Kind_userAdded;
	public static String Kind_userRemoved;
	public static String Password_message;
	public static String Password_title;
	public static String Role_administrator;
	public static String Role_auditor;
	public static String Role_editor;
	public static String Role_personal;
	public static String Role_reader;
	public static String User_fullName;
	public static String User_message;
	public static String User_name;
	public static String User_new;
	public static String User_roles;
	public static String User_rolesLabel;
	public static String Users_add;
	public static String Users_count;
	public static String Users_fullName;
	public static String Users_itsRoles;
	public static String Users_loading;
	public static String Users_mustChange;
	public static String Users_name;
	public static String Users_none;
	public static String Users_remove;
	public static String Users_removeQuestion;
	public static String Users_removeTitle;
	public static String Users_reset;
	public static String Users_resetQuestion;
	public static String Users_resetTitle;
	public static String Users_roles;
	public static String Users_state;

	static {
		NLS.initializeMessages("org.chancery.workbench.administration.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
