package org.chancery.figures.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureDefinition.Measure;
import org.chancery.figures.FigureValue;
import org.chancery.model.ModelPackage;
import org.chancery.model.Tally;
import org.chancery.store.Store;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Adds up the records and tallies of a selection. */
final class Aggregate {
	private Aggregate() {
	}

	/** The value of what is selected, in one SQL statement. */
	static FigureValue value(Store store, Selection selection) {
		FigureDefinition figure = selection.figure();
		Record3<Integer, ? extends Number, Integer> sums = store.read(ctx -> ctx
				.select(DSL.count(), measure(store, figure), DSL.sum(madeUp(store)).cast(SQLDataType.INTEGER))
				.from(store.naming().table(figure.type())).where(selection.counted()).fetchOne());
		long records = sums.value1();
		BigDecimal value = sum(selection).add(decimal(sums.value2()));
		boolean known = records > 0 || !selection.unknown();
		boolean madeUp = sums.value3() != null && sums.value3() > 0 || selection.tallies().stream().anyMatch(Tally::isMadeUp);
		return new FigureValue(figure, selection.period(), selection.asOf(), known ? rounded(value, figure) : null, records,
				selection.tallies(), selection.byHand(), java.util.List.of(), 0, madeUp, selection.notes());
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
