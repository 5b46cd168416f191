package org.chancery.venues.booking;

/**
 * Something that stands in the way of a booking.
 *
 * @param kind    what it is
 * @param message what it is, in words for people, in the language of the running program
 * @param taken   the booking that has the hours, null unless {@link Kind#TAKEN}
 */
public record Obstacle(Kind kind, String message, Occupation taken) {
	/** The kinds of obstacle. */
	public enum Kind {
		/** The venue is not open for booking on that day. */
		CLOSED,
		/** The hours are outside the venue's. */
		HOURS,
		/** The venue is not open on weekends. */
		WEEKEND,
		/** The time is blocked. */
		BLOCKED,
		/** Another booking has the hours. */
		TAKEN
	}

	Obstacle(Kind kind, String message) {
		this(kind, message, null);
	}
}
