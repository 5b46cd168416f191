package org.chancery.housing.checks;

import org.eclipse.osgi.util.NLS;

/** The package's texts for people. */
final class Messages extends NLS {
	public static String Residence_label;
	public static String Residence_half;
	public static String Residence_first;
	public static String Residence_second;
	public static String Residence_missing;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
