package org.chancery.clock;

import static org.chancery.clock.Given.CLOCK;
import static org.chancery.clock.Given.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.chancery.clock.Step.Kind;
import org.chancery.clock.calendar.Closure;
import org.chancery.clock.calendar.Opening;
import org.junit.jupiter.api.Test;

class ExplanationTest {
	@Test
	void tellsTheStepsOfAnOrdinaryDocument() {
		DueDate due = CLOCK.due("document.normal", Course.from(day("2026-03-02")));
		assertEquals("""
				普通件：6 個工作天（文書處理手冊第 78 點）。
				115 年 3 月 2 日（一）收文。
				始日不計，自 115 年 3 月 3 日（二）起算。
				115 年 3 月 7 日至 8 日為放假日，不計。
				6 個工作天算至 115 年 3 月 10 日（二）。
				到期日：115 年 3 月 10 日（二）。""", due.explanation(Locale.TAIWAN));
		assertEquals("""
				Ordinary document: 6 working days (文書處理手冊第 78 點).
				2026-03-02 (Mon): receipt.
				That day is not counted; the first day is 2026-03-03 (Tue).
				Days off, not counted: 2026-03-07 to 2026-03-08.
				Counted to the end, 6 working days: 2026-03-10 (Tue).
				Due: 2026-03-10 (Tue).""", due.explanation(Locale.ENGLISH));
		assertEquals("115 (2025-06-13)", due.calendar());
	}

	@Test
	void namesHolidaysAndTheMorningOfMonday() {
		String chinese = CLOCK.due("procedure.days", Course.from(day("2026-03-06"))).explanation(Locale.TAIWAN);
		assertTrue(chinese.contains("末日 115 年 4 月 5 日（清明節）為放假日，以次一辦公日 115 年 4 月 7 日（二）代之"), chinese);
		chinese = CLOCK.due("procedure.days", Course.from(day("2026-02-12"))).explanation(Locale.TAIWAN);
		assertTrue(chinese.endsWith("到期：115 年 3 月 16 日（一） 12:00。"), chinese);
	}

	@Test
	void halfADayEndsAtNoon() {
		Clock storm = CLOCK.with(CLOCK.calendar().with(new Closure(day("2024-07-23"), Opening.MORNING, "凱米颱風")));
		DueDate due = storm.due("document.top", Course.from(day("2024-07-22")));
		assertEquals(day("2024-07-24"), due.day());
		assertEquals(LocalTime.NOON, due.time());
		assertTrue(due.explanation(Locale.TAIWAN).contains("僅上班半日（凱米颱風）"));
		assertEquals(day("2024-07-23"), storm.due("document.top", Course.from(day("2024-07-19"))).day().plusDays(1));
	}

	@Test
	void aStoppedClockHasNoDueDate() {
		Course course = Course.from(day("2026-03-02")).with(new Suspension("supplement", day("2026-03-10"), null));
		DueDate due = CLOCK.due("petition.reply", course);
		assertTrue(due.isStopped());
		assertNull(due.limit());
		assertFalse(due.isPassed(day("2099-01-01").atStartOfDay()));
		assertEquals(Kind.STOPPED, due.steps().getLast().kind());
	}

	@Test
	void aStartInASuspendedTimeWaitsForItsEnd() {
		Course course = Course.from(day("2026-03-05")).with(new Suspension("supplement", day("2026-03-02"), day("2026-03-10")));
		DueDate due = CLOCK.due("petition.reply", course);
		assertEquals(day("2026-04-09"), due.day());
		assertTrue(due.steps().stream().anyMatch(s -> s.kind() == Kind.START_SUSPENDED));
	}

	@Test
	void aSuspensionBeforeTheStartOrAfterTheEndDoesNothing() {
		Course course = Course.from(day("2026-03-02"));
		assertEquals(day("2026-04-01"), CLOCK.due("petition.reply",
				course.with(new Suspension("supplement", day("2026-02-01"), day("2026-02-20")))).day());
		assertEquals(day("2026-04-01"), CLOCK.due("petition.reply",
				course.with(new Suspension("supplement", day("2026-04-02"), null))).day());
	}

	@Test
	void saysThatACalendarIsMissing() {
		DueDate due = CLOCK.due("document.normal", Course.from(day("2030-03-01")));
		assertTrue(due.provisional());
		assertTrue(due.explanation(Locale.TAIWAN).contains("尚未匯入"));
		assertFalse(CLOCK.due("document.normal", Course.from(day("2026-03-02"))).provisional());
		assertFalse(CLOCK.due("procedure.penalty", Course.from(day("2030-03-01"))).provisional());
	}

	@Test
	void everyKindOfStepHasWordsInBothLanguages() {
		Set<Kind> seen = EnumSet.noneOf(Kind.class);
		Course march = Course.from(day("2026-03-02"));
		Clock storm = CLOCK.with(CLOCK.calendar().with(new Closure(day("2026-03-03"), Opening.AFTERNOON, "storm")));
		List<DueDate> dues = List.of(storm.due("document.top", march),
				CLOCK.due("document.collected", march.alsoFrom(Moment.on(day("2026-03-07")))),
				CLOCK.due("document.joined", Course.from(day("2026-03-07")).alsoFrom(Moment.on(day("2026-03-10")))),
				CLOCK.due("document.dated", march.given(day("2026-03-20"))),
				CLOCK.due("document.dated", march.given(day("2026-02-20")).with(new Extension(day("2026-03-03"), 2, "bureauHead", "繁複"))),
				CLOCK.due("procedure.penalty", Course.from(day("2026-03-06"))),
				CLOCK.due("procedure.days", Course.from(day("2026-02-12"))),
				CLOCK.due("procedure.days", Course.from(day("2026-03-06"))),
				CLOCK.due("petition.reply", march.with(new Suspension("supplement", day("2026-03-02"), day("2026-03-05")))
						.with(new Suspension("supplement", day("2026-03-10"), day("2026-03-12")))
						.with(new Suspension("supplement", day("2026-03-15"), null))),
				CLOCK.due("archive.access", march.with(new Suspension("correction", day("2026-03-05"), day("2026-03-10")))),
				CLOCK.due("archive.transfer", march), CLOCK.due("document.normal", Course.from(day("2035-03-02"))),
				CLOCK.due(Given.rules("<rule id=\"late\" from=\"2001-01-01\" unit=\"days\" amount=\"1\"><name en=\"Late\" zh=\"晚\"/>"
						+ "<start event=\"received\" cutOff=\"17:00:00\" en=\"receipt\" zh=\"收件\"/><source law=\"Own\" checked=\"text\"/></rule>")
						.getFirst(), Course.from(day("2026-03-02").atTime(18, 0))));
		for (DueDate due : dues) {
			for (Step step : due.steps()) {
				seen.add(step.kind());
				for (Locale language : List.of(Locale.ENGLISH, Locale.TAIWAN)) {
					String words = step.text().in(language);
					assertFalse(words.isBlank() || words.contains("{") || words.contains("null"), step.kind() + ": " + words);
				}
			}
		}
		assertEquals(EnumSet.allOf(Kind.class), seen);
	}
}
