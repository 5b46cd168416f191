package org.chancery.venues.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.chancery.venues.BookingSeries;
import org.chancery.venues.SeriesException;

/** The days of a series. */
public final class SeriesDays {
	/** No series has more days than this: ten years of working days. */
	public static final int MOST = 2_600;

	private SeriesDays() {
	}

	/**
	 * The days on which a series takes place, in order: from its first day to its last, without those left out. A month
	 * without the day (the 31st, a fifth Tuesday) is passed over.
	 *
	 * @throws IllegalArgumentException if there are more than {@link #MOST}
	 */
	public static List<LocalDate> of(BookingSeries series) {
		Set<LocalDate> leftOut = series.getExceptions().stream().map(SeriesException::getDay).collect(Collectors.toSet());
		List<LocalDate> days = new ArrayList<>();
		LocalDate first = series.getEffectiveDate();
		for (int i = 0;; i++) {
			LocalDate earliest = earliest(series, first, i);
			if (earliest.isAfter(series.getUntilDate())) {
				return days;
			}
			LocalDate day = day(series, first, i);
			if (day != null && !day.isAfter(series.getUntilDate()) && !leftOut.contains(day)) {
				days.add(day);
			}
			if (days.size() > MOST) {
				throw new IllegalArgumentException(series.getNumber());
			}
		}
	}

	/** No day of the i-th and all later turns is before this one. */
	private static LocalDate earliest(BookingSeries series, LocalDate first, int i) {
		return switch (series.getRecurrence()) {
		case DAILY -> first.plusDays(i);
		case WEEKLY -> first.plusWeeks(i);
		case BIWEEKLY -> first.plusWeeks(2L * i);
		case MONTHLY_DAY, MONTHLY_WEEKDAY -> YearMonth.from(first).plusMonths(i).atDay(1);
		};
	}

	private static LocalDate day(BookingSeries series, LocalDate first, int i) {
		YearMonth month = YearMonth.from(first).plusMonths(i);
		return switch (series.getRecurrence()) {
		case MONTHLY_DAY -> month.isValidDay(first.getDayOfMonth()) ? month.atDay(first.getDayOfMonth()) : null;
		case MONTHLY_WEEKDAY -> weekday(month, first.getDayOfWeek(), (first.getDayOfMonth() - 1) / 7 + 1);
		default -> earliest(series, first, i);
		};
	}

	/** The n-th Tuesday of a month, null if it has none. */
	private static LocalDate weekday(YearMonth month, DayOfWeek weekday, int n) {
		LocalDate day = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(n, weekday));
		return YearMonth.from(day).equals(month) ? day : null;
	}
}
