package org.chancery.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.chancery.clock.rules.Rule;

/**
 * When something is due, and why.
 *
 * @param rule        the rule it was reckoned by
 * @param day         the last day; null while the clock stands still
 * @param time        the time on that day; null if the whole day is left
 * @param provisional whether a calendar that it depends on has not been issued yet
 * @param calendar    the calendar versions and closures that decided ({@link org.chancery.clock.calendar.WorkCalendar#version})
 * @param steps       how it came about, step by step
 */
public record DueDate(Rule rule, LocalDate day, LocalTime time, boolean provisional, String calendar, List<Step> steps) {
	/** Whether the clock stands still, so that nothing is due. */
	public boolean isStopped() {
		return day == null;
	}

	/** The moment after which it is overdue; null while the clock stands still. */
	public LocalDateTime limit() {
		if (day == null) {
			return null;
		}
		return time == null ? day.plusDays(1).atStartOfDay() : day.atTime(time);
	}

	/** Whether something finished at that moment is late: never while the clock stands still. */
	public boolean isPassed(LocalDateTime moment) {
		return day != null && (time == null ? !moment.isBefore(limit()) : moment.isAfter(limit()));
	}

	/** The steps in words, one a line. */
	public String explanation(Locale language) {
		return steps.stream().map(s -> s.text().in(language)).collect(Collectors.joining("\n")); //$NON-NLS-1$
	}
}
