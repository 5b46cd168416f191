package org.chancery.meetings.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.chancery.meetings.Instruction;
import org.chancery.meetings.InstructionStatus;
import org.chancery.meetings.Meeting;
import org.chancery.meetings.MeetingKind;
import org.chancery.meetings.MeetingsFactory;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.chancery.testing.SectionTest;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class ChecksTest extends SectionTest {
	private static final MeetingsFactory NEW = MeetingsFactory.eINSTANCE;

	private static List<Notice> run(Check check) {
		return check.run(store, PERIOD, new NullProgressMonitor());
	}

	private static Instruction instruction(String number, String given, String due, String closed) {
		Instruction instruction = NEW.createInstruction();
		instruction.setNumber(number);
		instruction.setText(number);
		instruction.setEffectiveDate(day(given));
		instruction.setDueDate(day(due));
		instruction.setClosedDate(day(closed));
		return instruction;
	}

	private static Meeting meeting(String date, int serial, String due, String sent) {
		Meeting meeting = NEW.createMeeting();
		meeting.setNumber("M-" + date);
		meeting.setTitle("會議 " + date);
		meeting.setKind(MeetingKind.MUNICIPAL);
		meeting.setSerial(serial);
		meeting.setEffectiveDate(day(date));
		meeting.setMinutesDue(day(due));
		meeting.setMinutesSentDate(day(sent));
		return meeting;
	}

	@Test
	void openInstructionsComeWithTheMeetingsHeldSince() {
		Instruction withdrawn = instruction("撤銷", "2021-10-01", null, null);
		withdrawn.setStatus(InstructionStatus.WITHDRAWN);
		keep(meeting("2021-12-07", 1, null, null), meeting("2021-12-14", 2, null, null));
		keep(instruction("未定", "2021-12-10", null, null), instruction("逾期", "2021-12-01", "2021-12-20", null),
				instruction("已結", "2021-11-01", null, "2021-12-01"), instruction("後結", "2022-01-05", "2022-02-10", "2022-02-01"), withdrawn);
		List<Notice> notices = run(new OpenInstructions());
		assertEquals(List.of("逾期", "未定", "後結"), notices.stream().map(Notice::title).toList(), notices.toString());
		assertTrue(notices.get(0).message().contains("2 ") && notices.get(1).message().contains("1 "), notices.toString());
	}

	@Test
	void minutesAndSerialNumbersAreWatched() {
		keep(meeting("2021-12-07", 550, "2021-12-14", "2021-12-14"), meeting("2021-12-14", 551, "2021-12-21", "2021-12-23"),
				meeting("2021-12-21", 553, "2021-12-28", null), meeting("2022-01-25", 553, "2022-02-01", null));
		List<Notice> notices = run(new MinutesCheck());
		assertEquals(List.of("會議 2021-12-14", "會議 2021-12-21", "會議 2021-12-21", "會議 2022-01-25"), notices.stream().map(Notice::title).toList(),
				notices.toString());
		assertTrue(notices.get(2).message().contains("551"), notices.toString());
	}
}
