package org.chancery.model;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/**
 * A span of hours of one day, the end not included. Midnight at the end is written 24:00.
 *
 * @param from  minutes after midnight
 * @param until minutes after midnight, more than {@code from}
 */
public record Hours(int from, int until) {
	private static final int DAY = 24 * 60;

	/** All of a day. */
	public static final Hours ALL_DAY = new Hours(0, DAY);

	public Hours {
		if (from < 0 || until > DAY || from >= until) {
			throw new IllegalArgumentException(from + "–" + until); //$NON-NLS-1$
		}
	}

	/**
	 * The hours between two times as the model keeps them, HH:MM.
	 *
	 * @param from  null for the beginning of the day
	 * @param until null for its end
	 * @throws IllegalArgumentException if one is no time, or the end is not after the beginning
	 */
	public static Hours of(String from, String until) {
		return new Hours(from == null ? 0 : minutes(from), until == null ? DAY : minutes(until));
	}

	private static int minutes(String text) {
		if (text.equals("24:00")) { //$NON-NLS-1$
			return DAY;
		}
		try {
			LocalTime time = LocalTime.parse(text);
			return time.getHour() * 60 + time.getMinute();
		} catch (DateTimeParseException e) {
			throw new IllegalArgumentException(text, e);
		}
	}

	/** Whether both have a minute in common. */
	public boolean overlaps(Hours other) {
		return from < other.until && other.from < until;
	}

	/** Whether the other hours lie within these. */
	public boolean contains(Hours other) {
		return from <= other.from && other.until <= until;
	}

	/** The beginning as the model keeps it, HH:MM. */
	public String fromText() {
		return text(from);
	}

	/** The end as the model keeps it, HH:MM. */
	public String untilText() {
		return text(until);
	}

	/** Minutes after midnight as HH:MM. */
	public static String text(int minutes) {
		return "%02d:%02d".formatted(minutes / 60, minutes % 60); //$NON-NLS-1$
	}

	@Override
	public String toString() {
		return fromText() + "–" + untilText(); //$NON-NLS-1$
	}
}
