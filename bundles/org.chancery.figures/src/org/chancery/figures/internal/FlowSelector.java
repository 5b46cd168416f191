package org.chancery.figures.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureDefinition.Measure;
import org.chancery.model.Period;
import org.chancery.store.Rollup;
import org.chancery.store.Store;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Selects what a flow counts: records whose day lies in the period, and the tallies whose days all do. Records of a
 * tally's days are not counted beside it unless it adds to them.
 */
final class FlowSelector {
	private FlowSelector() {
	}

	/** @param base the figure's condition without its days */
	static Selection select(Store store, FigureDefinition figure, Period period, Condition base) {
		SpokenFor spoken = SpokenFor.forPeriod(Adjustments.tallies(store, figure, period), period);
		HandPicked byHand = HandPicked.of(store, figure, period, base);
		Field<LocalDate> day = Columns.day(store, figure.type(), figure.date());
		Condition all = base.and(byHand.apply(store, day.between(period.from(), period.to())));
		Condition covered = null;
		Condition counted = all;
		if (!spoken.covered().isEmpty()) {
			covered = all.and(within(day, spoken.covered()));
			counted = all.and(outside(day, spoken.covered()));
		}
		List<String> notes = new ArrayList<>(spoken.notes());
		notes.addAll(byHand.notes());
		boolean unknown = spoken.unused() && spoken.tallies().isEmpty();
		return new Selection(figure, period, null, counted, covered, all, spoken.tallies(), byHand.applied(), unknown, notes,
				kept(store, figure, period, base, spoken.covered(), byHand));
	}

	private static KeptSums kept(Store store, FigureDefinition figure, Period period, Condition base, List<Period> covered,
			HandPicked byHand) {
		if (figure.measure() == Measure.DISTINCT && !byHand.applied().isEmpty()) {
			// a value that one record more or less has may be that of others too
			return null;
		}
		Rollup rollup = FigureRollups.begun(figure, base);
		List<Period> days = without(period, covered);
		Field<LocalDate> day = Columns.day(store, figure.type(), figure.date());
		Condition inPeriod = day.between(period.from(), period.to());
		Condition may = covered.isEmpty() ? base : base.and(outside(day, covered));
		return new KeptSums(List.of(rollup), view -> view.sums(rollup, days),
				byHand.leavesOut() ? may.and(inPeriod).and(byHand.leftOut(store)) : null,
				byHand.takesIn() ? may.and(day.isNull().or(inPeriod.not())).and(byHand.takenIn(store)) : null);
	}

	/** The days of a period that lie in none of the others, which have no day in common. */
	static List<Period> without(Period period, List<Period> others) {
		List<Period> days = new ArrayList<>();
		LocalDate from = period.from();
		for (Period other : others.stream().sorted(Comparator.comparing(Period::from)).toList()) {
			if (from.isBefore(other.from())) {
				days.add(new Period(from, other.from().minusDays(1)));
			}
			from = other.to().plusDays(1);
		}
		if (!from.isAfter(period.to())) {
			days.add(new Period(from, period.to()));
		}
		return days;
	}

	/** The days that lie in one of the periods. */
	static Condition within(Field<LocalDate> day, List<Period> periods) {
		return DSL.or(periods.stream().map(p -> day.between(p.from(), p.to())).toList());
	}

	/** The days that lie in none of the periods; a record without a day is in none. */
	static Condition outside(Field<LocalDate> day, List<Period> periods) {
		return day.isNull().or(DSL.and(periods.stream().map(p -> day.lt(p.from()).or(day.gt(p.to()))).toList()));
	}
}
