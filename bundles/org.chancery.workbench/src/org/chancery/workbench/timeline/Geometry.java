package org.chancery.workbench.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.chancery.model.Hours;

/**
 * Where days, hours and lines stand on a board, in pixels. Of each day the hours from {@link #FROM} to {@link #UNTIL}
 * are drawn. Knows nothing of windows.
 *
 * @param first  the first day
 * @param days   how many days
 * @param left   where the first day begins: to its left are the lines' names
 * @param top    where the first line begins: above it are the days
 * @param width  how wide all days are together
 * @param line   how high a line is
 * @param lines  how many lines there are
 * @param scroll how far the lines are scrolled up
 */
public record Geometry(LocalDate first, int days, int left, int top, int width, int line, int lines, int scroll) {
	/** The first and the last minute of a day drawn: 07:00 and 22:00. */
	public static final int FROM = 7 * 60;
	public static final int UNTIL = 22 * 60;
	/** Bars begin and end at these minutes. */
	public static final int STEP = 30;
	private static final int SPAN = UNTIL - FROM;

	/** Where a minute of a day stands. Minutes before and after those drawn stand at the day's edges. */
	public int x(LocalDate day, int minute) {
		long index = ChronoUnit.DAYS.between(first, day);
		double within = (Math.min(Math.max(minute, FROM), UNTIL) - FROM) / (double) SPAN;
		return left + (int) Math.round((index + within) * width / days);
	}

	/** The upper edge of a line. */
	public int y(int index) {
		return top + index * line - scroll;
	}

	/** The day at a place; the first or last day beyond the edges. */
	public LocalDate day(int x) {
		return first.plusDays(Math.min(days - 1, Math.max(0, (int) Math.floor((x - left) * (double) days / width))));
	}

	/** The minute at a place, at the nearest step. */
	public int minute(int x) {
		LocalDate day = day(x);
		double dayWidth = width / (double) days;
		double within = (x - left - ChronoUnit.DAYS.between(first, day) * dayWidth) / dayWidth;
		int minute = FROM + (int) Math.round(within * SPAN / STEP) * STEP;
		return Math.min(Math.max(minute, FROM), UNTIL);
	}

	/** The line at a place, -1 if there is none. */
	public int lineAt(int y) {
		int index = y < top ? -1 : (y - top + scroll) / line;
		return index < lines ? index : -1;
	}

	/** The hours between two places of one day, at least one step. */
	public Hours hours(int from, int until) {
		int a = minute(Math.min(from, until));
		int b = minute(Math.max(from, until));
		return b > a ? new Hours(a, b) : a + STEP <= UNTIL ? new Hours(a, a + STEP) : new Hours(UNTIL - STEP, UNTIL);
	}

	/** How high all lines are together. */
	public int height() {
		return line * lines;
	}
}
