package org.chancery.schedule.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.chancery.schedule.EntryKind;
import org.chancery.schedule.EntryStatus;
import org.chancery.schedule.Priority;
import org.chancery.schedule.Visibility;
import org.junit.jupiter.api.Test;

class PhoneCalendarTest {
	private static Slot slot(long id, Visibility visibility, EntryStatus status) {
		return new Slot(id, "E-" + id, LocalDate.of(2022, 2, 9), 600, 660, "事由" + id + "; a,b", "地點" + id, "苓雅區", "主辦" + id, EntryKind.MEETING,
				Priority.NORMAL, visibility, status);
	}

	@Test
	void onlyWhatIsPublicSaysWhatItIs() {
		String file = PhoneCalendar.of(List.of(slot(1, Visibility.PUBLIC, EntryStatus.CONFIRMED), slot(2, Visibility.BUSY, EntryStatus.TENTATIVE),
				slot(3, Visibility.CONFIDENTIAL, EntryStatus.CONFIRMED), slot(4, Visibility.PUBLIC, EntryStatus.CANCELLED)), Instant.EPOCH);
		assertTrue(file.contains("SUMMARY:事由1\\; a\\,b\r\n") && file.contains("LOCATION:地點1\r\n"), file);
		assertTrue(file.contains("DTSTART:20220209T020000Z\r\n") && file.contains("DTEND:20220209T030000Z\r\n"), file);
		assertTrue(file.contains("STATUS:TENTATIVE") && file.contains("CLASS:PRIVATE"), file);
		for (String hidden : List.of("事由2", "地點2", "事由3", "地點3", "Entry.3@", "事由4", "主辦", "苓雅")) {
			assertFalse(file.contains(hidden), hidden + "\n" + file);
		}
		assertEquals(2, file.split("BEGIN:VEVENT", -1).length - 1);
	}

	@Test
	void longLinesAreFoldedBetweenCharacters() {
		Slot slot = new Slot(1, "E-1", LocalDate.of(2022, 2, 9), 600, 660, "長".repeat(100), null, null, null, EntryKind.MEETING, Priority.NORMAL,
				Visibility.PUBLIC, EntryStatus.CONFIRMED);
		String file = PhoneCalendar.of(List.of(slot), Instant.EPOCH);
		for (String line : file.split("\r\n")) {
			assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
		}
		assertTrue(file.replace("\r\n ", "").contains("SUMMARY:" + "長".repeat(100)), file);
	}
}
