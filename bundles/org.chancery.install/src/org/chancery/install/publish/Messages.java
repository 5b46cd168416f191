package org.chancery.install.publish;

import org.eclipse.osgi.util.NLS;

/** The package's texts for people. */
final class Messages extends NLS {
	public static String Publish_checksum;
	public static String Publish_damaged;
	public static String Publish_different;
	public static String Publish_failed;
	public static String Publish_left;
	public static String Publish_unreadable;
	public static String Signer_none;
	public static String Signer_unreadable;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
