package org.chancery.workbench.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How much time a board shows at once. */
public enum Zoom {
	DAY, WEEK, MONTH;

	/** The first day shown around a day. */
	public LocalDate first(LocalDate day) {
		return switch (this) {
		case DAY -> day;
		case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		case MONTH -> day.withDayOfMonth(1);
		};
	}

	/** How many days are shown from a first day on. */
	public int days(LocalDate first) {
		return switch (this) {
		case DAY -> 1;
		case WEEK -> 7;
		case MONTH -> first.lengthOfMonth();
		};
	}

	/** The day one turn later, or before if {@code turns} is negative. */
	public LocalDate turned(LocalDate day, int turns) {
		return switch (this) {
		case DAY -> day.plusDays(turns);
		case WEEK -> day.plusWeeks(turns);
		case MONTH -> day.plusMonths(turns);
		};
	}
}
