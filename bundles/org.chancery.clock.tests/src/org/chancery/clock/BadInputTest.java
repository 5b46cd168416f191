package org.chancery.clock;

import static org.chancery.clock.Given.CLOCK;
import static org.chancery.clock.Given.day;
import static org.chancery.clock.Given.rule;
import static org.chancery.clock.Given.rules;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.chancery.clock.calendar.BuiltInCalendars;
import org.chancery.clock.calendar.Closure;
import org.chancery.clock.calendar.Opening;
import org.chancery.clock.calendar.WorkCalendar;
import org.chancery.clock.rules.Rule;
import org.chancery.clock.rules.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules and courses of events that are refused, with the reason. */
class BadInputTest {
	private static final Course COURSE = Course.from(day("2026-03-02"));

	@ParameterizedTest
	@ValueSource(strings = { "unit=\"days\"", "unit=\"days\" amount=\"0\"", "unit=\"days\" amount=\"-1\"", "unit=\"fortnights\" amount=\"1\"",
			"unit=\"given\" amount=\"3\"", "unit=\"days\" amount=\"3\" fallback=\"other\"", "unit=\"days\" amount=\"3\" halfDay=\"half\"",
			"unit=\"days\" amount=\"3\" holiday=\"never\"", "unit=\"days\" amount=\"3\" unknown=\"1\"" })
	void refusesRulesThatMakeNoSense(String attributes) {
		ClockException refused = assertThrows(ClockException.class, () -> rule(attributes, ""));
		assertTrue(refused.getMessage().contains("test"), refused.getMessage());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"days|<extension times=\"1\" total=\"5\"><level id=\"a\" upTo=\"6\" en=\"A\" zh=\"甲\"/></extension>",
			"days|<extension times=\"1\" total=\"5\"><level id=\"a\" upTo=\"5\" en=\"A\" zh=\"甲\"/><level id=\"b\" upTo=\"2\" en=\"B\" zh=\"乙\"/></extension>",
			"days|<suspension cause=\"a\" en=\"A\" zh=\"甲\"/><suspension cause=\"a\" en=\"A\" zh=\"甲\"/>",
			"hours|<suspension cause=\"a\" en=\"A\" zh=\"甲\"/>" })
	void refusesPartsThatMakeNoSense(String unit, String elements) {
		assertThrows(ClockException.class, () -> rule("unit=\"" + unit + "\" amount=\"3\"", elements));
	}

	@Test
	void refusesRulesThatNeverEnd() {
		String given = "unit=\"given\" fallback=\"test\"";
		assertThrows(ClockException.class, () -> RuleBook.of(List.of(rule(given, ""))));
		assertThrows(ClockException.class, () -> RuleBook.of(List.of(rule("unit=\"given\" fallback=\"other\"", ""))));
		WorkCalendar closed = BuiltInCalendars.calendar();
		List<Closure> closures = day("2026-01-01").datesUntil(day("2030-01-01")).filter(closed::isOpen)
				.map(d -> new Closure(d, Opening.NONE, "closed")).toList();
		WorkCalendar never = WorkCalendar.of(closed.versions(), closures);
		Rule rolls = rule("unit=\"days\" amount=\"3\" holiday=\"nextOpenDay\"", "");
		assertThrows(ClockException.class, () -> CLOCK.with(never).due(rolls, COURSE));
	}

	@Test
	void refusesARuleTwiceAndAFileThatIsNoXml() {
		Rule rule = rule("unit=\"days\" amount=\"3\"", "");
		assertThrows(ClockException.class, () -> RuleBook.of(List.of(rule, rule)));
		ClockException broken = assertThrows(ClockException.class, () -> rules("<rule"));
		assertTrue(broken.getMessage().contains("test.xml"), broken.getMessage());
		assertThrows(ClockException.class, () -> rules("<other/>"));
		assertThrows(ClockException.class, () -> CLOCK.due("no.such", COURSE));
	}

	@Test
	void aCityPutsItsOwnRuleInThePlaceOfOneThatComesWithTheProgram() {
		Rule own = rules("<rule id=\"petition.reply\" from=\"2025-01-01\" unit=\"workingDays\" amount=\"7\"><name en=\"Own\" zh=\"自訂\"/>"
				+ "<start event=\"received\" cutOff=\"17:00:00\" en=\"receipt\" zh=\"收件\"/><source law=\"Own\" checked=\"text\"/></rule>").getFirst();
		Clock clock = new Clock(RuleBook.builtIn().with(List.of(own)), BuiltInCalendars.calendar());
		assertEquals(day("2026-03-11"), clock.due("petition.reply", COURSE).day());
		assertEquals(day("2026-03-12"), clock.due("petition.reply", Course.from(day("2026-03-02").atTime(17, 0))).day());
		assertEquals(day("2026-03-11"), clock.due("petition.reply", Course.from(day("2026-03-02").atTime(16, 59))).day());
		assertEquals("petition.reply (2001-01-01)", clock.due("petition.reply", Course.from(day("2024-12-31"))).rule().version());
	}

	@Test
	void refusesWhatEndsBeforeItStarts() {
		assertRefused("petition.reply", COURSE.ended(day("2026-03-01")));
		assertRefused("petition.reply", COURSE.with(new Suspension("supplement", day("2026-03-10"), day("2026-03-09"))));
		assertRefused("petition.reply", COURSE.with(new Suspension("supplement", day("2026-03-10"), null))
				.with(new Suspension("supplement", day("2026-03-20"), day("2026-03-21"))));
		assertRefused("petition.reply", COURSE.with(new Suspension("weather", day("2026-03-10"), day("2026-03-11"))));
		assertRefused("petition.reply", COURSE.with(new Extension(day("2026-03-01"), 3, "head", "")));
		assertRefused("petition.reply", COURSE.with(new Extension(day("2026-03-03"), 0, "head", "")));
		assertThrows(ClockException.class, () -> DaysUsed.of(CLOCK.rules().newest("document.normal").orElseThrow(),
				CLOCK.calendar(), day("2026-03-02"), day("2026-03-01"), null, List.of()));
	}

	@Test
	void saysWhyAnExtensionIsNotAllowed() {
		Rule rule = CLOCK.rules().newest("petition.reply").orElseThrow();
		assertEquals("", CLOCK.whyNotExtend(rule, COURSE, new Extension(day("2026-03-20"), 10, "sectionChief", "")));
		assertTrue(CLOCK.whyNotExtend(rule, COURSE, new Extension(day("2026-03-20"), 31, "head", "")).contains("31"));
	}

	private static void assertRefused(String rule, Course course) {
		ClockException refused = assertThrows(ClockException.class, () -> CLOCK.due(rule, course));
		assertTrue(!refused.getMessage().isBlank() && !refused.getMessage().contains("{"), refused.getMessage());
	}
}
