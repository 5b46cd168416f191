package org.chancery.workbench;

/** The ids of the workbench's own perspectives and views. */
public final class Perspectives {
	/** The perspective a new window opens with. */
	public static final String MAIN = "org.chancery.workbench.perspective"; //$NON-NLS-1$
	/** The view of the sections, their record types and the reports. */
	public static final String NAVIGATOR = "org.chancery.workbench.navigator"; //$NON-NLS-1$
	/** The record table for types whose section contributes no view; its secondary id is the type's qualified name. */
	public static final String TABLE = "org.chancery.workbench.table"; //$NON-NLS-1$

	private Perspectives() {
	}
}
