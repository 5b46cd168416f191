package org.chancery.figures.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureDefinition.Aspect;
import org.chancery.figures.FigureDefinition.Kind;
import org.chancery.figures.FigureDefinition.LeftOut;
import org.chancery.figures.FigureValue;
import org.chancery.model.Period;
import org.chancery.model.Tally;
import org.chancery.store.Rollup;
import org.chancery.store.Store;
import org.eclipse.osgi.util.NLS;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * Computes figures in one store. Rates and ratios are computed from the values of their parts as those are printed, so
 * that a reader who takes a calculator gets the same number, and are rounded half up once, at the end.
 */
final class Computation {
	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
	private static final Period ANY = new Period(LocalDate.EPOCH, LocalDate.EPOCH);

	private final Store store;
	private final FigureCatalog catalog;
	private final Conditions conditions;
	private final boolean kept;

	/** @param kept whether what the store keeps for each day may be used; else the records themselves are counted */
	Computation(Store store, FigureCatalog catalog, Conditions conditions, boolean kept) {
		this.store = store;
		this.catalog = catalog;
		this.conditions = conditions;
		this.kept = kept;
	}

	/** The value of a figure for a period. */
	FigureValue compute(FigureDefinition figure, Period period) {
		return compute(figure, period, DSL.noCondition());
	}

	/** What a flow or a stock counts. */
	Selection select(FigureDefinition figure, Period period, Condition more) {
		Condition base = conditions.of(figure.type(), figure.where()).and(more);
		return figure.kind() == Kind.FLOW ? FlowSelector.select(store, figure, period, base)
				: StockSelector.select(store, figure, period, base, kept);
	}

	/**
	 * A figure that another one is computed from.
	 *
	 * @param more a condition beside the figure's own: what is left out
	 */
	record Part(FigureDefinition figure, Period period, Condition more) {
	}

	/** The figures that a change or a ratio is computed from: now and before, or numerator and denominator. */
	List<Part> parts(FigureDefinition figure, Period period) {
		FigureDefinition of = definition(figure.of());
		if (figure.kind() == Kind.CHANGE) {
			Period before = figure.baseline() == null ? period.yearBefore() : new Period(figure.baseline(), figure.baseline());
			return List.of(new Part(of, period, DSL.noCondition()), new Part(of, before, DSL.noCondition()));
		}
		FigureDefinition against = definition(figure.against());
		Condition kept = figure.leftOut().isEmpty() ? DSL.noCondition() : isNotTrue(leftOut(figure, against));
		boolean alike = of.type() != null && of.type() == against.type();
		return List.of(new Part(of, period, alike ? kept : DSL.noCondition()), new Part(against, period, kept));
	}

	/** The value of a figure for a period, of the records that meet one more condition. */
	FigureValue compute(FigureDefinition figure, Period period, Condition more) {
		return switch (figure.kind()) {
		case FLOW, STOCK -> Aggregate.value(store, select(figure, period, more), kept);
		case CHANGE -> reported(figure, period).orElseGet(() -> change(figure, period));
		case RATIO -> reported(figure, period).orElseGet(() -> ratio(figure, period));
		};
	}

	/** A tally of a change or a ratio is its value: the latest whose days all lie in the period. */
	private Optional<FigureValue> reported(FigureDefinition figure, Period period) {
		List<Tally> within = Adjustments.tallies(store, figure, period).stream()
				.filter(t -> period.contains(SpokenFor.days(t))).toList();
		// they come with those modified last first, and of equals the first is kept
		return within.stream().max(Comparator.comparing(Tally::getTo).thenComparing(t -> -within.indexOf(t)))
				.map(t -> new FigureValue(figure, period, null, Aggregate.rounded(t.getValue(), figure), 0, List.of(t), List.of(),
						List.of(), 0, t.isMadeUp(), List.of()));
	}

	private FigureValue compute(Part part) {
		return compute(part.figure(), part.period(), part.more());
	}

