package org.chancery.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.chancery.model.Period;
import org.jooq.DSLContext;

/** Rollups as they were at one moment; valid only while {@link Rollups#read} runs the work it was given to. */
public interface RollupView {
	/**
	 * What the records of some days come to.
	 *
	 * @param records their number
	 * @param sum     the sum of the feature, or the number of its values; for a plain count the number of records
	 * @param madeUp  how many of them are made-up records of the demonstration
	 */
	record Sums(long records, BigDecimal sum, long madeUp) {
		/** Nothing at all. */
		public static final Sums NONE = new Sums(0, BigDecimal.ZERO, 0);

		/** Both together; not for numbers of values, of which some may be in both. */
		public Sums plus(Sums other) {
			return new Sums(records + other.records, sum.add(other.sum), madeUp + other.madeUp);
		}

		/** What is left without the other. */
		public Sums minus(Sums other) {
			return new Sums(records - other.records, sum.subtract(other.sum), madeUp - other.madeUp);
		}
	}

	/** What the records of these days come to; the periods have no day in common. */
	Sums sums(Rollup rollup, List<Period> days);

	/** What the records of all days up to this one come to. */
	Sums sumsUntil(Rollup rollup, LocalDate last);

	/** The latest day on or before this one of which there is a record, null if there is none. */
	LocalDate latest(Rollup rollup, LocalDate last);

	/** SQL that reads, at the same moment. */
	DSLContext sql();
}
