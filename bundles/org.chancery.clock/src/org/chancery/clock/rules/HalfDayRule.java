package org.chancery.clock.rules;

/** What a day counts on which the offices were open for half of it only. */
public enum HalfDayRule {
	/** Half a day; so a limit may end at noon. For working days only. */
	HALF,
	/** A whole day. */
	WHOLE,
	/** Nothing: it is a day off. */
	OFF
}
