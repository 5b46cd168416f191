package org.chancery.model.text;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {
	public static String MinguoDate_noSuchDay;
	public static String MinguoDate_notADate;

	static {
		NLS.initializeMessages("org.chancery.model.text.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
