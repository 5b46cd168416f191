package org.chancery.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.chancery.clock.calendar.BuiltInCalendars;
import org.chancery.clock.calendar.WorkCalendar;
import org.chancery.clock.rules.RuleBook;
import org.junit.jupiter.api.Test;

/**
 * The working days of the years 106 to 115 counted in another way: weeks by arithmetic, less the holidays on weekdays, plus
 * the Saturdays made up, both typed in here from the announcements.
 */
class WorkingDayCountTest {
	private static final LocalDate FIRST = LocalDate.of(2017, 1, 1);
	private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

	private static final List<LocalDate> HOLIDAYS = days(
			"2017 0102 0127 0130 0131 0201 0227 0228 0403 0404 0529 0530 1004 1009 1010",
			"2018 0101 0215 0216 0219 0220 0228 0404 0405 0406 0618 0924 1010 1231",
			"2019 0101 0204 0205 0206 0207 0208 0228 0301 0404 0405 0607 0913 1010 1011",
			"2020 0101 0123 0124 0127 0128 0129 0228 0402 0403 0625 0626 1001 1002 1009",
			"2021 0101 0210 0211 0212 0215 0216 0301 0402 0405 0614 0920 0921 1011 1231",
			"2022 0131 0201 0202 0203 0204 0228 0404 0405 0603 0909 1010",
			"2023 0102 0120 0123 0124 0125 0126 0127 0227 0228 0403 0404 0405 0622 0623 0929 1009 1010",
			"2024 0101 0208 0209 0212 0213 0214 0228 0404 0405 0610 0917 1010",
			"2025 0101 0127 0128 0129 0130 0131 0228 0403 0404 0530 0929 1006 1010 1024 1225",
			"2026 0101 0216 0217 0218 0219 0220 0227 0403 0406 0501 0619 0925 0928 1009 1026 1225");
	private static final List<LocalDate> MADE_UP = days("2017 0218 0603 0930", "2018 0331 1222", "2019 0119 0223 1005",
			"2020 0215 0620 0926", "2021 0220 0911", "2022 0122", "2023 0107 0204 0218 0325 0617 0923", "2024 0217",
			"2025 0208");

	private final WorkCalendar calendar = BuiltInCalendars.calendar();

	private static List<LocalDate> days(String... years) {
		List<LocalDate> days = new ArrayList<>();
		for (String year : years) {
			String[] words = year.split(" ");
			for (int i = 1; i < words.length; i++) {
				days.add(LocalDate.parse(words[0] + words[i], DateTimeFormatter.BASIC_ISO_DATE));
			}
		}
		return days;
	}

	/** Mondays to Fridays from 3 January 2000, a Monday, up to the day. */
	private static long weekdays(LocalDate day) {
		long days = day.toEpochDay() - LocalDate.of(2000, 1, 3).toEpochDay() + 1;
		return days / 7 * 5 + Math.min(days % 7, 5);
	}

	private static long count(LocalDate from, LocalDate to) {
		return weekdays(to) - weekdays(from.minusDays(1)) - HOLIDAYS.stream().filter(d -> !d.isBefore(from) && !d.isAfter(to)).count()
				+ MADE_UP.stream().filter(d -> !d.isBefore(from) && !d.isAfter(to)).count();
	}

	@Test
	void theListsAreOfWeekdaysAndSaturdays() {
		assertEquals(List.of(), HOLIDAYS.stream().filter(d -> d.getDayOfWeek().getValue() > 5).toList());
		assertEquals(List.of(), MADE_UP.stream().filter(d -> d.getDayOfWeek() != DayOfWeek.SATURDAY).toList());
	}

	@Test
	void everyRangeFromAnyDayHasTheSameCount() {
		for (LocalDate from = FIRST; !from.isAfter(LAST); from = from.plusDays(1)) {
			LocalDate to = from.plusDays(from.toEpochDay() % 97);
			if (!to.isAfter(LAST)) {
				assertEquals(2 * count(from, to), calendar.openHalves(from, to), from + " to " + to);
			}
		}
		assertEquals(2 * count(FIRST, LAST), calendar.openHalves(FIRST, LAST));
	}

	@Test
	void sixWorkingDaysFromAnyDayEndOnTheSixthDayOfThePlainList() {
		Set<LocalDate> off = new HashSet<>(HOLIDAYS);
		List<LocalDate> open = FIRST.datesUntil(LAST.plusDays(1))
				.filter(d -> d.getDayOfWeek().getValue() < 6 && !off.contains(d) || MADE_UP.contains(d)).toList();
		Clock clock = new Clock(RuleBook.builtIn(), calendar);
		for (int i = 0; i + 6 < open.size(); i++) {
			assertEquals(open.get(i + 6), clock.due("document.normal", Course.from(open.get(i))).day(), open.get(i).toString());
		}
	}
}
