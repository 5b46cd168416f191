package org.chancery.figures.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureDefinition.Kind;
import org.chancery.figures.FigureTrace;
import org.chancery.figures.FigureValue;
import org.chancery.figures.Figures;
import org.chancery.figures.Share;
import org.chancery.figures.internal.Computation.Part;
import org.chancery.model.Period;
import org.chancery.model.Tally;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordQuery.Sort;
import org.chancery.store.Rollup;
import org.chancery.store.RollupSource;
import org.chancery.store.Store;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The figures of the installed sections. */
public final class FigureService implements Figures, RollupSource {
	private static final int PAGE = 200;

	private final Conditions conditions = new Conditions();
	private FigureCatalog catalog;

	/** Made by the service registry: reads the installed sections when it is first asked. */
	public FigureService() {
	}

	FigureService(FigureCatalog catalog) {
		this.catalog = catalog;
	}

	@Override
	public List<FigureDefinition> definitions() {
		return catalog().definitions();
	}

	@Override
	public Optional<FigureDefinition> definition(String id) {
		return catalog().definition(id);
	}

	@Override
	public FigureValue compute(Store store, FigureDefinition figure, Period period) {
		return computation(store).compute(figure, period);
	}

	@Override
	public FigureValue recount(Store store, FigureDefinition figure, Period period) {
		return new Computation(store, catalog(), conditions, false).compute(figure, period);
	}

	@Override
	public List<Rollup> rollups() {
		Computation computation = computation(null);
		return definitions().stream().flatMap(figure -> computation.rollups(figure).stream()).toList();
	}

	@Override
	public FigureTrace trace(Store store, FigureDefinition figure, Period period) {
		return trace(store, computation(store), new Part(figure, period, DSL.noCondition()));
	}

	private FigureTrace trace(Store store, Computation computation, Part asked) {
		FigureDefinition figure = asked.figure();
		FigureValue value = computation.compute(figure, asked.period(), asked.more());
		if (figure.type() == null) {
			// a reported value has no parts
			List<FigureTrace> parts = value.parts().isEmpty() ? List.of()
					: computation.parts(figure, asked.period()).stream().map(p -> trace(store, computation, p)).toList();
			String sql = parts.stream().map(FigureTrace::sql).collect(Collectors.joining("\n")); //$NON-NLS-1$
			return new FigureTrace(value, null, null, null, sql, new Explanation(store).of(value, 0), parts);
		}
		Selection selection = computation.select(figure, asked.period(), asked.more());
		long covered = selection.covered() == null ? 0 : Aggregate.count(store, figure, selection.covered());
		String sql = store.read(ctx -> ctx.renderInlined(ctx.select(Aggregate.measure(store, figure))
				.from(store.naming().table(figure.type())).where(selection.counted())));
		return new FigureTrace(value, query(figure, selection.counted()), covered == 0 ? null : query(figure, selection.covered()),
				query(figure, selection.all()), sql, new Explanation(store).of(value, covered), List.of());
	}

	@Override
	public Optional<RecordType> dividedType(FigureDefinition figure) {
		if (figure.kind() != Kind.RATIO) {
			return Optional.ofNullable(figure.type());
		}
		RecordType above = definition(figure.of()).map(FigureDefinition::type).orElse(null);
		return definition(figure.against()).map(FigureDefinition::type).filter(below -> below == above);
	}

	@Override
	public List<Share> breakdown(Store store, FigureDefinition figure, Period period, String feature) {
		if (dividedType(figure).isEmpty()) {
			throw new IllegalArgumentException(figure.id());
		}
		if (figure.kind() == Kind.RATIO) {
			return quotients(store, figure, period, feature);
		}
		return new Breakdown(store, computation(store).select(figure, period, DSL.noCondition()), feature).shares();
	}

	/** A ratio for each value; what tallies report can't be divided, so it has no part in it. */
	private List<Share> quotients(Store store, FigureDefinition figure, Period period, String feature) {
		Computation computation = computation(store);
		List<List<Share>> parts = computation.parts(figure, period).stream()
				.map(p -> new Breakdown(store, computation.select(p.figure(), p.period(), p.more()), feature).shares()).toList();
		Map<Object, BigDecimal> above = new HashMap<>();
		parts.get(0).forEach(s -> above.put(s.key(), s.value()));
		return parts.get(1).stream().filter(s -> !(s.key() instanceof Tally) && s.value().signum() != 0)
				.map(s -> new Share(s.key(), s.label(), Computation.quotient(above.getOrDefault(s.key(), BigDecimal.ZERO), s.value(), figure)))
				.sorted(Comparator.comparing(Share::value).reversed().thenComparing(Share::label)).toList();
	}

	private static RecordQuery query(FigureDefinition figure, Condition condition) {
		List<EStructuralFeature> listed = figure.type().features().stream().filter(RecordType::isListed).toList();
		Sort byDay = new Sort(Columns.feature(figure.type(), figure.date()), false);
		return new RecordQuery(figure.type(), listed, condition, List.of(byDay), null, PAGE);
	}

	private Computation computation(Store store) {
		return new Computation(store, catalog(), conditions, true);
	}

	private synchronized FigureCatalog catalog() {
		if (catalog == null) {
			catalog = FigureCatalog.of(SectionRegistry.instance().sections());
		}
		return catalog;
	}
}
