package org.chancery.opendata.publish;

import org.eclipse.osgi.util.NLS;

/** The texts of this package that people see. */
final class Messages extends NLS {
	public static String Publish_count;
	public static String Publish_difference;
	public static String Publish_first;
	public static String Publish_hidden;
	public static String Publish_label;
	public static String Publish_madeUp;
	public static String Publish_mixed;
	public static String Publish_noFeature;
	public static String Publish_no;
	public static String Publish_noReading;
	public static String Publish_noThreshold;
	public static String Publish_noType;
	public static String Publish_otherColumns;
	public static String Publish_personal;
	public static String Publish_undescribed;
	public static String Publish_unwritable;
	public static String Publish_yes;

	static {
		NLS.initializeMessages("org.chancery.opendata.publish.messages", Messages.class);
	}

	private Messages() {
	}
}
