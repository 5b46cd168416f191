package org.chancery.clock;

import static org.chancery.clock.Given.CLOCK;
import static org.chancery.clock.Given.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.chancery.clock.rules.Rule;
import org.chancery.clock.rules.RuleBook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule that comes with the program, by its article: its plain case and its borders. */
class ArticlesTest {
	private static DueDate due(String rule, String start) {
		return CLOCK.due(rule, Course.from(day(start)));
	}

	private static void assertDue(String expected, DueDate due) {
		assertEquals(expected, due.day() + (due.time() == null ? "" : " " + due.time()), () -> due.steps().toString());
	}

	@ParameterizedTest
	@DisplayName("行政程序法第 48 條：日")
	@CsvSource(delimiter = '|', value = {
			"2026-03-02|2026-04-01|the first day is not counted",
			"2026-02-20|2026-03-23|a Sunday: the next day",
			"2026-03-06|2026-04-07|a holiday and a day off in lieu after it: the next open day",
			"2026-02-12|2026-03-16 12:00|a Saturday: the next Monday's morning",
			"2026-01-29|2026-03-02|a holiday on a Saturday is a holiday",
			"2025-01-09|2025-02-08|a Saturday of making up is a day of work" })
	void procedure48Days(String start, String expected, String why) {
		assertDue(expected, due("procedure.days", start));
	}

	@ParameterizedTest
	@DisplayName("行政程序法第 48 條：月")
	@CsvSource(delimiter = '|', value = {
			"2026-03-15|2026-04-15|the day before the corresponding one",
			"2024-01-30|2024-02-29|no corresponding day: the last of the month, a leap day",
			"2024-02-28|2024-03-28|from a leap day",
			"2024-02-29|2024-04-01|from the first of a month to its last, a Sunday",
			"2025-01-30|2025-03-03|no corresponding day: 28 February, a holiday",
			"2026-06-30|2026-07-31|from the first of a month to its last",
			"2025-12-31|2026-02-02|over New Year, ending on a Saturday" })
	void procedure48Months(String start, String expected, String why) {
		DueDate due = due("procedure.month", start);
		assertDue(expected.equals("2026-02-02") ? "2026-02-02 12:00" : expected, due);
	}

	@Test
	@DisplayName("行政程序法第 48 條第 5 項：處罰之期間始日計算，末日為假日不延長")
	void procedure48Penalty() {
		assertDue("2026-03-31", due("procedure.penalty", "2026-03-02"));
		assertDue("2026-04-04", due("procedure.penalty", "2026-03-06"));
	}

	@Test
	@DisplayName("行政程序法第 51 條")
	void procedure51() {
		Course course = Course.from(day("2026-03-15"));
		assertDue("2026-05-15", CLOCK.due("procedure.application", course));
		Course extended = course.with(new Extension(day("2026-05-15"), 2, "head", "案情複雜"));
		assertDue("2026-07-15", CLOCK.due("procedure.application", extended));
		assertDue("2026-05-25", CLOCK.due("procedure.application",
				course.with(new Suspension("forceMajeure", day("2026-03-20"), day("2026-03-29")))));
		assertRefused("procedure.application", course.with(new Extension(day("2026-05-16"), 2, "head", "")));
		assertRefused("procedure.application", course.with(new Extension(day("2026-05-15"), 3, "head", "")));
		assertRefused("procedure.application", course.with(new Extension(day("2026-05-01"), 1, "head", ""))
				.with(new Extension(day("2026-05-02"), 1, "head", "")));
	}

	@Test
	@DisplayName("文書處理手冊第 78 點：最速件、速件、普通件")
	void documents78() {
		assertDue("2026-03-03", due("document.top", "2026-03-02"));
		assertDue("2026-03-05", due("document.fast", "2026-03-02"));
		assertDue("2026-03-10", due("document.normal", "2026-03-02"));
		assertDue("2026-02-25", due("document.fast", "2026-02-13"));
		assertDue("2025-02-08", due("document.top", "2025-02-07"));
		assertDue("2026-03-10", due("document.top", "2026-03-07"));
	}

	@Test
	@DisplayName("文書處理手冊第 78 點：限期公文")
	void documentsWithADate() {
		Course course = Course.from(day("2026-03-02"));
		assertDue("2026-03-20", CLOCK.due("document.dated", course.given(day("2026-03-20"))));
		assertDue("2026-03-02", CLOCK.due("document.dated", course.given(day("2026-03-02"))));
		assertDue("2026-03-10", CLOCK.due("document.dated", course.given(day("2026-02-27"))));
		assertDue("2026-03-30", CLOCK.due("document.dated",
				course.given(day("2026-03-20")).with(new Extension(day("2026-03-19"), 10, "sectionChief", ""))));
		assertRefused("document.dated", course);
	}

