package org.chancery.workbench.install;

import org.eclipse.osgi.util.NLS;

/** The texts of this package that people see. */
final class Messages extends NLS {
	public static String Forbidden_message;
	public static String Forbidden_title;
	public static String Policy_job;

	static {
		NLS.initializeMessages("org.chancery.workbench.install.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
