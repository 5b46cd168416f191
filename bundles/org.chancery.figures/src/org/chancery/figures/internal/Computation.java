package org.chancery.figures.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

	private final Store store;
	private final FigureCatalog catalog;
	private final Conditions conditions;

	Computation(Store store, FigureCatalog catalog, Conditions conditions) {
		this.store = store;
		this.catalog = catalog;
		this.conditions = conditions;
	}

	/** The value of a figure for a period. */
	FigureValue compute(FigureDefinition figure, Period period) {
		return compute(figure, period, DSL.noCondition());
	}

	/** What a flow or a stock counts. */
	Selection select(FigureDefinition figure, Period period, Condition more) {
		Condition base = conditions.of(figure.type(), figure.where()).and(more);
		return figure.kind() == Kind.FLOW ? FlowSelector.select(store, figure, period, base)
				: StockSelector.select(store, figure, period, base);
	}

	private FigureValue compute(FigureDefinition figure, Period period, Condition more) {
		return switch (figure.kind()) {
		case FLOW, STOCK -> Aggregate.value(store, select(figure, period, more));
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

	private FigureValue change(FigureDefinition figure, Period period) {
		FigureDefinition of = definition(figure.of());
		Period before = figure.baseline() == null ? period.yearBefore() : new Period(figure.baseline(), figure.baseline());
		FigureValue now = compute(of, period);
		FigureValue then = compute(of, before);
		List<String> notes = new ArrayList<>();
		BigDecimal value = null;
		if (now.value() != null && then.value() != null) {
			boolean reduction = figure.aspect() == Aspect.REDUCTION || figure.aspect() == Aspect.REDUCTION_RATE;
			BigDecimal difference = reduction ? then.value().subtract(now.value()) : now.value().subtract(then.value());
			boolean rate = figure.aspect() == Aspect.REDUCTION_RATE || figure.aspect() == Aspect.GROWTH_RATE;
			value = rate ? percent(difference, then, figure, notes) : Aggregate.rounded(difference, figure);
		}
		return of(figure, period, value, List.of(now, then), 0, notes);
	}

	private FigureValue ratio(FigureDefinition figure, Period period) {
		FigureDefinition numerator = definition(figure.of());
		FigureDefinition denominator = definition(figure.against());
		Condition leftOut = leftOut(figure, denominator);
		boolean some = !figure.leftOut().isEmpty();
		Condition kept = some ? isNotTrue(leftOut) : DSL.noCondition();
		FigureValue above = compute(numerator, period, numerator.type() != null && numerator.type() == denominator.type() ? kept
				: DSL.noCondition());
		FigureValue below = compute(denominator, period, kept);
		long without = some ? Aggregate.count(store, denominator, select(denominator, period, DSL.noCondition()).counted()
				.and(leftOut)) : 0;
		List<String> notes = new ArrayList<>();
		BigDecimal value = above.value() == null || below.value() == null ? null
				: percent(above.value(), below, figure, notes);
		return of(figure, period, value, List.of(above, below), without, notes);
	}

	/** The condition for the records that are left out of the denominator for any reason. */
	private Condition leftOut(FigureDefinition figure, FigureDefinition denominator) {
		return DSL.or(figure.leftOut().stream().map(LeftOut::where).map(w -> conditions.of(denominator.type(), w)).toList());
	}

	/** Also true where the condition is neither true nor false because a value is missing. */
	private static Condition isNotTrue(Condition condition) {
		return DSL.when(condition, DSL.inline(1)).otherwise(DSL.inline(0)).eq(DSL.inline(0));
	}

	private static BigDecimal percent(BigDecimal part, FigureValue whole, FigureDefinition figure, List<String> notes) {
		if (whole.value().signum() == 0) {
			notes.add(NLS.bind(Messages.Note_zero, whole.definition().name()));
			return null;
		}
		return part.multiply(HUNDRED).divide(whole.value(), figure.decimals(), RoundingMode.HALF_UP);
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
