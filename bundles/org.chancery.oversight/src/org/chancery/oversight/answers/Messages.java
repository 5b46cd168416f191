package org.chancery.oversight.answers;

import org.eclipse.osgi.util.NLS;

/** The texts of this package that people see. */
final class Messages extends NLS {
	public static String Answer_changed;
	public static String Answer_missing;
	public static String Answer_removed;

	static {
		NLS.initializeMessages("org.chancery.oversight.answers.messages", Messages.class);
	}

	private Messages() {
	}
}
