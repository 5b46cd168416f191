package org.chancery.proofread.text;

import java.time.LocalDate;
import java.util.List;

/**
 * A date, a range or a list of dates as it stands in a text.
 *
 * @param start     its first character in the folded text
 * @param end       the character behind it
 * @param precision how exact it is
 * @param days      the days named, for less exact ones their first days; empty if one of them is impossible
 * @param until     the last day of a range, of a month or a year; null if a range can't be
 * @param range     whether it runs from one day to another
 * @param year      whether the text names the year
 * @param gregorian whether the year is a Gregorian one
 * @param weekday   the day of the week printed behind it, from 1 for Monday; 0 without one
 */
public record DateMention(int start, int end, Precision precision, List<LocalDate> days, LocalDate until, boolean range,
		boolean year, boolean gregorian, int weekday) {
	/** How exact a date is. */
	public enum Precision {
		DAY, MONTH, QUARTER, YEAR
	}

	/** Whether there are such days at all. */
	public boolean isPossible() {
		return !days.isEmpty() && until != null;
	}

	/** The first day. */
	public LocalDate from() {
		return days.getFirst();
	}
}
