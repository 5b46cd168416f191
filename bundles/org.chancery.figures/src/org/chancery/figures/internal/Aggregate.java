package org.chancery.figures.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureDefinition.Measure;
import org.chancery.figures.FigureValue;
import org.chancery.model.ModelPackage;
import org.chancery.model.Tally;
import org.chancery.store.RollupView.Sums;
import org.chancery.store.Store;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Adds up the records and tallies of a selection. */
final class Aggregate {
	private Aggregate() {
	}

	/**
	 * The value of what is selected, from what the store keeps for each day, or else counted in one SQL statement.
	 *
	 * @param kept whether what the store keeps may be used
	 */
	static FigureValue value(Store store, Selection selection, boolean kept) {
		FigureDefinition figure = selection.figure();
		Sums sums = Optional.ofNullable(kept ? selection.kept() : null).flatMap(k -> k.read(store, figure))
				.orElseGet(() -> store.read(ctx -> sums(ctx, store, figure, selection.counted())));
		long records = sums.records();
		BigDecimal value = sum(selection).add(sums.sum());
		boolean known = records > 0 || !selection.unknown();
		boolean madeUp = sums.madeUp() > 0 || selection.tallies().stream().anyMatch(Tally::isMadeUp);
		return new FigureValue(figure, selection.period(), selection.asOf(), known ? rounded(value, figure) : null, records,
				selection.tallies(), selection.byHand(), java.util.List.of(), 0, madeUp, selection.notes());
	}

	/** What the records that meet a condition come to. */
	static Sums sums(DSLContext sql, Store store, FigureDefinition figure, Condition condition) {
		Record3<Integer, ? extends Number, Integer> sums = sql
				.select(DSL.count(), measure(store, figure), DSL.sum(madeUp(store)).cast(SQLDataType.INTEGER))
				.from(store.naming().table(figure.type())).where(condition).fetchOne();
		return new Sums(sums.value1(), decimal(sums.value2()), sums.value3() == null ? 0 : sums.value3());
	}

	/** The number of records that meet a condition. */
	static long count(Store store, FigureDefinition figure, Condition condition) {
		return store.read(ctx -> ctx.selectCount().from(store.naming().table(figure.type())).where(condition)
				.fetchOne(0, Long.class));
	}

	/** What the figure adds up: null or a whole number for counts. */
	static AggregateFunction<? extends Number> measure(Store store, FigureDefinition figure) {
		if (figure.measure() == Measure.COUNT) {
			return DSL.count();
		}
		Field<?> column = Columns.of(store, figure.type(), figure.feature());
		if (figure.measure() == Measure.DISTINCT) {
			return DSL.countDistinct(column);
		}
		// whole numbers are added up as long ones: the sum of many may be larger than any of them can be
		return column.getType() == Integer.class ? DSL.sum(column.cast(SQLDataType.BIGINT))
				: DSL.sum(column.coerce(BigDecimal.class));
	}

	/** The sum of the selection's tallies. */
	static BigDecimal sum(Selection selection) {
		return selection.tallies().stream().map(Tally::getValue).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	static BigDecimal decimal(Number number) {
		return number == null ? BigDecimal.ZERO : new BigDecimal(number.toString());
	}

	/** The value with the figure's decimals, half up. */
	static BigDecimal rounded(BigDecimal value, FigureDefinition figure) {
		return value.setScale(figure.decimals(), RoundingMode.HALF_UP);
	}

	private static Field<Integer> madeUp(Store store) {
		Field<Boolean> madeUp = store.naming().column(ModelPackage.Literals.RECORD__MADE_UP).coerce(Boolean.class);
		return DSL.when(madeUp.eq(DSL.inline(true)), DSL.inline(1)).otherwise(DSL.inline(0));
	}
}
