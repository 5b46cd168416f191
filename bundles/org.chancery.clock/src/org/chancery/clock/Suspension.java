package org.chancery.clock;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A time in which a clock stood still; its first and last day are not counted.
 *
 * @param cause the cause's id, one of those that the rule names
 * @param from  the first day
 * @param to    the last day, on which what was waited for came; null while it lasts
 */
public record Suspension(String cause, LocalDate from, LocalDate to) {
	/** Cause and first day are needed. */
	public Suspension {
		Objects.requireNonNull(cause);
		Objects.requireNonNull(from);
	}

	boolean covers(LocalDate day) {
		return !day.isBefore(from) && (to == null || !day.isAfter(to));
	}
}
