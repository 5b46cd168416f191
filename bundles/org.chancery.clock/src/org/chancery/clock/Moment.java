package org.chancery.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;

/**
 * When something happened, by the city's clocks.
 *
 * @param day  the day
 * @param time the time; null if it was not noted down
 */
public record Moment(LocalDate day, LocalTime time) implements Comparable<Moment> {
	/** The day is needed. */
	public Moment {
		Objects.requireNonNull(day);
	}

	/** Some time on a day. */
	public static Moment on(LocalDate day) {
		return new Moment(day, null);
	}

	/** A day and time. */
	public static Moment at(LocalDateTime moment) {
		return new Moment(moment.toLocalDate(), moment.toLocalTime());
	}

	/** By day, then by time; a moment without a time comes first. */
	@Override
	public int compareTo(Moment other) {
		LocalTime mine = time == null ? LocalTime.MIN : time;
		LocalTime others = other.time == null ? LocalTime.MIN : other.time;
		int order = day.compareTo(other.day);
		return order == 0 ? mine.compareTo(others) : order;
	}
}
