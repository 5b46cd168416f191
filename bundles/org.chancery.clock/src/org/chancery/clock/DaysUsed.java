package org.chancery.clock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.chancery.clock.calendar.WorkCalendar;
import org.chancery.clock.internal.Messages;
import org.chancery.clock.rules.Rule;
import org.eclipse.osgi.util.NLS;

/** The days a matter took (使用日數), as the statistics of documents count them: working days, halves included. */
public final class DaysUsed {
	private static final BigDecimal TWO = BigDecimal.valueOf(2);

	private DaysUsed() {
	}

	/**
	 * The days from the day after the start to the day it was finished, without days off and without the times in which the
	 * clock stood still; a matter finished on the day it began counts as the rule says.
	 *
	 * @param given the date given with the matter; null if none was
	 * @return days, with one decimal where there are halves
	 * @throws ClockException if it was finished before it started
	 */
	public static BigDecimal of(Rule rule, WorkCalendar calendar, LocalDate start, LocalDate finished, LocalDate given,
			List<Suspension> suspensions) {
		if (finished.isBefore(start)) {
			throw new ClockException(NLS.bind(Messages.Course_endBeforeStart, finished, start));
		}
		long halves = 0;
		if (finished.equals(start)) {
			halves = rule.daysUsed().sameDay();
		} else {
			for (LocalDate day = start.plusDays(1); !day.isAfter(finished); day = day.plusDays(1)) {
				LocalDate each = day;
				halves += suspensions.stream().anyMatch(s -> s.covers(each)) ? 0 : calendar.opening(day).halves();
			}
		}
		int cap = rule.daysUsed().capInTime();
		if (cap > 0 && given != null && !finished.isAfter(given)) {
			halves = Math.min(halves, 2L * cap);
		}
		return BigDecimal.valueOf(halves).divide(TWO).stripTrailingZeros();
	}
}
