package org.chancery.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A period (期間): any range of dates, both ends counted. A council report's period follows the council's sessions and
 * is never a fixed half-year.
 *
 * @param from the first day
 * @param to   the last day
 */
public record Period(LocalDate from, LocalDate to) {
	/** @throws IllegalArgumentException if the last day is before the first */
	public Period {
		Objects.requireNonNull(from);
		Objects.requireNonNull(to);
		if (to.isBefore(from)) {
			throw new IllegalArgumentException(from + " > " + to); //$NON-NLS-1$
		}
	}

	/** The calendar year, Gregorian: 2021 is the 110th year of the Republic. */
	public static Period ofYear(int year) {
		return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
	}

	/** Whether the day lies in the period. */
	public boolean contains(LocalDate day) {
		return !day.isBefore(from) && !day.isAfter(to);
	}

	/** Whether every day of the other period lies in this one. */
	public boolean contains(Period other) {
		return contains(other.from) && contains(other.to);
	}

	/** Whether the two have a day in common. */
	public boolean overlaps(Period other) {
		return !other.to.isBefore(from) && !other.from.isAfter(to);
	}

	/** The number of days, at least 1. */
	public long days() {
		return to.toEpochDay() - from.toEpochDay() + 1;
	}

	/** The same days one year earlier. */
	public Period yearBefore() {
		return new Period(from.minusYears(1), to.minusYears(1));
	}

	/** The period in pieces that end with each calendar year, in order: one piece if it does not span New Year. */
	public List<Period> splitAtNewYear() {
		List<Period> pieces = new ArrayList<>();
		LocalDate start = from;
		while (start.getYear() < to.getYear()) {
			pieces.add(new Period(start, LocalDate.of(start.getYear(), 12, 31)));
			start = LocalDate.of(start.getYear() + 1, 1, 1);
		}
		pieces.add(new Period(start, to));
		return pieces;
	}
}
