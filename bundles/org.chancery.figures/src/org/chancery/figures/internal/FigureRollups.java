package org.chancery.figures.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureDefinition.Kind;
import org.chancery.figures.FigureDefinition.Measure;
import org.chancery.store.Naming;
import org.chancery.store.Rollup;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What stores keep for each day so that flows and stocks need not be counted. */
final class FigureRollups {
	private static final Naming NAMING = new Naming();

	private FigureRollups() {
	}

	/**
	 * All that one flow or stock asks for.
	 *
	 * @param base the figure's condition without its days
	 */
	static List<Rollup> of(FigureDefinition figure, Condition base) {
		List<Rollup> rollups = new ArrayList<>();
		if (figure.until() == null) {
			rollups.add(begun(figure, base));
		} else if (figure.kind() == Kind.STOCK && figure.measure() != Measure.DISTINCT) {
			rollups.add(begun(figure, base));
			rollups.add(ended(figure, base));
		}
		return rollups;
	}

	/** Records by the day they count for, or from which they do. */
	static Rollup begun(FigureDefinition figure, Condition base) {
		return rollup(figure, day(figure, figure.date()), base);
	}

	/** Records of a stock of states by the day they no longer count; one that had ended before it began never did. */
	static Rollup ended(FigureDefinition figure, Condition base) {
		Field<LocalDate> from = day(figure, figure.date());
		Field<LocalDate> until = day(figure, figure.until());
		return rollup(figure, DSL.when(until.lt(from), from).otherwise(until), base.and(from.isNotNull()));
	}

	private static Rollup rollup(FigureDefinition figure, Field<LocalDate> day, Condition where) {
		EStructuralFeature feature = figure.feature() == null ? null : Columns.feature(figure.type(), figure.feature());
		Rollup.Measure measure = switch (figure.measure()) {
		case COUNT -> Rollup.Measure.COUNT;
		case SUM -> Rollup.Measure.SUM;
		case DISTINCT -> Rollup.Measure.DISTINCT;
		};
		return new Rollup(figure.type(), day, where, measure, feature);
	}

	private static Field<LocalDate> day(FigureDefinition figure, String feature) {
		return NAMING.column(Columns.feature(figure.type(), feature)).coerce(LocalDate.class);
	}
}
