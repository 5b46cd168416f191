package org.chancery.vehicles.dispatch;

/**
 * Something that stands in the way of a ride.
 *
 * @param kind    what it is
 * @param message what it is, in words for people, in the language of the running program
 */
public record Obstacle(Kind kind, String message) {
	/** The kinds of obstacle. */
	public enum Kind {
		/** The vehicle is on another ride. */
		VEHICLE_TAKEN(true),
		/** The driver is on another ride. */
		DRIVER_TAKEN(true),
		/** The vehicle is not in use that day. */
		VEHICLE_OUT(true),
		/** The driver is not on the staff that day. */
		DRIVER_OUT(true),
		/** The driver's licence has ended. */
		LICENCE(true),
		/** There are more people than seats. */
		SEATS(true),
		/** More overtime than the law allows in a day (勞動基準法 §32). */
		LONG_DAY(true),
		/** The other ride is on another day or has no vehicle, so that nobody can go along. */
		NOT_TOGETHER(true),
		/** The vehicle is overdue for inspection. */
		INSPECTION(false),
		/** Part of the ride is outside the driver's hours of work. */
		OVERTIME(false);

		private final boolean hard;

		Kind(boolean hard) {
			this.hard = hard;
		}
	}

	/** Whether nobody may pass it; others are passed by whoever says so. */
	public boolean hard() {
		return kind.hard;
	}
}
