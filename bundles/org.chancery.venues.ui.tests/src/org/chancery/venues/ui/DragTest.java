package org.chancery.venues.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;

import org.chancery.venues.BookingStatus;
import org.chancery.venues.booking.Hours;
import org.chancery.venues.booking.Occupation;
import org.junit.jupiter.api.Test;

class DragTest {
	private static final LocalDate MONDAY = LocalDate.of(2022, 2, 7);

	private final Geometry week = new Geometry(MONDAY, 7, 170, 24, 7 * 300, 22, 9, 0);
	private final Occupation booking = new Occupation(1, "V", 1, MONDAY.plusDays(1), new Hours(540, 720), BookingStatus.APPROVED, "會議", null, null);

	private int x(LocalDate day, int minute) {
		return week.x(day, minute);
	}

	private Drag begin(int minute) {
		return Drag.begin(week, booking, 2, x(booking.day(), minute));
	}

	@Test
	void aBookingIsTakenByItsEndsOrItsMiddle() {
		assertEquals(Drag.Kind.BEGINNING, begin(540).kind());
		assertEquals(Drag.Kind.MOVE, begin(630).kind());
		assertEquals(Drag.Kind.END, begin(720).kind());
		assertEquals(Drag.Kind.DRAW, Drag.begin(week, null, 2, 400).kind());
	}

	@Test
	void movingKeepsTheLength() {
		Drag move = begin(630);
		assertEquals(new Drag.Wanted(4, MONDAY.plusDays(3), new Hours(600, 780)), move.wanted(week, x(MONDAY.plusDays(3), 690), 4));
		assertEquals(2, move.wanted(week, x(MONDAY, 690), -1).line());
	}

	@Test
	void theEndsStayOnTheirDayAndApart() {
		assertEquals(new Hours(600, 720), begin(540).wanted(week, x(booking.day(), 600), 2).hours());
		assertEquals(new Hours(690, 720), begin(540).wanted(week, x(booking.day(), 900), 2).hours());
		assertEquals(new Hours(540, 570), begin(720).wanted(week, x(MONDAY, 600), 2).hours());
		Drag.Wanted longest = begin(720).wanted(week, x(MONDAY.plusDays(6), 600), 7);
		assertEquals(new Drag.Wanted(2, booking.day(), new Hours(540, Geometry.UNTIL)), longest);
	}

	@Test
	void aNewBookingIsDrawnEitherWay() {
		Drag draw = Drag.begin(week, null, 3, x(MONDAY, 780));
		assertEquals(new Drag.Wanted(3, MONDAY, new Hours(600, 780)), draw.wanted(week, x(MONDAY, 600), 5));
		assertEquals(new Drag.Wanted(3, MONDAY, new Hours(780, Geometry.UNTIL)), draw.wanted(week, x(MONDAY.plusDays(2), 600), 5));
	}
}
