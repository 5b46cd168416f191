package org.chancery.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Locale;

import org.chancery.flow.Calendars;
import org.chancery.flow.Flow;
import org.chancery.flow.Flows;
import org.chancery.flow.Limits;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.StoreException;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

class OversightTest extends SectionTest {
	private static final OversightFactory NEW = OversightFactory.eINSTANCE;
	private static final RecordType QUESTIONS = SectionRegistry.instance().type("oversight.Question").orElseThrow();
	private int numbers;

	private static void save(Record record) {
		store.write(transaction -> {
			transaction.update(record);
			return null;
		});
	}

	private Question question(String received, String answered) {
		Question question = NEW.createQuestion();
		question.setNumber("Q-" + ++numbers);
		question.setText("請說明。");
		question.setEffectiveDate(day("2021-10-21"));
		question.setReceivedDate(day(received));
		question.setAnsweredDate(day(answered));
		return question;
	}

	private static Answer answer(String text, String sent) {
		Answer answer = NEW.createAnswer();
		answer.setText(text);
		answer.setSentDate(day(sent));
		return answer;
	}

	private static Inspection inspection(String number, int year, int serial, String from, String to, int petitions) {
		Inspection inspection = NEW.createInspection();
		inspection.setNumber(number);
		inspection.setFiscalYear(year);
		inspection.setSerial(serial);
		inspection.setEffectiveDate(day(from));
		inspection.setEndDate(day(to));
		inspection.setPetitions(petitions);
		inspection.setStatus(InspectionStatus.HELD);
		return inspection;
	}

	@Test
	void anAnswerIsDueTwoMonthsAfterTheLetterAndSaysWhy() {
		Question question = question("2026-04-09", null);
		keep(question);
		assertEquals(day("2026-06-09"), question.getDueDate());
		Flow flow = Flows.of(QUESTIONS).orElseThrow();
		String why = Limits.explain(flow.clocks().getFirst(), question, Calendars.clock(store)).orElseThrow().explanation(Locale.TAIWAN);
		assertTrue(why.contains("115 年 6 月 9 日"), why);
		CorrectiveMeasure measure = NEW.createCorrectiveMeasure();
		measure.setNumber("M-1");
		measure.setTitle("糾正案");
		measure.setEffectiveDate(day("2025-12-17"));
		measure.setReceivedDate(day("2025-12-31"));
		keep(measure);
		assertEquals(day("2026-03-02"), measure.getDueDate(), "the last day is a Saturday in a run of days off");
	}

	@Test
	void whatWasSentStaysAsItWasSent() {
		Question question = question("2026-04-09", null);
		question.getAnswers().add(answer("初稿", null));
		question.getAnswers().add(answer("定稿", "2026-05-20"));
		question.setAnsweredDate(day("2026-05-20"));
		question.setStatus(QuestionStatus.ANSWERED);
		keep(question);
		assertEquals(2, question.getAnswers().get(1).getEdition());
		Question changed = (Question) store.find(QUESTIONS, question.getId()).orElseThrow();
		changed.getAnswers().get(1).setText("改寫");
		String refused = assertThrows(StoreException.class, () -> save(changed)).getMessage();
		assertTrue(refused.contains("2026-05-20"), refused);
		Question removed = (Question) store.find(QUESTIONS, question.getId()).orElseThrow();
		removed.getAnswers().remove(1);
		assertThrows(StoreException.class, () -> save(removed));
		question.getAnswers().get(0).setText("初稿修正");
		question.getAnswers().add(answer("補充答復", null));
		save(question);
		assertEquals(3, question.getAnswers().get(2).getEdition());
	}

	@Test
	void nothingCountsAsAnsweredWithoutText() {
		Question question = question("2026-04-09", "2026-05-20");
		question.setStatus(QuestionStatus.ANSWERED);
		String refused = assertThrows(StoreException.class, () -> keep(question)).getMessage();
		assertTrue(refused.contains(question.getNumber()), refused);
	}

	@Test
	void requestsHaveHoursAndDays() {
		DataRequest request = NEW.createDataRequest();
		request.setNumber("R-1");
		request.setSubject("使用統計");
		request.setEffectiveDate(day("2026-03-06"));
		request.setReceivedAt(Instant.parse("2026-03-06T06:30:00Z"));
		keep(request);
		assertEquals(Instant.parse("2026-03-06T07:30:00Z"), request.getNotifyDue());
		assertEquals(Instant.parse("2026-03-06T10:30:00Z"), request.getConfirmDue());
		assertEquals(day("2026-03-09"), request.getDueDate(), "the next day of work");
		DataRequest old = NEW.createDataRequest();
		old.setNumber("R-2");
		old.setSubject("使用統計");
		old.setEffectiveDate(day("2021-10-06"));
		old.setReceivedAt(Instant.parse("2021-10-06T06:30:00Z"));
		keep(old);
		assertNull(old.getNotifyDue(), "older than the rule");
		assertNull(old.getDueDate());
	}

	@Test
	void anInspectionIsToldWithItsOwnYearAndNumber() throws InterruptedException {
		Inspection inspection = inspection("109-3", 109, 3, "2021-10-21", "2021-10-22", 16);
		Commissioner commissioner = NEW.createCommissioner();
		commissioner.setName("示範");
		inspection.getCommissioners().add(commissioner);
		Inspection planned = inspection("110-1", 110, 1, "2021-12-21", null, 9);
		planned.setStatus(InspectionStatus.PLANNED);
		keep(inspection, planned);
		assertEquals("1", value("oversight.inspections"));
		assertEquals("16", value("oversight.petitions"));
		String text = text(compose());
		assertTrue(text.contains("110 年 10 月 21 日至 22 日配合辦理監察院 109 年度第 3 次地方機關巡察，巡察委員為示範委員"), text);
	}

	@Test
	void answersAreInTimeOrLate() throws InterruptedException {
		Question inTime = question("2021-10-01", "2021-12-01");
		Question late = question("2021-10-01", "2021-12-02");
		for (Question each : new Question[] { inTime, late }) {
			each.setStatus(QuestionStatus.ANSWERED);
			each.getAnswers().add(answer("答復", null));
		}
		keep(inTime, late, question("2021-12-01", null));
		assertEquals("50.0", value("oversight.inTimeRate"));
		assertEquals("1", value("oversight.questionsOpen"));
	}

	@Test
	void theChapterIsLeftOutWithoutRecords() throws InterruptedException {
		assertEquals("", String.join("\n", notes(compose())));
		assertFalse(text(compose()).contains("監察院"), text(compose()));
	}
}
