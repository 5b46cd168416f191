package org.chancery.procurement.checks;

import org.eclipse.osgi.util.NLS;

/** The package's texts for people. */
final class Messages extends NLS {
	public static String Priority_label;
	public static String Priority_year;
	public static String Priority_missing;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
