package org.chancery.clock.rules;

/** What happens to a limit whose last day is a day off. */
public enum EndRule {
	/** The day stays the last. */
	STAY,
	/** The next day on which the offices are open takes its place. */
	NEXT_OPEN_DAY,
	/** The morning of the next day on which the offices are open takes its place. */
	NEXT_OPEN_MORNING
}
