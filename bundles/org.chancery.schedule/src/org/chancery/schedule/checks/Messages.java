package org.chancery.schedule.checks;

import org.eclipse.osgi.util.NLS;

/** The texts of this package that people see. */
final class Messages extends NLS {
	public static String Conflicts_label;
	public static String Untold_briefing;
	public static String Untold_change;
	public static String Untold_label;

	static {
		NLS.initializeMessages("org.chancery.schedule.checks.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
