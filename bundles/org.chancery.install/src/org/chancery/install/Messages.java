package org.chancery.install;

import org.eclipse.osgi.util.NLS;

/** The bundle's texts for people. */
final class Messages extends NLS {
	public static String Fit_range;
	public static String Install_failed;
	public static String Install_needed;
	public static String Install_noPlan;
	public static String Install_noProfile;
	public static String Install_notThere;
	public static String Install_notTrusted;
	public static String Install_older;
	public static String Install_readOnly;
	public static String Install_unknown;
	public static String Keys_none;
	public static String Keys_unreadable;
	public static String Policy_noChanges;
	public static String Policy_noKeys;
	public static String Policy_unknown;
	public static String Policy_unreadable;
	public static String Policy_value;
	public static String Rollback_none;
	public static String Site_address;
	public static String Site_forbidden;
	public static String Site_none;
	public static String Site_unreadable;
	public static String Trust_certificate;
	public static String Trust_key;
	public static String Trust_unsigned;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