	@Test
	@DisplayName("公文展期：次數、合計及核准層級")
	void documentsExtended() {
		Course course = Course.from(day("2026-03-02"));
		assertDue("2026-03-17", CLOCK.due("document.normal", course.with(new Extension(day("2026-03-10"), 5, "sectionChief", ""))));
		assertRefused("document.normal", course.with(new Extension(day("2026-03-10"), 11, "sectionChief", "")));
		assertDue("2026-03-25", CLOCK.due("document.normal", course.with(new Extension(day("2026-03-10"), 11, "bureauHead", ""))));
		Course thrice = course.with(new Extension(day("2026-03-10"), 10, "sectionChief", ""))
				.with(new Extension(day("2026-03-11"), 10, "sectionChief", ""))
				.with(new Extension(day("2026-03-12"), 10, "sectionChief", ""));
		assertEquals(day("2026-04-23"), CLOCK.due("document.normal", thrice).day());
		assertRefused("document.normal", thrice.with(new Extension(day("2026-03-13"), 1, "sectionChief", "")));
		assertRefused("document.normal", course.with(new Extension(day("2026-03-03"), 20, "bureauHead", ""))
				.with(new Extension(day("2026-03-03"), 11, "bureauHead", "")));
		assertRefused("document.normal", course.with(new Extension(day("2026-03-03"), 1, "nobody", "")));
	}

	@Test
	@DisplayName("文書流程管理作業規範：彙辦自最後一文、併辦自第一文")
	void documentsPutTogether() {
		Course course = Course.from(day("2026-03-02")).alsoFrom(Moment.on(day("2026-03-05")));
		assertDue("2026-03-13", CLOCK.due("document.collected", course));
		assertDue("2026-03-10", CLOCK.due("document.joined", course));
	}

	@Test
	@DisplayName("會辦 1 日、2 日；開會通知單至開會日；會議紀錄 5 日")
	void documentsOfMeetings() {
		assertDue("2026-03-03", due("document.cosignFast", "2026-03-02"));
		assertDue("2026-03-04", due("document.cosign", "2026-03-02"));
		assertDue("2026-03-07", CLOCK.due("document.meeting", Course.from(day("2026-03-02")).given(day("2026-03-07"))));
		assertDue("2026-03-09", due("document.minutes", "2026-03-02"));
	}

	@Test
	@DisplayName("檔案法第 19 條、施行細則第 19 條：補正後重新起算")
	void archives19() {
		Course course = Course.from(day("2026-03-02"));
		assertDue("2026-04-01", CLOCK.due("archive.access", course));
		assertDue("2026-04-09", CLOCK.due("archive.access",
				course.with(new Suspension("correction", day("2026-03-05"), day("2026-03-10")))));
		assertDue("2026-03-09", due("archive.correction", "2026-03-02"));
	}

	@Test
	@DisplayName("國家檔案移轉辦法：滿二十五年之次年，以案卷內最晚文件為準")
	void archivesTransfer() {
		assertDue("2026-12-31", due("archive.transfer", "2000-05-05"));
		assertDue("2026-12-31", due("archive.transfer", "2000-01-01"));
		assertDue("2025-12-31", due("archive.transfer", "1999-12-30"));
		assertDue("2030-12-31", CLOCK.due(CLOCK.rules().newest("archive.transfer").orElseThrow(),
				Course.from(day("2000-05-05")).alsoFrom(Moment.on(day("2004-02-29")))));
	}

	@Test
	@DisplayName("政府資訊公開法第 12 條")
	void information12() {
		Course course = Course.from(day("2026-03-02"));
		assertDue("2026-03-17", CLOCK.due("information.access", course));
		assertDue("2026-04-01", CLOCK.due("information.access", course.with(new Extension(day("2026-03-17"), 15, "head", ""))));
		assertRefused("information.access", course.with(new Extension(day("2026-03-17"), 16, "head", "")));
		assertDue("2026-03-12", due("information.thirdParty", "2026-03-02"));
	}

	@Test
	@DisplayName("消費者保護法第 43 條、施行細則第 36 條：自企業經營者接獲申訴之日")
	void consumers43() {
		assertDue("2026-03-17", due("complaint.trader", "2026-03-02"));
		assertDue("2026-03-23", due("complaint.trader", "2026-03-06"));
		assertRefused("complaint.trader", Course.from(day("2026-03-02")).with(new Extension(day("2026-03-03"), 1, "head", "")));
	}

	@Test
	@DisplayName("消費爭議調解辦法第 7 條：三十日，得聲請延長十日")
	void mediation7() {
		Course course = Course.from(day("2026-03-02"));
		assertDue("2026-04-01", CLOCK.due("mediation.session", course));
		assertDue("2026-04-13", CLOCK.due("mediation.session", course.with(new Extension(day("2026-04-01"), 10, "party", ""))));
		assertRefused("mediation.session", course.with(new Extension(day("2026-04-01"), 11, "party", "")));
	}

	@Test
	@DisplayName("消費者保護法第 45 條之 3、之 5；消費爭議調解辦法第 22、27、28 條；施行細則第 33 條")
	void mediationAndOrders() {
		assertDue("2026-03-12", due("mediation.objection", "2026-03-02"));
		assertDue("2026-03-12", due("mediation.smallClaim", "2026-03-02"));
		assertDue("2026-03-23", due("mediation.newSession", "2026-03-02"));
		assertDue("2026-03-09", due("mediation.certificate", "2026-03-02"));
		assertDue("2026-03-12", due("mediation.deed", "2026-03-02"));
		assertDue("2026-05-04", due("consumer.order", "2026-03-02"));
	}

