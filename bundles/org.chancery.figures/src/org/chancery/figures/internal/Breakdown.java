package org.chancery.figures.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.Share;
import org.chancery.model.ModelPackage;
import org.chancery.model.Tally;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.Condition;
import org.jooq.Field;

/** Divides what a selection counts by the values of one feature. */
final class Breakdown {
	private static final int TARGETS_A_STATEMENT = 500;

	private final Store store;
	private final Selection selection;
	private final FigureDefinition figure;
	private final EStructuralFeature feature;

	Breakdown(Store store, Selection selection, String feature) {
		this.store = store;
		this.selection = selection;
		this.figure = selection.figure();
		this.feature = Columns.feature(figure.type(), feature);
	}

	/** The shares, largest first; each tally has one of its own, as what it reports can't be divided. */
	List<Share> shares() {
		Map<Object, BigDecimal> values = values();
		Map<Long, String> names = feature instanceof EReference reference ? names(reference, values) : Map.of();
		List<Share> shares = new ArrayList<>();
		values.forEach((key, value) -> shares.add(share(key, value, names)));
		for (Tally tally : selection.tallies()) {
			shares.add(new Share(tally, SpokenFor.note(Messages.Share_tally, tally), Aggregate.rounded(tally.getValue(), figure)));
		}
		shares.sort(Comparator.comparing(Share::value).reversed().thenComparing(Share::label));
		return List.copyOf(shares);
	}

	private Map<Object, BigDecimal> values() {
		Field<?> column = store.naming().column(feature);
		Map<Object, BigDecimal> values = new HashMap<>();
		store.read(ctx -> ctx.select(column, Aggregate.measure(store, figure)).from(store.naming().table(figure.type()))
				.where(selection.counted()).groupBy(column).fetch())
				.forEach(row -> values.put(row.value1(), Aggregate.decimal(row.value2())));
		return values;
	}

	private Share share(Object raw, BigDecimal value, Map<Long, String> names) {
		BigDecimal rounded = Aggregate.rounded(value, figure);
		if (raw == null) {
			return new Share(null, Messages.Share_none, rounded);
		} else if (feature instanceof EReference) {
			long id = ((Number) raw).longValue();
			String name = names.getOrDefault(id, "");
			return new Share(new RecordRow.Target(id, name), name, rounded);
		} else if (feature.getEType() instanceof EEnum options) {
			EEnumLiteral literal = options.getEEnumLiteral(raw.toString());
			return literal == null ? new Share(raw, raw.toString(), rounded)
					: new Share(literal.getInstance(), RecordType.literalLabel(figure.section(), literal, Locale.getDefault()),
							rounded);
		} else if (raw instanceof Boolean truth) {
			return new Share(raw, truth ? Messages.Share_yes : Messages.Share_no, rounded);
		}
		return new Share(raw, raw instanceof LocalDate day ? Words.day(day) : raw.toString(), rounded);
	}

	/** What names the targets of the reference. */
	private Map<Long, String> names(EReference reference, Map<Object, BigDecimal> values) {
		RecordType target = SectionRegistry.instance().typeOf(reference.getEReferenceType()).orElseThrow();
		List<Long> ids = values.keySet().stream().filter(Number.class::isInstance).map(n -> ((Number) n).longValue()).toList();
		Field<Long> id = store.naming().column(ModelPackage.Literals.RECORD__ID).coerce(Long.class);
		Map<Long, String> names = new HashMap<>();
		for (int i = 0; i < ids.size(); i += TARGETS_A_STATEMENT) {
			Condition some = id.in(ids.subList(i, Math.min(ids.size(), i + TARGETS_A_STATEMENT)));
			RecordQuery query = new RecordQuery(target, List.of(target.labelFeature()), some, List.of(), null, TARGETS_A_STATEMENT);
			for (RecordRow row : store.rows(query)) {
				names.put(row.id(), String.valueOf(row.values().get(0)));
			}
		}
		return names;
	}
}
