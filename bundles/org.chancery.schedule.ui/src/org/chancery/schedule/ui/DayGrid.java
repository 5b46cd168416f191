package org.chancery.schedule.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Where days and hours stand, in pixels: a column for each day, time downwards. Of each day the hours from {@link #FROM} to
 * {@link #UNTIL} are drawn. Knows nothing of windows.
 *
 * @param first  the first day
 * @param days   how many days
 * @param left   where the first column begins: to its left are the hours
 * @param top    where the hours begin: above them are the days
 * @param width  how wide all columns are together
 * @param height how high the hours are together
 */
record DayGrid(LocalDate first, int days, int left, int top, int width, int height) {
	/** The first and the last minute of a day drawn: 06:00 and 23:00. */
	static final int FROM = 6 * 60;
	static final int UNTIL = 23 * 60;
	/** Entries are moved by these minutes. */
	static final int STEP = 15;

	/** The left edge of a column; that of the one behind the last is the right edge of all. */
	int x(int column) {
		return left + (int) Math.round(column * (double) width / days);
	}

	/** Where a minute of the day stands; what is before or after those drawn stands at the edge. */
	int y(int minute) {
		return top + (int) Math.round((Math.min(Math.max(minute, FROM), UNTIL) - FROM) * (double) height / (UNTIL - FROM));
	}

	/** The column of a day. */
	int column(LocalDate day) {
		return (int) ChronoUnit.DAYS.between(first, day);
	}

	/** The day at a place; the first or last beyond the edges. */
	LocalDate day(int x) {
		return first.plusDays(Math.min(days - 1, Math.max(0, (int) Math.floor((x - left) * (double) days / width))));
	}

	/** The minutes between two heights, at the nearest step. */
	int minutes(int pixels) {
		return (int) Math.round(pixels * (double) (UNTIL - FROM) / height / STEP) * STEP;
	}
}
