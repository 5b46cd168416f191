package org.chancery.figures.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureDefinition.Measure;
import org.chancery.model.Period;
import org.chancery.model.Tally;
import org.chancery.store.Rollup;
import org.chancery.store.RollupView.Sums;
import org.chancery.store.Store;
import org.eclipse.osgi.util.NLS;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Selects what a stock counts as of a day: the period's last, or the fixed one that the figure names.
 *
 * <p><b>Snapshots.</b> The snapshot is the latest day, on or before the day asked for, of which there is a record that
 * meets the figure's own condition; all records of that day which meet it are counted. So kinds that are counted on
 * different days (workers every month, temporary staff twice a year) each have the latest count of their own, and a kind
 * that no longer exists must be recorded with the number 0 to be counted as none.
 *
 * <p><b>States</b> (figures with {@code until}). Records count that began on or before the day and have not ended by it:
 * one that ends on the day itself no longer counts.
 *
 * <p><b>Tallies.</b> A tally is of its last day. The latest on or before the day asked for speaks if no snapshot is later
 * than it; for states, if it is of the very day asked for, or if no record has begun by then. A tally that adds to records
 * does so if it is not older than what it adds to.
 *
 * <p><b>By hand.</b> As a stock is of one day, an inclusion applies if that day lies within its days.
 */
final class StockSelector {
	private final Store store;
	private final FigureDefinition figure;
	private final Period period;
	private final Condition base;
	private final LocalDate day;
	private final Field<LocalDate> date;
	private final List<Tally> candidates;
	private final HandPicked byHand;
	private final boolean kept;

	private StockSelector(Store store, FigureDefinition figure, Period period, Condition base, boolean kept) {
		this.store = store;
		this.figure = figure;
		this.period = period;
		this.base = base;
		this.kept = kept;
		day = figure.asOf() == null ? period.to() : figure.asOf();
		date = Columns.day(store, figure.type(), figure.date());
		candidates = Adjustments.talliesUntil(store, figure, day);
		byHand = HandPicked.of(store, figure, new Period(day, day), base);
	}

	/**
	 * @param base the figure's condition without its days
	 * @param kept whether what the store keeps for each day may be used
	 */
	static Selection select(Store store, FigureDefinition figure, Period period, Condition base, boolean kept) {
		return new StockSelector(store, figure, period, base, kept).select();
	}

	private Selection select() {
		LocalDate latest = latestRecord();
		Optional<Tally> speaking = SpokenFor.latest(candidates, day, false).filter(t -> speaks(t, latest));
		LocalDate ofRecords = latest == null || figure.until() == null ? latest : day;
		LocalDate asOf = speaking.map(Tally::getTo).orElse(ofRecords);
		Optional<Tally> adding = SpokenFor.latest(candidates, day, true).filter(t -> asOf == null || !t.getTo().isBefore(asOf));
		List<Tally> tallies = new ArrayList<>();
		speaking.ifPresent(tallies::add);
		adding.ifPresent(tallies::add);

		Condition records = latest == null ? DSL.falseCondition() : ofDay(latest);
		Condition all = base.and(byHand.apply(store, records));
		Condition counted = all;
		Condition covered = null;
		if (speaking.isPresent()) {
			covered = base.and(ofTally(records, speaking.get())).and(byHand.notLeftOut(store));
			counted = byHand.takesIn() ? base.and(byHand.takenIn(store)).and(date.isNull().or(DSL.not(records))) : DSL.falseCondition();
			all = covered.or(counted);
		}
		LocalDate of = asOf != null ? asOf : adding.map(Tally::getTo).orElse(figure.until() == null ? null : day);
		boolean unknown = of == null;
		return new Selection(figure, period, of, counted, covered, all, tallies, byHand.applied(), unknown, notes(unknown),
				keptSums(latest, records, speaking.isPresent(), counted));
	}

	/** @param records the records of the day, before any is left out or taken in by hand */
	private KeptSums keptSums(LocalDate latest, Condition records, boolean spokenFor, Condition counted) {
		if (spokenFor || latest == null) {
			// nothing but what is taken in by hand
			return new KeptSums(List.of(), view -> Sums.NONE, null, byHand.takesIn() ? counted : null);
		}
		List<Rollup> needed = FigureRollups.of(figure, base);
		if (needed.isEmpty() || figure.measure() == Measure.DISTINCT && !byHand.applied().isEmpty()) {
			return null;
		}
		Rollup begun = needed.get(0);
		return new KeptSums(needed,
				view -> figure.until() == null ? view.sums(begun, List.of(new Period(latest, latest)))
						: view.sumsUntil(begun, day).minus(view.sumsUntil(needed.get(1), day)),
				byHand.leavesOut() ? base.and(records).and(byHand.leftOut(store)) : null,
				byHand.takesIn() ? base.and(byHand.takenIn(store)).and(Computation.isNotTrue(records)) : null);
	}

	private boolean speaks(Tally tally, LocalDate latestRecord) {
		return latestRecord == null || !tally.getTo().isBefore(figure.until() == null ? latestRecord : day);
	}

	/** The last day on or before the day asked for of which there is a record: a snapshot's day, or one a state began on. */
	private LocalDate latestRecord() {
		if (kept && !byHand.leavesOut()) {
			Rollup begun = FigureRollups.begun(figure, base);
			Optional<Optional<LocalDate>> known = store.rollups().read(List.of(begun),
					view -> Optional.ofNullable(view.latest(begun, day)));
			if (known.isPresent()) {
				return known.get().orElse(null);
			}
		}
		Condition begun = base.and(date.le(day)).and(byHand.notLeftOut(store));
		return store.read(ctx -> ctx.select(DSL.max(date)).from(store.naming().table(figure.type())).where(begun)
				.fetchOne(0, LocalDate.class));
	}

	private Condition ofDay(LocalDate latest) {
		if (figure.until() == null) {
			return date.eq(latest);
		}
		Field<LocalDate> end = Columns.day(store, figure.type(), figure.until());
		return date.le(day).and(end.isNull().or(end.gt(day)));
	}

	/** The records in whose place a tally speaks: a snapshot's only if it is of the tally's days. */
	private Condition ofTally(Condition records, Tally tally) {
		return figure.until() == null ? records.and(FlowSelector.within(date, List.of(SpokenFor.days(tally)))) : records;
	}

	private List<String> notes(boolean unknown) {
		List<String> notes = new ArrayList<>();
		for (Tally tally : candidates) {
			if (tally.getTo().isAfter(day)) {
				notes.add(SpokenFor.note(Messages.Note_tallyCovers, tally));
			}
		}
		if (unknown) {
			notes.add(NLS.bind(Messages.Note_noSnapshot, Words.day(day)));
		}
		notes.addAll(byHand.notes());
		return notes;
	}
}
