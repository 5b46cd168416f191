package org.chancery.store.internal;

import org.eclipse.osgi.util.NLS;

/** What the store says to people. */
public final class Messages extends NLS {
	public static String opening;
	public static String upgrading;
	public static String missing;
	public static String tooLong;
	public static String tooLarge;
	public static String forgedName;
	public static String isProgram;
	public static String tooManyDigits;
	public static String notStored;
	public static String duplicate;
	public static String duplicateUnknown;
	public static String unknownTarget;
	public static String referenced;
	public static String referencedUnknown;
	public static String referrer;
	public static String listSeparator;
	public static String changedMeanwhile;
	public static String deletedMeanwhile;
	public static String deletedBy;
	public static String newer;
	public static String incompatible;
	public static String diskFull;
	public static String busy;
	public static String database;
	public static String migrating;
	public static String migratedDifferently;
	public static String notEmpty;
	public static String notInstalled;
	public static String notOpen;
	public static String failedBefore;
	public static String noEngine;
	public static String older;
	public static String sectionMissing;
	public static String connectionLost;
	public static String forbidden;
	public static String isSealed;

	static {
		NLS.initializeMessages("org.chancery.store.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
