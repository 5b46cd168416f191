package org.chancery.workbench.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;

import org.chancery.model.Hours;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;

class DragTest {
	private static final LocalDate MONDAY = LocalDate.of(2022, 2, 7);

	private final Geometry week = new Geometry(MONDAY, 7, 170, 24, 7 * 300, 22, 9, 0);
	private final Bar bar = new Bar(null, 1, MONDAY.plusDays(1), new Hours(540, 720), "會議", "會議", new RGB(0, 0, 0), true);

	private int x(LocalDate day, int minute) {
		return week.x(day, minute);
	}

	private Drag begin(int minute) {
		return Drag.begin(week, bar, 2, x(bar.day(), minute));
	}

	@Test
	void aBarIsTakenByItsEndsOrItsMiddle() {
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
	void straightDownTheHoursAreKept() {
		Bar odd = new Bar(null, 2, MONDAY, new Hours(550, 605), "接送", "接送", new RGB(0, 0, 0), true);
		int x = x(MONDAY, 580);
		assertEquals(new Drag.Wanted(5, MONDAY, odd.hours()), Drag.begin(week, odd, 1, x).wanted(week, x + 2, 5));
	}

	@Test
	void theEndsStayOnTheirDayAndApart() {
		assertEquals(new Hours(600, 720), begin(540).wanted(week, x(bar.day(), 600), 2).hours());
		assertEquals(new Hours(690, 720), begin(540).wanted(week, x(bar.day(), 900), 2).hours());
		assertEquals(new Hours(540, 570), begin(720).wanted(week, x(MONDAY, 600), 2).hours());
		Drag.Wanted longest = begin(720).wanted(week, x(MONDAY.plusDays(6), 600), 7);
		assertEquals(new Drag.Wanted(2, bar.day(), new Hours(540, Geometry.UNTIL)), longest);
	}

	@Test
	void aNewBarIsDrawnEitherWay() {
		Drag draw = Drag.begin(week, null, 3, x(MONDAY, 780));
		assertEquals(new Drag.Wanted(3, MONDAY, new Hours(600, 780)), draw.wanted(week, x(MONDAY, 600), 5));
		assertEquals(new Drag.Wanted(3, MONDAY, new Hours(780, Geometry.UNTIL)), draw.wanted(week, x(MONDAY.plusDays(2), 600), 5));
	}
}
