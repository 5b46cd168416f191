package org.chancery.venues.booking;

import java.time.LocalDate;

import org.chancery.model.Hours;
import org.chancery.venues.ApplicantKind;
import org.chancery.venues.BookingStatus;

/**
 * A booking as a calendar shows it.
 *
 * @param id        the booking's id
 * @param number    its number
 * @param venue     the venue's id
 * @param day       the day of use
 * @param hours     the hours of use
 * @param status    what became of it
 * @param title     what is held
 * @param applicant who holds it, as far as it is known
 * @param kind      the kind of applicant
 */
public record Occupation(long id, String number, long venue, LocalDate day, Hours hours, BookingStatus status, String title,
		String applicant, ApplicantKind kind) {
	/** Whether it keeps others out of the venue. */
	public boolean holds() {
		return holds(status);
	}

	/** Whether bookings of this status keep others out of the venue. */
	public static boolean holds(BookingStatus status) {
		return status == BookingStatus.APPROVED || status == BookingStatus.USED || status == BookingStatus.OFFERED;
	}
}
