package org.chancery.schedule.agenda;

import java.time.LocalDate;

import org.chancery.schedule.EntryKind;
import org.chancery.schedule.EntryStatus;
import org.chancery.schedule.Priority;
import org.chancery.schedule.Visibility;

/**
 * An entry as a calendar shows it.
 *
 * @param id         the entry's id
 * @param number     its number, which tells nothing of it
 * @param day        its day
 * @param from       the minute of the day it begins
 * @param until      the minute it ends
 * @param subject    what it is about; a mask for those without the role for personal data
 * @param place      where, or null
 * @param district   the district, by which the way to it is reckoned, or null
 * @param organiser  who holds it, or null
 * @param kind       what kind of thing it is
 * @param priority   how urgent
 * @param visibility what others are told of it
 * @param status     how certain it is
 */
public record Slot(long id, String number, LocalDate day, int from, int until, String subject, String place, String district, String organiser,
		EntryKind kind, Priority priority, Visibility visibility, EntryStatus status) {
	/** Whether it takes the principal's time: it is neither cancelled nor put off. */
	public boolean takesTime() {
		return status != EntryStatus.CANCELLED && status != EntryStatus.POSTPONED;
	}

	/** Its hours, as 09:30–10:15. */
	public String hours() {
		return Hours.text(from) + "–" + Hours.text(until); //$NON-NLS-1$
	}
}
