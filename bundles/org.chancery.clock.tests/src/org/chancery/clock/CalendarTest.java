package org.chancery.clock;

import static org.chancery.clock.Given.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.chancery.clock.calendar.BuiltInCalendars;
import org.chancery.clock.calendar.CalendarDay;
import org.chancery.clock.calendar.CalendarReader;
import org.chancery.clock.calendar.CalendarVersion;
import org.chancery.clock.calendar.Closure;
import org.chancery.clock.calendar.Opening;
import org.chancery.clock.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {
	private static final LocalDate ISSUED = day("2025-11-01");
	private static final WorkCalendar CALENDAR = BuiltInCalendars.calendar();

	@ParameterizedTest
	@CsvSource({ "2017,116", "2018,115", "2019,115", "2020,115", "2021,116", "2022,115", "2023,116", "2024,115", "2025,118",
			"2026,120", "2027,121" })
	void theBuiltInYearsHaveTheDaysOffThatWereAnnounced(int year, int off) {
		assertEquals(off, CALENDAR.version(year).daysOff());
		long open = CALENDAR.openHalves(Year.of(year).atDay(1), LocalDate.of(year, 12, 31)) / 2;
		assertEquals(Year.of(year).length() - off, open);
	}

	@Test
	void theYear114WasIssuedAgain() {
		WorkCalendar before = CALENDAR.asOf(day("2025-06-12"));
		for (String off : List.of("2025-09-29", "2025-10-24", "2025-12-25")) {
			assertTrue(before.isOpen(day(off)));
			assertFalse(CALENDAR.isOpen(day(off)));
		}
		assertEquals(115, before.version(2025).daysOff());
		assertEquals("114 (2025-06-13)", CALENDAR.version(day("2025-09-01"), day("2025-09-30")));
		assertEquals("114 (2025-01-01)", before.version(day("2025-09-01"), day("2025-09-30")));
	}

	@Test
	void aCalendarAsOfADayKeepsTheOldestOfYearsIssuedLater() {
		WorkCalendar old = CALENDAR.asOf(day("2010-01-01"));
		assertEquals(day("2025-01-01"), old.version(2025).issued());
		assertEquals(day("2017-01-01"), old.version(2017).issued());
	}

	@Test
	void aYearWithoutACalendarHasWeekendsOnly() {
		assertFalse(CALENDAR.covers(2040));
		assertTrue(CALENDAR.isOpen(day("2040-01-02")));
		assertFalse(CALENDAR.isOpen(day("2040-01-01")));
		assertTrue(CALENDAR.version(day("2040-01-01"), day("2040-01-02")).contains("–"));
	}

	@Test
	void closuresTakeAllOrHalfOfADay() {
		WorkCalendar typhoon = CALENDAR.with(new Closure(day("2024-07-24"), Opening.NONE, "凱米颱風"))
				.with(new Closure(day("2024-07-26"), Opening.MORNING, "凱米颱風"));
		assertEquals(Opening.NONE, typhoon.opening(day("2024-07-24")));
		assertEquals(Opening.MORNING, typhoon.opening(day("2024-07-26")));
		assertEquals("凱米颱風", typhoon.note(day("2024-07-26")));
		assertEquals(7, typhoon.openHalves(day("2024-07-22"), day("2024-07-28")));
		assertTrue(typhoon.version(day("2024-07-01"), day("2024-07-31")).contains("2024-07-24 NONE"));
		assertThrows(ClockException.class, () -> typhoon.with(new Closure(day("2024-07-24"), Opening.MORNING, "again")));
		assertThrows(IllegalArgumentException.class, () -> new Closure(day("2024-07-24"), Opening.ALL, "none"));
	}

	@Test
	void aClosureOnADayOffChangesNothing() {
		WorkCalendar both = CALENDAR.with(new Closure(day("2026-02-28"), Opening.MORNING, "storm"));
		assertEquals(Opening.NONE, both.opening(day("2026-02-28")));
		assertEquals("和平紀念日", both.note(day("2026-02-28")));
	}

	@Test
	void refusesTheSameIssueTwice() {
		CalendarVersion again = CalendarVersion.ofExceptions(2026, day("2025-06-13"), "again", List.of());
		assertThrows(ClockException.class, () -> CALENDAR.with(again));
	}

	@ParameterizedTest
	@CsvSource({ "UTF-8,true", "UTF-8,false", "x-windows-950,false" })
	void readsTheGovernmentsCsv(String charset, boolean mark, @TempDir Path folder) throws IOException {
		String csv = (mark ? "\uFEFF" : "") + csv(CALENDAR.version(2026));
		Path file = Files.writeString(folder.resolve("115年中華民國政府行政機關辦公日曆表.csv"), csv, Charset.forName(charset));
		assertSame(CALENDAR.version(2026), CalendarReader.read(file, ISSUED));
	}

	@Test
	void readsJsonUnderBothKindsOfNames() {
		CalendarVersion year = CALENDAR.version(2025);
		String chinese = year.days().stream().map(d -> "{\"西元日期\":\"" + d.day().format(DateTimeFormatter.BASIC_ISO_DATE)
				+ "\",\"星期\":\"\",\"是否放假\":\"" + (d.off() ? 2 : 0) + "\",\"備註\":\"" + d.note() + "\"}")
				.collect(Collectors.joining(",", "[", "]"));
		assertSame(year, CalendarReader.parse(chinese, ISSUED, "test"));
		String english = year.days().stream().map(d -> "{\"date\":\"" + d.day().format(DateTimeFormatter.BASIC_ISO_DATE)
				+ "\",\"isHoliday\":" + d.off() + ",\"description\":\"" + d.note() + "\"}")
				.collect(Collectors.joining(",\n", "[\n", "\n]"));
		assertSame(year, CalendarReader.parse(english, ISSUED, "test"));
	}

	@Test
	void refusesACalendarThatIsNotWhole() {
		String whole = csv(CALENDAR.version(2026));
		assertRefused("2026-03-02", whole.replace("20260302,一,0,\n", ""));
		assertRefused("2026-12-31", whole.replace("20261231,四,0,\n", ""));
		assertRefused("2026-03-02", whole + "20260302,一,0,\n");
		assertRefused("2027-01-01", whole + "20270101,五,2,\n");
		assertRefused("20260230", whole.replace("20260302,一", "20260230,一"));
		assertRefused("星期", whole.replace("20260302,一", "20260302,二"), "二");
		assertRefused("5", whole.replace("20260302,一,0", "20260302,一,5"));
		assertRefused("", "西元日期,星期,是否放假,備註\n");
		assertRefused("", "<html>busy</html>");
		assertRefused("", "[{\"date\":");
		assertRefused("", "");
		assertRefused("", whole.replaceAll(",0,", ",2,"));
	}

	private static void assertRefused(String word, String text, String... words) {
		ClockException refused = assertThrows(ClockException.class, () -> CalendarReader.parse(text, ISSUED, "test"));
		List<String> any = new ArrayList<>(List.of(words));
		any.add(word);
		assertTrue(any.stream().anyMatch(refused.getMessage()::contains), refused.getMessage());
	}

	private static void assertSame(CalendarVersion expected, CalendarVersion read) {
		assertEquals(expected.days(), read.days());
		assertEquals(ISSUED, read.issued());
	}

	private static String csv(CalendarVersion year) {
		StringBuilder csv = new StringBuilder("西元日期,星期,是否放假,備註\n");
		for (CalendarDay day : year.days()) {
			csv.append(day.day().format(DateTimeFormatter.BASIC_ISO_DATE)).append(',')
					.append("一二三四五六日".charAt(day.day().getDayOfWeek().getValue() - 1)).append(',').append(day.off() ? 2 : 0)
					.append(',').append(day.note()).append('\n');
		}
		assertTrue(csv.toString().getBytes(StandardCharsets.UTF_8).length > 5000);
		return csv.toString();
	}
}
