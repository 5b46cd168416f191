package org.chancery.clock.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One line of a work calendar.
 *
 * @param day  the day
 * @param off  whether it is a day off
 * @param note what the calendar says of it (和平紀念日, 補行上班); empty for most days
 */
public record CalendarDay(LocalDate day, boolean off, String note) {
	/** The note is empty, never null. */
	public CalendarDay {
		Objects.requireNonNull(day);
		note = note == null ? "" : note.strip(); //$NON-NLS-1$
	}
}
