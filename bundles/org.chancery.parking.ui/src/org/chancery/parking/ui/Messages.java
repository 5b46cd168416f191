package org.chancery.parking.ui;

import org.eclipse.osgi.util.NLS;

/** The package's texts for people. */
final class Messages extends NLS {
	public static String View_waiting;
	public static String View_issue;
	public static String View_issueAndPrint;
	public static String View_issuing;
	public static String View_issued;
	public static String View_printed;
	public static String View_loading;
	public static String View_check;
	public static String View_scan;
	public static String View_scanHint;
	public static String View_plate;
	public static String View_site;
	public static String View_anySite;
	public static String View_scanning;
	public static String Column_number;
	public static String Column_agency;
	public static String Column_site;
	public static String Column_kind;
	public static String Column_quantity;
	public static String Column_from;
	public static String Column_until;
	public static String Column_time;
	public static String Column_finding;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
