package org.chancery.workforce.costs;

import org.eclipse.osgi.util.NLS;

/** The package's texts for people. */
final class Messages extends NLS {
	public static String Sheets;
	public static String Paper;
	public static String Toners;
	public static String Toner;
	public static String Total;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
