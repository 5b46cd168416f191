package org.chancery.evaluation.findings;

import org.eclipse.osgi.util.NLS;

/** The texts of this package that people see. */
final class Messages extends NLS {
	public static String Finding_itself;
	public static String Finding_noRetest;
	public static String Finding_noTarget;
	public static String Process_range;

	static {
		NLS.initializeMessages("org.chancery.evaluation.findings.messages", Messages.class);
	}

	private Messages() {
	}
}
