package org.chancery.figures.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.chancery.figures.FigureDefinition;
import org.chancery.store.Rollup;
import org.chancery.store.RollupView;
import org.chancery.store.RollupView.Sums;
import org.chancery.store.Store;
import org.jooq.Condition;

/**
 * How a selection is added up from what the store keeps for each day.
 *
 * @param needed   the rollups
 * @param days     what the records of the days come to
 * @param leftOut  records of those days that are not counted, few of them; null for none
 * @param takenIn  records of other days that are counted, few of them; null for none
 */
record KeptSums(List<Rollup> needed, Function<RollupView, Sums> days, Condition leftOut, Condition takenIn) {
	/** What is selected comes to; empty if the store does not keep what is needed. */
	Optional<Sums> read(Store store, FigureDefinition figure) {
		return store.rollups().read(needed, view -> {
			Sums sums = days.apply(view);
			if (leftOut != null) {
				sums = sums.minus(Aggregate.sums(view.sql(), store, figure, leftOut));
			}
			if (takenIn != null) {
				sums = sums.plus(Aggregate.sums(view.sql(), store, figure, takenIn));
			}
			return sums;
		});
	}
}