	@Test
	@DisplayName("處理人民陳情案件要點：三十日，展延應告知")
	void petitions() {
		Course course = Course.from(day("2026-03-02"));
		assertDue("2026-04-01", CLOCK.due("petition.reply", course));
		assertDue("2026-05-04", CLOCK.due("petition.reply", course.with(new Extension(day("2026-04-01"), 30, "head", ""))));
		assertRefused("petition.reply", course.with(new Extension(day("2026-04-01"), 16, "sectionChief", "")));
		assertDue("2026-04-08", CLOCK.due("petition.reply",
				course.with(new Suspension("supplement", day("2026-03-10"), day("2026-03-16")))));
		Rule rule = CLOCK.rules().rule("petition.reply", day("2026-03-02"));
		assertTrue(rule.extension().notice());
		assertEquals("head", rule.extension().levelFor(16).orElseThrow().id());
	}

	@Test
	@DisplayName("監察法第 25 條；地方制度法第 34 條")
	void oversight25AndCouncil34() {
		assertDue("2026-03-02", due("oversight.correction", "2025-12-31"));
		assertDue("2026-06-09", due("oversight.correction", "2026-04-09"));
		assertDue("2022-05-09", due("council.session", "2022-03-01"));
	}

	@Test
	@DisplayName("地方機關巡察詢問事項：二個月；議員索資：一小時、四小時、一個工作日，得展延一日")
	void oversightQuestionsAndCouncilRequests() {
		assertDue("2026-06-09", due("oversight.inspection", "2026-04-09"));
		LocalDateTime friday = LocalDateTime.of(2026, 3, 6, 16, 30);
		assertEquals(friday.plusHours(1), CLOCK.due("council.request.notify", Course.from(friday)).limit());
		assertEquals(friday.plusHours(4), CLOCK.due("council.request.confirm", Course.from(friday)).limit());
		assertDue("2026-03-09", due("council.request.answer", "2026-03-06"));
		Course complex = Course.from(day("2026-03-06"));
		assertDue("2026-03-10", CLOCK.due("council.request.answer", complex.with(new Extension(day("2026-03-09"), 1, "complex", ""))));
		assertRefused("council.request.answer", complex.with(new Extension(day("2026-03-09"), 2, "complex", "")));
		assertRefused("council.request.notify", Course.from(LocalDateTime.of(2025, 11, 30, 9, 0)));
	}

	@ParameterizedTest
	@DisplayName("資通安全事件通報及應變辦法第 4、5、6 條：以時計算，即時起算")
	@CsvSource({ "incident.report,2026-02-16T23:30,2026-02-17T00:30", "incident.review,2026-02-14T20:00,2026-02-15T04:00",
			"incident.reviewGrave,2026-02-14T20:00,2026-02-14T22:00", "incident.inform,2026-12-31T23:15,2027-01-01T00:15",
			"incident.control,2024-02-27T09:00,2024-03-01T09:00", "incident.controlGrave,2026-02-27T09:00,2026-02-28T21:00" })
	void security4to6(String rule, LocalDateTime known, LocalDateTime expected) {
		DueDate due = CLOCK.due(rule, Course.from(known));
		assertEquals(expected, due.limit());
		assertFalse(due.isPassed(expected));
		assertTrue(due.isPassed(expected.plusSeconds(1)));
	}

	@Test
	@DisplayName("資通安全事件通報及應變辦法第 6、8 條：一個月")
	void security6and8() {
		assertDue("2026-04-02", due("incident.improvement", "2026-03-02"));
		assertDue("2026-04-02", due("incident.drill", "2026-03-02"));
		assertRefused("incident.report", Course.from(day("2026-03-02")));
		assertRefused("incident.drill", Course.from(day("2021-08-22")));
	}

	@Test
	void aWholeDayIsLeftUntilItsEnd() {
		DueDate due = due("petition.reply", "2026-03-02");
		assertNull(due.time());
		assertFalse(due.isPassed(LocalDateTime.of(2026, 4, 1, 23, 59)));
		assertTrue(due.isPassed(LocalDateTime.of(2026, 4, 2, 0, 0)));
	}

	@Test
	void everyRuleIsTestedHere() throws NoSuchMethodException {
		Set<String> known = RuleBook.builtIn().rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
		for (String id : known) {
			Rule rule = RuleBook.builtIn().newest(id).orElseThrow();
			LocalDate start = rule.from().isAfter(day("2017-01-01")) ? rule.from() : day("2017-01-01");
			Course course = Course.from(start.atTime(LocalTime.NOON)).given(start.plusDays(9));
			assertFalse(CLOCK.due(id, course).day().isBefore(start), id);
		}
		assertEquals(42, known.size(), "a new rule needs a case of its own in this class");
	}

	private static void assertRefused(String rule, Course course) {
		ClockException refused = assertThrows(ClockException.class, () -> CLOCK.due(rule, course));
		assertFalse(refused.getMessage().isBlank());
		assertFalse(refused.getMessage().contains("{"), refused.getMessage());
	}
}
