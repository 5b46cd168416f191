package org.chancery.report.internal;

/**
 * Keeps the Java runtime's own window system out: pictures are drawn in memory, beside SWT's windows or with no display at
 * all, and a display that can't be reached must not stop a report.
 */
public final class Headless {
	private static final String PROPERTY = "java.awt.headless";

	private Headless() {
	}

	/** To be called before the first picture is touched; does not override what the program was started with. */
	public static void ensure() {
		if (System.getProperty(PROPERTY) == null) {
			System.setProperty(PROPERTY, "true");
		}
	}
}
