package org.chancery.store.internal.rollups;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.chancery.store.Rollups.Difference;
import org.chancery.store.Rollups.Recount;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.jooq.DSLContext;

/** Compares what is kept with what all records come to. */
final class RollupRecount {
	private static final String STORED = "SELECT \"SPAN\", \"DAY_OF\", \"VALUE_OF\", SUM(\"RECORDS\"), SUM(\"SUM_OF\"), SUM(\"MADE_UP\") " //$NON-NLS-1$
			+ "FROM \"CHANCERY\".\"ROLLUP\" WHERE \"ROLLUP_ID\" = ? GROUP BY \"SPAN\", \"DAY_OF\", \"VALUE_OF\""; //$NON-NLS-1$

	private final Connection connection;
	private final DSLContext sql;
	private final RollupRegistry registry;
	private long entries;

	/** @param connection of a transaction during which nobody else can write */
	RollupRecount(Connection connection, DSLContext sql, RollupRegistry registry) {
		this.connection = connection;
		this.sql = sql;
		this.registry = registry;
	}

	/** Compares all that are built; those that differ are to be built anew. */
	Recount run(IProgressMonitor monitor) throws SQLException {
		List<KeptRollup> built = RollupRegistry.load(sql).stream().filter(KeptRollup::isBuilt).toList();
		Map<String, TypeRollups> byType = registry.byType(built);
		SubMonitor progress = SubMonitor.convert(monitor, byType.size());
		List<Difference> differences = new ArrayList<>();
		for (TypeRollups type : byType.values()) {
			Map<Integer, Map<RollupDeltas.Key, RollupDeltas.Sum>> counted = count(type);
			for (KeptRollup rollup : type.rollups()) {
				long differing = compare(counted.getOrDefault(rollup.id(), Map.of()), stored(rollup.id()));
				if (differing > 0) {
					differences.add(new Difference(rollup.type(), rollup.where(), differing));
					RollupDefinitions.buildAnew(sql, List.of(rollup.id()));
				}
			}
			progress.split(1);
		}
		return new Recount(built.size(), entries, List.copyOf(differences));
	}

	private Map<Integer, Map<RollupDeltas.Key, RollupDeltas.Sum>> count(TypeRollups type) throws SQLException {
		RollupDeltas all = new RollupDeltas();
		try (PreparedStatement statement = connection.prepareStatement(type.select()); ResultSet rows = statement.executeQuery()) {
			type.read(rows, 1, all);
		}
		Map<Integer, Map<RollupDeltas.Key, RollupDeltas.Sum>> byRollup = new HashMap<>();
		all.entries().forEach((key, sum) -> byRollup.computeIfAbsent(key.rollup(), r -> new HashMap<>()).put(key, sum));
		return byRollup;
	}

	private Map<RollupDeltas.Key, RollupDeltas.Sum> stored(int rollup) throws SQLException {
		Map<RollupDeltas.Key, RollupDeltas.Sum> stored = new HashMap<>();
		try (PreparedStatement statement = connection.prepareStatement(STORED)) {
			statement.setInt(1, rollup);
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					RollupDeltas.Sum sum = new RollupDeltas.Sum();
					sum.add(rows.getLong(4), rows.getBigDecimal(5), rows.getLong(6));
					if (!sum.isNothing()) {
						stored.put(new RollupDeltas.Key(rollup, rows.getInt(1), rows.getDate(2).toLocalDate(), rows.getString(3)), sum);
					}
				}
			}
		}
		return stored;
	}

	private long compare(Map<RollupDeltas.Key, RollupDeltas.Sum> counted, Map<RollupDeltas.Key, RollupDeltas.Sum> stored) {
		TreeSet<RollupDeltas.Key> keys = new TreeSet<>(RollupDeltas.ORDER);
		keys.addAll(counted.keySet());
		keys.addAll(stored.keySet());
		entries += keys.size();
		return keys.stream().filter(key -> {
			RollupDeltas.Sum one = counted.get(key);
			RollupDeltas.Sum other = stored.get(key);
			return one == null || other == null || !one.isSame(other);
		}).count();
	}
}
