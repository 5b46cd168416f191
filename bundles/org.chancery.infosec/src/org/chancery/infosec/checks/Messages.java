package org.chancery.infosec.checks;

import org.eclipse.osgi.util.NLS;

/** The texts of this package that people see. */
final class Messages extends NLS {
	public static String Duty_incidentDrill;
	public static String Duty_label;
	public static String Duty_notHeld;
	public static String Duty_result;
	public static String Duty_socialEngineering;
	public static String Duty_stillToHold;
	public static String Incident_contain;
	public static String Incident_inquiry;
	public static String Incident_label;
	public static String Incident_noGrade;
	public static String Incident_notKnown;
	public static String Incident_passOn;
	public static String Incident_report;
	public static String Incident_review;

	static {
		NLS.initializeMessages("org.chancery.infosec.checks.messages", Messages.class);
	}

	private Messages() {
	}
}
