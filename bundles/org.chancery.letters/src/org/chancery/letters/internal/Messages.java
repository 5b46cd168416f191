package org.chancery.letters.internal;

import org.eclipse.osgi.util.NLS;

/** What this bundle says, in the language of the running program. */
public final class Messages extends NLS {
	public static String Letter_line;
	public static String Letter_wrong;
	public static String Template_fields;
	public static String Template_large;
	public static String Template_noOdt;
	public static String Template_xml;

	static {
		NLS.initializeMessages("org.chancery.letters.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
