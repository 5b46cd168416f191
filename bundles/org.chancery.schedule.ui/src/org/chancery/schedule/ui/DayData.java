package org.chancery.schedule.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.chancery.schedule.agenda.Conflict;
import org.chancery.schedule.agenda.Slot;

/**
 * What the calendar shows.
 *
 * @param first     the first day
 * @param days      how many days
 * @param slots     the entries of these days, by day and hour
 * @param conflicts those that can't both be kept
 * @param lanes     which stand side by side
 */
record DayData(LocalDate first, int days, List<Slot> slots, List<Conflict> conflicts, Map<Long, Lanes> lanes) {
	static final DayData EMPTY = new DayData(LocalDate.EPOCH, 1, List.of(), List.of(), Map.of());

	static DayData of(LocalDate first, int days, List<Slot> slots, List<Conflict> conflicts) {
		Map<Long, Lanes> lanes = slots.stream().collect(Collectors.groupingBy(Slot::day)).values().stream().map(Lanes::of)
				.flatMap(m -> m.entrySet().stream()).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		return new DayData(first, days, List.copyOf(slots), List.copyOf(conflicts), lanes);
	}

	/** Whether an entry clashes with another. */
	boolean clashes(Slot slot) {
		return conflicts.stream().anyMatch(c -> c.concerns(slot));
	}
}
