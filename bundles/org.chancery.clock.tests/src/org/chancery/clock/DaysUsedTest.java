package org.chancery.clock;

import static org.chancery.clock.Given.CLOCK;
import static org.chancery.clock.Given.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;

import org.chancery.clock.calendar.Closure;
import org.chancery.clock.calendar.Opening;
import org.chancery.clock.calendar.WorkCalendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the days used are counted: 文書流程管理作業規範, as 新北市 restates it in §92. */
class DaysUsedTest {
	private static String used(String rule, WorkCalendar calendar, String from, String to, String given, List<Suspension> stops) {
		LocalDate date = given == null || given.isEmpty() ? null : day(given);
		return DaysUsed.of(CLOCK.rules().newest(rule).orElseThrow(), calendar, day(from), day(to), date, stops).toPlainString();
	}

	@ParameterizedTest
	@DisplayName("當日辦結以半日計；自收文次日起算，假日不計")
	@CsvSource({ "2026-03-02,2026-03-02,0.5", "2026-03-02,2026-03-03,1", "2026-03-06,2026-03-09,1", "2026-03-02,2026-03-10,6",
			"2026-02-13,2026-02-23,1", "2025-02-07,2025-02-08,1" })
	void ordinary(String from, String to, String days) {
		assertEquals(days, used("document.normal", CLOCK.calendar(), from, to, null, List.of()));
	}

	@ParameterizedTest
	@DisplayName("限期公文：如限辦結逾 6 日以 6 日計，逾限按實際日數")
	@CsvSource({ "2026-03-05,2026-04-30,3", "2026-04-01,2026-04-30,6", "2026-03-10,2026-03-05,6", "2026-03-13,2026-03-05,9",
			"2026-03-02,2026-03-02,0.5" })
	void dated(String finished, String given, String days) {
		assertEquals(days, used("document.dated", CLOCK.calendar(), "2026-03-02", finished, given, List.of()));
	}

	@Test
	void halfDaysAndStoppedDaysCountAsWhatTheyAre() {
		WorkCalendar storm = CLOCK.calendar().with(new Closure(day("2026-03-04"), Opening.MORNING, "storm"));
		assertEquals("2.5", used("document.normal", storm, "2026-03-02", "2026-03-05", null, List.of()));
		assertEquals("1", used("document.normal", storm, "2026-03-02", "2026-03-05", null,
				List.of(new Suspension("supplement", day("2026-03-04"), day("2026-03-05")))));
	}
}
