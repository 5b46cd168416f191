package org.chancery.meetings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

class MeetingsTest extends SectionTest {
	private static final MeetingsFactory NEW = MeetingsFactory.eINSTANCE;
	private int numbers;

	private Meeting meeting(String date, MeetingKind kind, MeetingStatus status) {
		Meeting meeting = NEW.createMeeting();
		meeting.setNumber("T-" + ++numbers);
		meeting.setTitle("測試會議");
		meeting.setEffectiveDate(day(date));
		meeting.setKind(kind);
		meeting.setStatus(status);
		return meeting;
	}

	private Instruction instruction(String date, InstructionStatus status, String due, String closed) {
		Instruction instruction = NEW.createInstruction();
		instruction.setNumber("T-" + ++numbers);
		instruction.setText("測試裁示");
		instruction.setEffectiveDate(day(date));
		instruction.setStatus(status);
		instruction.setDueDate(day(due));
		instruction.setClosedDate(day(closed));
		return instruction;
	}

	@Test
	void cancelledWeeksDoNotCount() throws InterruptedException {
		keep(meeting("2021-09-07", MeetingKind.MUNICIPAL, MeetingStatus.HELD), meeting("2021-09-14", MeetingKind.MUNICIPAL, MeetingStatus.CANCELLED),
				meeting("2021-09-21", MeetingKind.MUNICIPAL, MeetingStatus.HELD), meeting("2021-09-21", MeetingKind.HEADS_DISCUSSION, MeetingStatus.HELD),
				meeting("2022-02-08", MeetingKind.MUNICIPAL, MeetingStatus.HELD));
		assertEquals("2", value("meetings.municipal"));
		assertEquals("1", value("meetings.headsDiscussions"));
		assertEquals("1", value("meetings.cancelled"));
		assertTrue(text(compose()).contains("召開市政會議 2 次，"), text(compose()));
	}

	@Test
	void theSeriesSaysWhenItIsHeld() throws InterruptedException {
		Series series = NEW.createSeries();
		series.setName("首長座談");
		series.setKind(MeetingKind.HEADS_DISCUSSION);
		series.setRhythm(Rhythm.WEEKLY);
		series.setWeekday(Weekday.TUESDAY);
		series.setStartHour(8);
		series.setEffectiveDate(day("2016-03-01"));
		series.setAim("交換意見。");
		keep(series, meeting("2021-09-07", MeetingKind.HEADS_DISCUSSION, MeetingStatus.HELD));
		assertTrue(text(compose()).contains("首長座談於每週星期二上午 8 時舉行，交換意見。本期辦理首長座談 1 次"), text(compose()));
	}

	@Test
	void instructionsStayOpenUntilTheyAreClosed() throws InterruptedException {
		keep(instruction("2021-06-01", InstructionStatus.OPEN, null, null), instruction("2021-09-01", InstructionStatus.DONE, "2021-10-01", "2021-10-01"),
				instruction("2021-09-02", InstructionStatus.DONE, "2021-10-01", "2021-10-02"),
				instruction("2021-09-03", InstructionStatus.DONE, null, "2021-10-02"),
				instruction("2021-12-01", InstructionStatus.DONE, null, "2022-02-01"),
				instruction("2021-12-02", InstructionStatus.WITHDRAWN, null, null));
		assertEquals("4", value("meetings.instructions"));
		assertEquals("3", value("meetings.instructionsClosed"));
		assertEquals("50.0", value("meetings.inTimeRate"));
		assertEquals(1, compute("meetings.inTimeRate").leftOut());
		assertEquals("2", value("meetings.openInstructions"));
	}

	@Test
	void aRulePassedNamesItsMeeting() throws InterruptedException {
		Paper paper = NEW.createPaper();
		paper.setNumber("P-1");
		paper.setTitle("作業要點修正案");
		paper.setKind(PaperKind.RULE);
		paper.setOutcome(Outcome.PASSED_AMENDED);
		paper.setMeetingSerial(552);
		paper.setEffectiveDate(day("2021-11-02"));
		keep(paper, meeting("2021-11-02", MeetingKind.MUNICIPAL, MeetingStatus.HELD));
		assertEquals("1", value("meetings.rulesPassed"));
		assertTrue(text(compose()).contains("「作業要點修正案」（第 552 次會議）"), text(compose()));
	}

	@Test
	void theChapterIsLeftOutWithoutRecords() throws InterruptedException {
		assertEquals("", String.join("\n", notes(compose())));
		assertFalse(text(compose()).contains("議事管理"), text(compose()));
	}
}
