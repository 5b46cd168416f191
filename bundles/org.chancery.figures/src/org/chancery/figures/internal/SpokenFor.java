package org.chancery.figures.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.chancery.model.Period;
import org.chancery.model.Tally;
import org.eclipse.osgi.util.NLS;

/**
 * Which tallies speak for a figure.
 *
 * @param tallies the tallies that are part of the value
 * @param unused  whether there are tallies that know of the period's days but can't be divided
 * @param notes   why tallies are not used, in the language of the running program
 */
record SpokenFor(List<Tally> tallies, boolean unused, List<String> notes) {

	/**
	 * A flow's tallies: those whose days all lie in the period. Of two with a day in common the one modified last
	 * speaks, never both.
	 *
	 * @param candidates tallies with a day in the period, those modified last first
	 */
	static SpokenFor forPeriod(List<Tally> candidates, Period period) {
		List<Tally> used = new ArrayList<>();
		List<String> notes = new ArrayList<>();
		boolean unused = false;
		for (Tally tally : candidates) {
			Period days = days(tally);
			if (!period.contains(days)) {
				unused = true;
				notes.add(note(days.contains(period) ? Messages.Note_tallyCovers : Messages.Note_tallyOverlaps, tally));
			} else if (used.stream().anyMatch(u -> days(u).overlaps(days))) {
				notes.add(note(Messages.Note_tallyTwice, tally));
			} else {
				used.add(tally);
			}
		}
		used.sort(Comparator.comparing(Tally::getFrom));
		return new SpokenFor(List.copyOf(used), unused, List.copyOf(notes));
	}

	/** The latest tally that ends on or before a day; of several that end on the same day the one modified last. */
	static Optional<Tally> latest(List<Tally> candidates, LocalDate day, boolean addsToRecords) {
		Tally latest = null;
		for (Tally tally : candidates) {
			if (!tally.getTo().isAfter(day) && tally.isAddsToRecords() == addsToRecords
					&& (latest == null || tally.getTo().isAfter(latest.getTo()))) {
				latest = tally;
			}
		}
		return Optional.ofNullable(latest);
	}

	/** The days a tally speaks for. */
	static Period days(Tally tally) {
		return tally.getTo().isBefore(tally.getFrom()) ? new Period(tally.getTo(), tally.getFrom())
				: new Period(tally.getFrom(), tally.getTo());
	}

	/** The tallies in whose days records are not counted. */
	List<Period> covered() {
		return tallies.stream().filter(t -> !t.isAddsToRecords()).map(SpokenFor::days).toList();
	}

	static String note(String message, Tally tally) {
		return NLS.bind(message, new Object[] { Words.number(tally.getValue()), Words.period(days(tally)), tally.getSource() });
	}
}
