package org.chancery.workbench.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Random;

import org.chancery.model.Hours;
import org.junit.jupiter.api.Test;

class GeometryTest {
	private static final LocalDate MONDAY = LocalDate.of(2022, 2, 7);

	@Test
	void everyStepOfEveryDayIsWhereItIsDrawn() {
		Random random = new Random(1);
		for (int i = 0; i < 500; i++) {
			int days = 1 + random.nextInt(7);
			Geometry geometry = new Geometry(MONDAY, days, 170, 24, days * 400 + random.nextInt(500), 22, 9, random.nextInt(50));
			LocalDate day = MONDAY.plusDays(random.nextInt(days));
			int minute = Geometry.FROM + random.nextInt((Geometry.UNTIL - Geometry.FROM) / Geometry.STEP) * Geometry.STEP;
			int x = geometry.x(day, minute) + 1;
			assertEquals(day, geometry.day(x));
			assertEquals(minute, geometry.minute(x));
			int line = random.nextInt(9);
			if (geometry.y(line) >= geometry.top()) {
				assertEquals(line, geometry.lineAt(geometry.y(line)));
			}
		}
	}

	@Test
	void hoursOutsideThoseDrawnStandAtTheEdges() {
		Geometry geometry = new Geometry(MONDAY, 7, 170, 24, 2100, 22, 9, 0);
		assertEquals(geometry.x(MONDAY, Geometry.FROM), geometry.x(MONDAY, 0));
		assertEquals(geometry.x(MONDAY.plusDays(1), Geometry.FROM), geometry.x(MONDAY, 24 * 60));
		assertEquals(-1, geometry.lineAt(10));
		assertEquals(-1, geometry.lineAt(24 + 9 * 22));
		assertEquals(MONDAY.plusDays(6), geometry.day(99_999));
	}

	@Test
	void aClickIsOneStepLong() {
		Geometry geometry = new Geometry(MONDAY, 1, 170, 24, 900, 22, 9, 0);
		int ten = geometry.x(MONDAY, 600);
		assertEquals(new Hours(600, 630), geometry.hours(ten, ten));
		assertEquals(new Hours(600, 720), geometry.hours(geometry.x(MONDAY, 720), ten));
		int end = geometry.x(MONDAY, Geometry.UNTIL);
		assertEquals(new Hours(Geometry.UNTIL - 30, Geometry.UNTIL), geometry.hours(end - 1, end - 1));
	}
}
