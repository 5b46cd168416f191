package org.chancery.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureValue;
import org.chancery.figures.Figures;
import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;

/** The figures of a store's petitions over several periods: from what the store keeps for each day, and counted. */
final class FigureTimes {
	private static final int ROUNDS = 21;
	private static final List<Period> PERIODS = List.of(period("2021-07-01", "2021-12-31"), period("2015-01-01", "2022-12-31"),
			period("2017-03-14", "2021-11-02"), period("2020-02-29", "2020-02-29"));

	private final Store store;
	private final RecordType type;
	private final Figures figures;

	FigureTimes(Store store, RecordType type, Figures figures) {
		this.store = store;
		this.type = type;
		this.figures = figures;
	}

	private static Period period(String from, String to) {
		return new Period(LocalDate.parse(from), LocalDate.parse(to));
	}

	void run() throws Exception {
		if (!store.rollups().await(Duration.ofHours(1))) {
			throw new IllegalStateException("the rollups are not built");
		}
		Median.print("figures of %,d petitions, median of %d, and counted from the records", store.count(RecordQuery.all(type)), ROUNDS);
		double slowest = 0;
		for (FigureDefinition figure : figures.definitions().stream().filter(f -> f.section() == type.section()).toList()) {
			for (Period period : PERIODS) {
				double kept = median(figure, period);
				slowest = Math.max(slowest, kept);
				FigureValue[] counted = new FigureValue[1];
				double counting = Median.millis(() -> counted[0] = figures.recount(store, figure, period));
				FigureValue value = figures.compute(store, figure, period);
				boolean same = Objects.equals(value.value(), counted[0].value()) && value.records() == counted[0].records();
				Median.print("  %-28s %s/%s %8.2f ms   counted %9.1f ms   %s", figure.id(), period.from(), period.to(), kept, counting,
						same ? "the same" : "DIFFERENT: " + value.value() + ", " + counted[0].value());
			}
		}
		Median.print("  slowest of all %.2f ms", slowest);
	}

	private double median(FigureDefinition figure, Period period) throws Exception {
		double[] times = new double[ROUNDS];
		for (int i = -3; i < ROUNDS; i++) {
			double time = Median.millis(() -> figures.compute(store, figure, period));
			if (i >= 0) {
				times[i] = time;
			}
		}
		Arrays.sort(times);
		return times[ROUNDS / 2];
	}
}
