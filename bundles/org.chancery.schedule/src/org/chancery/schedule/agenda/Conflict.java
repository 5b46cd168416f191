package org.chancery.schedule.agenda;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.osgi.util.NLS;

/**
 * Two entries of one day that a person can't both keep: they overlap, or the way from the first to the second takes longer
 * than there is between them.
 *
 * @param first  the one that begins first
 * @param second the other
 * @param gap    the minutes between them, negative if they overlap
 * @param way    the minutes the way takes
 */
public record Conflict(Slot first, Slot second, int gap, int way) {
	/** The conflicts among entries of one principal, by day and hour. What is cancelled or put off takes no time. */
	public static List<Conflict> among(List<Slot> slots, Travel travel) {
		List<Slot> sorted = slots.stream().filter(Slot::takesTime)
				.sorted(Comparator.comparing(Slot::day).thenComparing(Slot::from).thenComparing(Slot::until).thenComparing(Slot::id)).toList();
		List<Conflict> found = new ArrayList<>();
		for (int i = 0; i < sorted.size(); i++) {
			for (int j = i + 1; j < sorted.size() && sorted.get(j).day().equals(sorted.get(i).day()); j++) {
				int way = travel.minutes(sorted.get(i).district(), sorted.get(j).district());
				int gap = sorted.get(j).from() - sorted.get(i).until();
				if (gap < 0 || gap < way) {
					found.add(new Conflict(sorted.get(i), sorted.get(j), gap, way));
				}
			}
		}
		return found;
	}

	/** Whether the entry is one of the two. */
	public boolean concerns(Slot slot) {
		return first.id() == slot.id() || second.id() == slot.id();
	}

	/** What is wrong, for people, with the entries' numbers and nothing confidential. */
	public String message() {
		return gap < 0 ? NLS.bind(Messages.Conflict_overlap, new Object[] { first.number(), second.number(), Math.min(first.until(), second.until()) - second.from() })
				: NLS.bind(Messages.Conflict_travel, new Object[] { first.number(), second.number(), gap, way });
	}
}
