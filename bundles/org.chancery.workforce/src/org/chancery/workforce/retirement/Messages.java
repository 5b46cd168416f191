package org.chancery.workforce.retirement;

import org.eclipse.osgi.util.NLS;

/** The package's texts for people. */
final class Messages extends NLS {
	public static String Missing;
	public static String Years;
	public static String Voluntary;
	public static String Compulsory;
	public static String Met;
	public static String NotMet;
	public static String OldYears;
	public static String Units;
	public static String Pension;
	public static String NoWage;
	public static String Kit_application;
	public static String Kit_facts;
	public static String Kit_household;
	public static String Kit_service;
	public static String Kit_wages;
	public static String Kit_reserve;
	public static String Kit_insurance;
	public static String Kit_new;
	public static String Kit_unfit;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
