package org.chancery.schedule.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chancery.schedule.agenda.Slot;

/**
 * Puts entries that overlap side by side.
 *
 * @param lane which of the lanes, from 0
 * @param of   how many lanes there are beside each other
 */
record Lanes(int lane, int of) {
	/** The lanes of the entries of one day, by their ids. What does not overlap has the whole width. */
	static Map<Long, Lanes> of(List<Slot> day) {
		Map<Long, Lanes> lanes = new HashMap<>();
		List<Slot> group = new ArrayList<>();
		int until = Integer.MIN_VALUE;
		for (Slot slot : day.stream().sorted(Comparator.comparing(Slot::from).thenComparing(Slot::until).thenComparing(Slot::id)).toList()) {
			if (slot.from() >= until) {
				place(group, lanes);
				group.clear();
			}
			group.add(slot);
			until = Math.max(until, slot.until());
		}
		place(group, lanes);
		return lanes;
	}

	/** Each in the first lane that is free when it begins. */
	private static void place(List<Slot> group, Map<Long, Lanes> lanes) {
		List<Integer> ends = new ArrayList<>();
		Map<Long, Integer> placed = new HashMap<>();
		for (Slot slot : group) {
			int lane = 0;
			while (lane < ends.size() && ends.get(lane) > slot.from()) {
				lane++;
			}
			if (lane == ends.size()) {
				ends.add(slot.until());
			} else {
				ends.set(lane, slot.until());
			}
			placed.put(slot.id(), lane);
		}
		placed.forEach((id, lane) -> lanes.put(id, new Lanes(lane, ends.size())));
	}
}
