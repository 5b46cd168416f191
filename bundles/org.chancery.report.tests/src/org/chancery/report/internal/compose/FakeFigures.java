package org.chancery.report.internal.compose;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureDefinition.Aspect;
import org.chancery.figures.FigureDefinition.Kind;
import org.chancery.figures.FigureDefinition.Measure;
import org.chancery.figures.FigureTrace;
import org.chancery.figures.FigureValue;
import org.chancery.figures.Figures;
import org.chancery.figures.Share;
import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.jooq.impl.DSL;

/** Figures whose values the test sets; the records behind each are all records of its type. */
final class FakeFigures implements Figures {
	/** How often each figure was computed. */
	final Map<String, Integer> computed = new LinkedHashMap<>();
	private final Map<String, FigureDefinition> definitions = new LinkedHashMap<>();
	private final Map<String, Function<Period, FigureValue>> values = new LinkedHashMap<>();
	private List<Share> shares = List.of();

	static RecordType type(String name) {
		return SectionRegistry.instance().type(name).orElseThrow();
	}

	FakeFigures flow(String id, String type, String unit, Function<Period, String> value) {
		FigureDefinition definition = definition(id, Kind.FLOW, type(type), null, unit);
		return add(definition, p -> value(definition, p, null, value.apply(p), List.of()));
	}

	FakeFigures flow(String id, String unit, String value) {
		return flow(id, "Agency", unit, p -> value);
	}

	FakeFigures stock(String id, String unit, String value, LocalDate asOf) {
		FigureDefinition definition = definition(id, Kind.STOCK, type("Agency"), null, unit);
		return add(definition, p -> value(definition, p, asOf, value, List.of()));
	}

	FakeFigures change(String id, String of, String unit, String value, String now, String baseline) {
		FigureDefinition whole = definition(id, Kind.CHANGE, null, of, unit);
		FigureDefinition part = definitions.get(of);
		return add(whole, p -> value(whole, p, null, value,
				List.of(value(part, p, p.to(), now, List.of()), value(part, p, LocalDate.of(2011, 1, 1), baseline, List.of()))));
	}

	FakeFigures shares(List<Share> parts) {
		shares = parts;
		return this;
	}

	private FakeFigures add(FigureDefinition definition, Function<Period, FigureValue> value) {
		definitions.put(definition.id(), definition);
		values.put(definition.id(), value);
		return this;
	}

	private static FigureDefinition definition(String id, Kind kind, RecordType type, String of, String unit) {
		return new FigureDefinition(id, type("Agency").section(), kind, type, null, type == null ? null : Measure.COUNT, null,
				"effectiveDate", null, null, of, null, null, kind == Kind.CHANGE ? Aspect.REDUCTION : null, List.of(), unit, 0);
	}

	static FigureValue value(FigureDefinition definition, Period period, LocalDate asOf, String value, List<FigureValue> parts) {
		return new FigureValue(definition, period, asOf, value == null ? null : new BigDecimal(value), 0, List.of(), List.of(), parts, 0,
				false, List.of());
	}

	@Override
	public List<FigureDefinition> definitions() {
		return new ArrayList<>(definitions.values());
	}

	@Override
	public Optional<FigureDefinition> definition(String id) {
		return Optional.ofNullable(definitions.get(id));
	}

	@Override
	public FigureValue compute(Store store, FigureDefinition figure, Period period) {
		computed.merge(figure.id(), 1, Integer::sum);
		return values.get(figure.id()).apply(period);
	}

	@Override
	public FigureValue recount(Store store, FigureDefinition figure, Period period) {
		return compute(store, figure, period);
	}

	@Override
	public FigureTrace trace(Store store, FigureDefinition figure, Period period) {
		RecordQuery all = figure.type() == null ? null : new RecordQuery(figure.type(), List.of(), DSL.noCondition(), List.of(), null, 200);
		return new FigureTrace(values.get(figure.id()).apply(period), all, null, all, "", List.of(), List.of());
	}

	@Override
	public Optional<RecordType> dividedType(FigureDefinition figure) {
		return Optional.ofNullable(figure.type());
	}

	@Override
	public List<Share> breakdown(Store store, FigureDefinition figure, Period period, String feature) {
		return shares;
	}
}
