package org.chancery.schedule.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.chancery.schedule.EntryKind;
import org.chancery.schedule.EntryStatus;
import org.chancery.schedule.Priority;
import org.chancery.schedule.Visibility;
import org.chancery.schedule.agenda.Slot;
import org.junit.jupiter.api.Test;

class DayGridTest {
	private static final LocalDate MONDAY = LocalDate.of(2022, 2, 7);
	private static final DayGrid GRID = new DayGrid(MONDAY, 7, 46, 30, 700, 1020);

	@Test
	void daysAndHoursStandWhereTheyAreFound() {
		for (int i = 0; i < 7; i++) {
			assertEquals(MONDAY.plusDays(i), GRID.day(GRID.x(i)));
			assertEquals(i, GRID.column(MONDAY.plusDays(i)));
		}
		assertEquals(MONDAY, GRID.day(-5));
		assertEquals(MONDAY.plusDays(6), GRID.day(10_000));
		assertEquals(30, GRID.y(0), "what is too early stands at the edge");
		assertEquals(30 + 180, GRID.y(9 * 60));
		assertEquals(30, GRID.minutes(31));
		assertEquals(-45, GRID.minutes(-44));
	}

	private static Slot slot(long id, int from, int until) {
		return new Slot(id, "E-" + id, MONDAY, from, until, "", null, null, null, EntryKind.MEETING, Priority.NORMAL, Visibility.BUSY,
				EntryStatus.CONFIRMED);
	}

	@Test
	void whatOverlapsStandsSideBySide() {
		Map<Long, Lanes> lanes = Lanes.of(List.of(slot(1, 540, 600), slot(2, 570, 660), slot(3, 600, 660), slot(4, 660, 720)));
		assertEquals(new Lanes(0, 2), lanes.get(1L));
		assertEquals(new Lanes(1, 2), lanes.get(2L));
		assertEquals(new Lanes(0, 2), lanes.get(3L));
		assertEquals(new Lanes(0, 1), lanes.get(4L));
	}

	@Test
	void noTwoBoxesCoverEachOther() {
		Random random = new Random(7);
		for (int run = 0; run < 200; run++) {
			List<Slot> day = new ArrayList<>();
			for (long id = 0; id < 15; id++) {
				int from = DayGrid.FROM + 15 * random.nextInt(60);
				day.add(slot(id, from, from + 15 + 15 * random.nextInt(12)));
			}
			DayData data = DayData.of(MONDAY, 7, day, List.of());
			for (Slot a : day) {
				assertTrue(data.lanes().get(a.id()).lane() < data.lanes().get(a.id()).of());
				for (Slot b : day) {
					assertFalse(a.id() < b.id() && DayPainter.box(GRID, data, a).intersects(DayPainter.box(GRID, data, b)), a + " " + b);
				}
			}
		}
	}
}
