package org.chancery.workbench.recordfiles;

import org.eclipse.osgi.util.NLS;

/** The texts of this package that people see. */
final class Messages extends NLS {
	public static String Read_noFormat;
	public static String Read_noStore;
	public static String Read_note;
	public static String Read_title;
	public static String Write_noFormat;
	public static String Write_title;

	static {
		NLS.initializeMessages("org.chancery.workbench.recordfiles.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
