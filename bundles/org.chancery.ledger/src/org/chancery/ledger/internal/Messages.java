package org.chancery.ledger.internal;

import org.eclipse.osgi.util.NLS;

/** The bundle's texts for people. */
final class Messages extends NLS {
	public static String Freeze_task;
	public static String Freeze_moved;
	public static String Keep_published;
	public static String Compare_task;
	public static String Version_section;
	public static String Version_rule;
	public static String Version_calendars;

	static {
		NLS.initializeMessages("org.chancery.ledger.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