	private FigureValue change(FigureDefinition figure, Period period) {
		List<Part> parts = parts(figure, period);
		FigureValue now = compute(parts.get(0));
		FigureValue then = compute(parts.get(1));
		List<String> notes = new ArrayList<>();
		BigDecimal value = null;
		if (now.value() != null && then.value() != null) {
			boolean reduction = figure.aspect() == Aspect.REDUCTION || figure.aspect() == Aspect.REDUCTION_RATE;
			BigDecimal difference = reduction ? then.value().subtract(now.value()) : now.value().subtract(then.value());
			boolean rate = figure.aspect() == Aspect.REDUCTION_RATE || figure.aspect() == Aspect.GROWTH_RATE;
			value = rate ? quotient(difference, then, figure, notes) : Aggregate.rounded(difference, figure);
		}
		return of(figure, period, value, List.of(now, then), 0, notes);
	}

	private FigureValue ratio(FigureDefinition figure, Period period) {
		List<Part> parts = parts(figure, period);
		FigureValue above = compute(parts.get(0));
		FigureValue below = compute(parts.get(1));
		FigureDefinition denominator = parts.get(1).figure();
		long without = figure.leftOut().isEmpty() ? 0 : leftOut(figure, denominator, period, below);
		List<String> notes = new ArrayList<>();
		BigDecimal value = above.value() == null || below.value() == null ? null
				: quotient(above.value(), below, figure, notes);
		return of(figure, period, value, List.of(above, below), without, notes);
	}

	/** The number of records left out: of a flow what is counted without them, of a stock its days may be others. */
	private long leftOut(FigureDefinition figure, FigureDefinition denominator, Period period, FigureValue below) {
		if (denominator.kind() == Kind.FLOW) {
			return compute(denominator, period, DSL.noCondition()).records() - below.records();
		}
		return Aggregate.count(store, denominator,
				select(denominator, period, DSL.noCondition()).counted().and(leftOut(figure, denominator)));
	}

	/** What stores are to keep, so that the figure is computed without reading records. */
	List<Rollup> rollups(FigureDefinition figure) {
		return switch (figure.kind()) {
		case FLOW, STOCK -> FigureRollups.of(figure, conditions.of(figure.type(), figure.where()));
		case CHANGE -> List.of();
		case RATIO -> parts(figure, ANY).stream().filter(p -> p.figure().type() != null).flatMap(p -> FigureRollups
				.of(p.figure(), conditions.of(p.figure().type(), p.figure().where()).and(p.more())).stream()).toList();
		};
	}

	/** The condition for the records that are left out of the denominator for any reason. */
	private Condition leftOut(FigureDefinition figure, FigureDefinition denominator) {
		return DSL.or(figure.leftOut().stream().map(LeftOut::where).map(w -> conditions.of(denominator.type(), w)).toList());
	}

	/** Also true where the condition is neither true nor false because a value is missing. */
	static Condition isNotTrue(Condition condition) {
		return DSL.when(condition, DSL.inline(1)).otherwise(DSL.inline(0)).eq(DSL.inline(0));
	}

	private static BigDecimal quotient(BigDecimal part, FigureValue whole, FigureDefinition figure, List<String> notes) {
		if (whole.value().signum() == 0) {
			notes.add(NLS.bind(Messages.Note_zero, whole.definition().name()));
			return null;
		}
		return quotient(part, whole.value(), figure);
	}

	/** One divided by the other, in per cent unless the figure is a mean, rounded half up. */
	static BigDecimal quotient(BigDecimal part, BigDecimal whole, FigureDefinition figure) {
		return (figure.isMean() ? part : part.multiply(HUNDRED)).divide(whole, figure.decimals(), RoundingMode.HALF_UP);
	}

	private static FigureValue of(FigureDefinition figure, Period period, BigDecimal value, List<FigureValue> parts,
			long leftOut, List<String> notes) {
		parts.stream().flatMap(p -> p.notes().stream()).filter(n -> !notes.contains(n)).forEach(notes::add);
		long records = parts.stream().mapToLong(FigureValue::records).sum();
		boolean madeUp = parts.stream().anyMatch(FigureValue::madeUp);
		return new FigureValue(figure, period, parts.get(0).asOf(), value, records, List.of(), List.of(), parts, leftOut, madeUp,
				List.copyOf(notes));
	}

	private FigureDefinition definition(String id) {
		return catalog.definition(id).orElseThrow(() -> new IllegalArgumentException(id));
	}
}
