package org.chancery.flow.internal;

import org.eclipse.osgi.util.NLS;

/** What this bundle says, in the language of the running program. */
public final class Messages extends NLS {
	public static String Condition_empty;
	public static String Condition_equal;
	public static String Condition_filled;
	public static String Condition_other;
	public static String Derivation_refused;
	public static String Flow_file;
	public static String Flow_line;
	public static String Flow_type;
	public static String Flow_wrong;
	public static String Recalculation_done;
	public static String Recalculation_task;
	public static String Step_asked;
	public static String Step_approver;
	public static String Step_demand;
	public static String Step_handler;
	public static String Step_itself;
	public static String Step_missing;
	public static String Step_nobody;
	public static String Step_notAsked;
	public static String Step_running;
	public static String Step_state;
	public static String Step_stopped;

	static {
		NLS.initializeMessages("org.chancery.flow.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
