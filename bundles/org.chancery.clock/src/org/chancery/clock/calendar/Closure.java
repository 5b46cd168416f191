package org.chancery.clock.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day on which the city closed its offices although the calendar has them open (天然災害停止上班), also for half a day.
 *
 * @param day    the day
 * @param open   what was left of the day: {@link Opening#MORNING} if the offices closed at noon
 * @param reason why, as it is to be printed in explanations (凱米颱風)
 */
public record Closure(LocalDate day, Opening open, String reason) {
	/** @throws IllegalArgumentException if the offices did not close at all */
	public Closure {
		Objects.requireNonNull(day);
		Objects.requireNonNull(open);
		Objects.requireNonNull(reason);
		if (open == Opening.ALL) {
			throw new IllegalArgumentException("open: " + open); //$NON-NLS-1$
		}
	}
}
