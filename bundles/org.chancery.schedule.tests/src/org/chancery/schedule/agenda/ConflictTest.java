package org.chancery.schedule.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.chancery.schedule.EntryKind;
import org.chancery.schedule.EntryStatus;
import org.chancery.schedule.Priority;
import org.chancery.schedule.Visibility;
import org.junit.jupiter.api.Test;

class ConflictTest {
	private static final LocalDate DAY = LocalDate.of(2022, 2, 9);
	private static final Travel TRAVEL = Travel.of(Map.of(List.of("苓雅區", "旗山區"), 50, List.of("旗山區", "美濃區"), 20));

	private static Slot slot(long id, LocalDate day, int from, int until, String district, EntryStatus status) {
		return new Slot(id, "E-" + id, day, from, until, "事由", "地點", district, null, EntryKind.MEETING, Priority.NORMAL, Visibility.PUBLIC, status);
	}

	private static Slot slot(long id, int from, int until, String district) {
		return slot(id, DAY, from, until, district, EntryStatus.CONFIRMED);
	}

	@Test
	void aWayServesBothDirectionsUntilItIsGivenBoth() {
		assertEquals(50, TRAVEL.minutes("旗山區", " 苓雅區"));
		assertEquals(0, TRAVEL.minutes("苓雅區", "苓雅區"));
		assertEquals(0, TRAVEL.minutes("苓雅區", "美濃區"), "unknown");
		assertEquals(0, TRAVEL.minutes(null, "美濃區"));
	}

	@Test
	void justEnoughTimeIsEnough() {
		List<Slot> day = List.of(slot(1, 540, 600, "苓雅區"), slot(2, 650, 700, "旗山區"), slot(3, 719, 800, "美濃區"));
		List<Conflict> found = Conflict.among(day, TRAVEL);
		assertEquals(1, found.size(), found.toString());
		assertEquals(19, found.getFirst().gap());
		assertEquals(20, found.getFirst().way());
		assertTrue(found.getFirst().concerns(day.get(2)) && !found.getFirst().concerns(day.get(0)));
	}

	@Test
	void whatIsCancelledTakesNoTime() {
		assertEquals(List.of(), Conflict.among(List.of(slot(1, 540, 600, null), slot(2, DAY, 550, 600, null, EntryStatus.CANCELLED),
				slot(3, DAY, 550, 600, null, EntryStatus.POSTPONED), slot(4, DAY.plusDays(1), 550, 600, null, EntryStatus.CONFIRMED)), TRAVEL));
	}

	/** Against a second look at each pair, minute by minute. */
	@Test
	void overlapsAreFoundWhateverTheDay() {
		Random random = new Random(20220209);
		for (int run = 0; run < 300; run++) {
			List<Slot> day = new ArrayList<>();
			for (long id = 1; id <= 12; id++) {
				int from = random.nextInt(22 * 60);
				day.add(slot(id, DAY.plusDays(random.nextInt(2)), from, from + 1 + random.nextInt(120), null,
						EntryStatus.values()[random.nextInt(EntryStatus.values().length)]));
			}
			Set<Set<Long>> found = Conflict.among(day, Travel.UNKNOWN).stream().map(c -> Set.of(c.first().id(), c.second().id()))
					.collect(Collectors.toSet());
			for (Slot a : day) {
				for (Slot b : day) {
					boolean together = a.id() < b.id() && a.takesTime() && b.takesTime() && a.day().equals(b.day())
							&& java.util.stream.IntStream.range(a.from(), a.until()).anyMatch(m -> m >= b.from() && m < b.until());
					if (a.id() < b.id()) {
						assertEquals(together, found.contains(Set.of(a.id(), b.id())), a + " " + b);
					}
				}
			}
		}
	}
}
