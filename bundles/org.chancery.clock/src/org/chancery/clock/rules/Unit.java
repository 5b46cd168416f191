package org.chancery.clock.rules;

/** What a time limit is counted in. */
public enum Unit {
	/** Days on which the offices are open. */
	WORKING_DAYS,
	/** Days, all of them. */
	DAYS,
	/** Weeks of seven days. */
	WEEKS,
	/** Months, to the corresponding day. */
	MONTHS,
	/** Years, to the corresponding day. */
	YEARS,
	/** Hours from the very moment. */
	HOURS,
	/** Not counted: the date is given with the matter (限期公文, a meeting's day). */
	GIVEN
}
