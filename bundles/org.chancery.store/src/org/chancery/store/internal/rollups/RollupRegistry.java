package org.chancery.store.internal.rollups;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Rollup.Measure;
import org.chancery.store.StoreEngine;
import org.chancery.store.internal.mapping.Mappings;
import org.chancery.store.internal.schema.RollupTables;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Knows what the store keeps. The store itself says so, and tells by a generation number that it has changed: so every
 * writer keeps everything, whichever process asked for it.
 */
public final class RollupRegistry {
	/** What was kept in one generation, by the qualified name of the record type. */
	record Kept(long generation, Map<String, TypeRollups> byType) {
	}

	private final StoreEngine engine;
	private final Mappings mappings;
	private final DSLContext renderer;
	private volatile Kept known = new Kept(-1, Map.of());

	/** @param renderer renders SQL for the engine; needs no connection */
	public RollupRegistry(StoreEngine engine, Mappings mappings, DSLContext renderer) {
		this.engine = engine;
		this.mappings = mappings;
		this.renderer = renderer;
	}

	/**
	 * What the transaction that now begins to write must keep. Nobody can change it before the transaction ends; so it is
	 * the first thing a transaction does, before it holds anything that such a change may need.
	 */
	public RollupChanges begin(Connection connection, DSLContext sql) throws SQLException {
		long generation;
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(
						engine.held("SELECT \"GENERATION\" FROM \"CHANCERY\".\"ROLLUP_STATE\" WHERE \"ID\" = 1"))) { //$NON-NLS-1$
			row.next();
			generation = row.getLong(1);
		}
		Kept kept = known;
		if (kept.generation() != generation) {
			kept = new Kept(generation, byType(load(sql)));
			known = kept;
		}
		return new RollupChanges(connection, sql, this, kept);
	}

	/** Everything the store keeps for the types of installed sections. */
	static List<KeptRollup> load(DSLContext sql) {
		List<KeptRollup> rollups = new ArrayList<>();
		for (Record row : sql.select(RollupTables.ID, RollupTables.TYPE, RollupTables.DAY_SQL, RollupTables.WHERE_SQL,
				RollupTables.VALUE_SQL, RollupTables.MEASURE, RollupTables.BUILT_TO).from(RollupTables.DEFINITION)
				.orderBy(RollupTables.ID).fetch()) {
			if (type(row.get(RollupTables.TYPE)).isPresent()) {
				rollups.add(new KeptRollup(row.get(RollupTables.ID), row.get(RollupTables.TYPE), row.get(RollupTables.DAY_SQL),
						row.get(RollupTables.WHERE_SQL), row.get(RollupTables.VALUE_SQL),
						Measure.valueOf(row.get(RollupTables.MEASURE)), row.get(RollupTables.BUILT_TO)));
			}
		}
		return rollups;
	}

	private static Optional<RecordType> type(String name) {
		return SectionRegistry.instance().type(name);
	}

	/** The rollups by their record types. */
	Map<String, TypeRollups> byType(List<KeptRollup> rollups) {
		Map<String, List<KeptRollup>> lists = new HashMap<>();
		rollups.forEach(r -> lists.computeIfAbsent(r.type(), t -> new ArrayList<>()).add(r));
		Map<String, TypeRollups> byType = new HashMap<>();
		lists.forEach((type, list) -> byType.put(type, new TypeRollups(table(type), list)));
		return byType;
	}

	/** The name of a type's table, as SQL. */
	String table(String type) {
		return renderer.render(mappings.of(type(type).orElseThrow()).table());
	}
}
