package org.chancery.clock.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.chancery.clock.Suspension;
import org.chancery.clock.calendar.Opening;
import org.chancery.clock.calendar.WorkCalendar;
import org.chancery.clock.rules.HalfDayRule;
import org.chancery.clock.rules.Rule;

/** Counts days on which the offices are open, in halves. */
record WorkingDays(Rule rule, WorkCalendar calendar, List<Suspension> pauses) {
	/** A limit that has not come to its end after so many days never will. */
	private static final int LONGEST = 40_000;

	/**
	 * What was counted.
	 *
	 * @param last    the last day
	 * @param atNoon  whether it ends at noon of it
	 * @param skipped the days off in between
	 * @param halves  the days that counted half
	 */
	record Count(LocalDate last, boolean atNoon, List<LocalDate> skipped, List<LocalDate> halves) {
	}

	/** @throws org.chancery.clock.ClockException if there is no end to it */
	Count count(LocalDate first, int days) {
		List<LocalDate> skipped = new ArrayList<>();
		List<LocalDate> halfDays = new ArrayList<>();
		int left = 2 * days;
		for (LocalDate day = first; day.toEpochDay() - first.toEpochDay() < LONGEST; day = day.plusDays(1)) {
			Opening opening = calendar.opening(day);
			int halves = halves(opening);
			if (isPaused(day)) {
				continue;
			} else if (halves == 0) {
				skipped.add(day);
			} else if (halves == 1) {
				halfDays.add(day);
			}
			left -= halves;
			if (left <= 0) {
				boolean atNoon = halves == 1 && opening == Opening.MORNING || left < 0;
				return new Count(day, atNoon, skipped, halfDays);
			}
		}
		throw Counting.neverEnds(rule);
	}

	private boolean isPaused(LocalDate day) {
		for (Suspension pause : pauses) {
			if (!day.isBefore(pause.from()) && !day.isAfter(pause.to())) {
				return true;
			}
		}
		return false;
	}

	private int halves(Opening opening) {
		if (rule.halfDay() == HalfDayRule.HALF) {
			return opening.halves();
		}
		boolean counts = rule.halfDay() == HalfDayRule.WHOLE ? opening.isOpen() : opening == Opening.ALL;
		return counts ? 2 : 0;
	}
}
