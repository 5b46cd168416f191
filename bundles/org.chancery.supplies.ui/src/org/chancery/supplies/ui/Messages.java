package org.chancery.supplies.ui;

import org.eclipse.osgi.util.NLS;

/** The bundle's texts for people. */
final class Messages extends NLS {
	public static String View_operation;
	public static String View_noOperation;
	public static String View_loading;
	public static String View_proposals;
	public static String View_none;
	public static String View_promise;
	public static String View_promised;
	public static String View_refused;
	public static String Column_donation;
	public static String Column_item;
	public static String Column_quantity;
	public static String Column_need;
	public static String Column_agency;
	public static String Column_reason;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
