package org.chancery.workbench.timeline;

import org.eclipse.osgi.util.NLS;

/** The package's texts for people. */
final class Messages extends NLS {
	public static String View_previous;
	public static String View_next;
	public static String View_today;
	public static String View_day;
	public static String View_week;
	public static String View_month;
	public static String View_allSites;
	public static String View_noStore;
	public static String Board_day;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
