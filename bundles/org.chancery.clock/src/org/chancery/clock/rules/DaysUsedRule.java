package org.chancery.clock.rules;

/**
 * How the days used are counted when a matter is finished (使用日數), for statistics.
 *
 * @param sameDay  what counts for a matter finished on the day it began, in half days
 * @param capInTime the most that counts for a matter with a given date that was finished in time, in days; 0 for no limit
 */
public record DaysUsedRule(int sameDay, int capInTime) {
	/** Half a day for the same day, no limit. */
	public static final DaysUsedRule PLAIN = new DaysUsedRule(1, 0);
}
