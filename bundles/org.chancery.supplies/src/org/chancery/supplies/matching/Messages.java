package org.chancery.supplies.matching;

import org.eclipse.osgi.util.NLS;

/** The package's texts for people. */
final class Messages extends NLS {
	public static String Reason_designated;
	public static String Reason_enough;
	public static String Reason_share;
	public static String Desk_notThere;
	public static String Desk_notNeeded;
	public static String Desk_delivered;
	public static String Desk_cancelled;
	public static String Packs_tooMany;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
