package org.chancery.store.internal.rollups;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Naming;
import org.chancery.store.Rollup;
import org.chancery.store.Rollup.Measure;
import org.chancery.store.internal.schema.RollupTables;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Writes into the store what it shall keep. */
final class RollupDefinitions {
	private static final Set<Class<?>> SUMMED = Set.of(int.class, Integer.class, long.class, Long.class,
			java.math.BigDecimal.class);
	/** Texts are not: engines differ in which of them are the same. */
	private static final Set<Class<?>> COUNTED = Set.of(int.class, Integer.class, long.class, Long.class, boolean.class,
			Boolean.class, java.time.LocalDate.class);

	private record Text(String day, String where, String value, String fingerprint) {
	}

	private final DSLContext renderer;
	private final Naming naming = new Naming();
	private final Map<Rollup, Text> texts = new ConcurrentHashMap<>();

	/** @param renderer renders SQL for the engine; needs no connection */
	RollupDefinitions(DSLContext renderer) {
		this.renderer = renderer;
	}

	/** Whether the store can keep this. */
	static boolean canBeKept(Rollup rollup) {
		if (rollup.measure() == Measure.COUNT) {
			return true;
		}
		EStructuralFeature feature = rollup.feature();
		Class<?> type = feature.getEType().getInstanceClass();
		return rollup.measure() == Measure.SUM ? SUMMED.contains(type)
				: feature instanceof EReference || feature.getEType() instanceof EEnum || COUNTED.contains(type);
	}

	/** What distinguishes a rollup from all others. */
	String fingerprint(Rollup rollup) {
		return text(rollup).fingerprint();
	}

	private Text text(Rollup rollup) {
		return texts.computeIfAbsent(rollup, this::render);
	}

	private Text render(Rollup rollup) {
		String day = renderer.renderInlined(rollup.day());
		String where = renderer.renderInlined(rollup.where());
		String value = rollup.feature() == null ? null : renderer.render(DSL.field(naming.columnName(rollup.feature())));
		String all = String.join("\n", rollup.type().qualifiedName(), day, where, String.valueOf(value), rollup.measure().name()); //$NON-NLS-1$
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)); //$NON-NLS-1$
			return new Text(day, where, value, HexFormat.of().formatHex(digest));
		} catch (NoSuchAlgorithmException e) {
			// every Java platform has it
			throw new IllegalStateException(e);
		}
	}

	/** The numbers of those that are built, by what was asked for; empty if one of them is not. */
	Optional<Map<Rollup, Integer>> built(DSLContext sql, Collection<Rollup> needed) {
		Map<Rollup, Integer> ids = new LinkedHashMap<>();
		for (Rollup rollup : needed) {
			Integer id = sql.select(RollupTables.ID).from(RollupTables.DEFINITION)
					.where(RollupTables.FINGERPRINT.eq(fingerprint(rollup)))
					.and(RollupTables.BUILT_TO.eq(KeptRollup.BUILT)).fetchOne(RollupTables.ID);
			if (id == null) {
				return Optional.empty();
			}
			ids.put(rollup, id);
		}
		return Optional.of(ids);
	}

	/** Whether the store keeps just these for the installed sections. */
	boolean areKept(DSLContext sql, Collection<Rollup> wanted) {
		return wanted(wanted).keySet().equals(stored(sql).keySet());
	}

	/**
	 * Makes the store keep these and no others of the installed sections. What is new is built from the first record on,
	 * unless there are no records.
	 */
	void replace(DSLContext sql, Collection<Rollup> rollups) {
		Map<String, Rollup> wanted = wanted(rollups);
		Map<String, Integer> stored = stored(sql);
		stored.forEach((fingerprint, id) -> {
			if (!wanted.containsKey(fingerprint)) {
				remove(sql, id);
			}
		});
		int next = sql.select(DSL.max(RollupTables.ID)).from(RollupTables.DEFINITION).fetchOptional(0, Integer.class).orElse(0);
		Map<RecordType, Boolean> empty = new HashMap<>();
		for (Map.Entry<String, Rollup> entry : wanted.entrySet()) {
			if (!stored.containsKey(entry.getKey())) {
				Rollup rollup = entry.getValue();
				add(sql, ++next, rollup, empty.computeIfAbsent(rollup.type(), type -> isEmpty(sql, type)));
			}
		}
	}

	/** Forgets what is kept by these rollups: they are to be built from the first record on. */
	static void buildAnew(DSLContext sql, Collection<Integer> ids) {
		sql.update(RollupTables.STATE).set(RollupTables.GENERATION, RollupTables.GENERATION.plus(1)).execute();
		sql.deleteFrom(RollupTables.ROLLUP).where(RollupTables.OF.in(ids)).execute();
		sql.update(RollupTables.DEFINITION).set(RollupTables.BUILT_TO, 0L).where(RollupTables.ID.in(ids)).execute();
	}

	/** Forgets a rollup. */
	static void remove(DSLContext sql, int id) {
		sql.deleteFrom(RollupTables.ROLLUP).where(RollupTables.OF.eq(id)).execute();
		sql.deleteFrom(RollupTables.DEFINITION).where(RollupTables.ID.eq(id)).execute();
	}

	private boolean isEmpty(DSLContext sql, RecordType type) {
		return sql.selectOne().from(naming.table(type)).limit(1).fetch().isEmpty();
	}

	private void add(DSLContext sql, int id, Rollup rollup, boolean empty) {
		Text text = text(rollup);
		sql.insertInto(RollupTables.DEFINITION)
				.columns(RollupTables.ID, RollupTables.SECTION, RollupTables.TYPE, RollupTables.FINGERPRINT, RollupTables.DAY_SQL,
						RollupTables.WHERE_SQL, RollupTables.VALUE_SQL, RollupTables.MEASURE, RollupTables.BUILT_TO)
				.values(id, rollup.type().section().id(), rollup.type().qualifiedName(), text.fingerprint(), text.day(),
						text.where(), text.value(), rollup.measure().name(), empty ? KeptRollup.BUILT : 0L)
				.execute();
	}

	private Map<String, Rollup> wanted(Collection<Rollup> rollups) {
		Map<String, Rollup> wanted = new LinkedHashMap<>();
		rollups.stream().filter(RollupDefinitions::canBeKept).forEach(r -> wanted.putIfAbsent(fingerprint(r), r));
		return wanted;
	}

	private static Map<String, Integer> stored(DSLContext sql) {
		return sql.select(RollupTables.FINGERPRINT, RollupTables.ID).from(RollupTables.DEFINITION)
				.where(RollupTables.SECTION.in(SectionRegistry.instance().sections().stream().map(Section::id).toList()))
				.fetchMap(RollupTables.FINGERPRINT, RollupTables.ID);
	}
}
