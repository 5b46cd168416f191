package org.chancery.store.internal.rollups;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import org.chancery.store.internal.feed.ChangeFeed;
import org.chancery.store.internal.schema.RollupTables;
import org.chancery.store.internal.transactions.WriteGate;
import org.jooq.DSLContext;

/** Builds new rollups from the records there are, and folds the rows that many transactions have added for one day. */
final class RollupBuilder {
	/** Records read in one transaction: others wait about a second to write. */
	private static final int RECORDS = 100_000;
	/** Days folded in one transaction. */
	private static final int DAYS = 2_000;
	/** With fewer rows than this a day is left as it is. */
	private static final int FEW = 8;
	private static final String MANY_ROWS = "SELECT \"SPAN\", \"DAY_OF\", \"VALUE_OF\", SUM(\"RECORDS\"), SUM(\"SUM_OF\"), SUM(\"MADE_UP\") " //$NON-NLS-1$
			+ "FROM \"CHANCERY\".\"ROLLUP\" WHERE \"ROLLUP_ID\" = ? GROUP BY \"SPAN\", \"DAY_OF\", \"VALUE_OF\" HAVING COUNT(*) >= ?"; //$NON-NLS-1$
	private static final String DELETE = "DELETE FROM \"CHANCERY\".\"ROLLUP\" WHERE \"ROLLUP_ID\" = ? AND \"SPAN\" = ? AND \"DAY_OF\" = ? " //$NON-NLS-1$
			+ "AND "; //$NON-NLS-1$

	private final WriteGate gate;
	private final Function<Connection, DSLContext> sql;
	private final RollupRegistry registry;

	RollupBuilder(WriteGate gate, Function<Connection, DSLContext> sql, RollupRegistry registry) {
		this.gate = gate;
		this.sql = sql;
		this.registry = registry;
	}

	/** Builds on from where the last transaction stopped; answers whether there is more to do. */
	boolean buildSome() {
		return gate.alone(connection -> {
			DSLContext context = sql.apply(connection);
			List<KeptRollup> open = RollupRegistry.load(context).stream().filter(r -> !r.isBuilt()).toList();
			if (open.isEmpty()) {
				return false;
			}
			KeptRollup first = open.get(0);
			build(connection, context,
					open.stream().filter(r -> r.type().equals(first.type()) && r.builtTo() == first.builtTo()).toList());
			return true;
		});
	}

	/** @param rollups of one type, built up to the same record */
	private void build(Connection connection, DSLContext context, List<KeptRollup> rollups) throws SQLException {
		String type = rollups.get(0).type();
		List<KeptRollup> whole = rollups.stream()
				.map(r -> new KeptRollup(r.id(), type, r.day(), r.where(), r.value(), r.measure(), KeptRollup.BUILT)).toList();
		TypeRollups reading = new TypeRollups(registry.table(type), whole);
		RollupDeltas deltas = new RollupDeltas();
		long from = rollups.get(0).builtTo();
		Long last = context.select(org.jooq.impl.DSL.field(org.jooq.impl.DSL.name("ID"), Long.class)) //$NON-NLS-1$
				.from(registry.table(type)).where("\"ID\" > ?", from).orderBy(1).offset(RECORDS - 1).limit(1) //$NON-NLS-1$
				.fetchOne(0, Long.class);
		long to = last == null ? KeptRollup.BUILT : last;
		try (PreparedStatement statement = connection.prepareStatement(reading.selectBetween())) {
			statement.setLong(1, from + 1);
			statement.setLong(2, to);
			try (ResultSet rows = statement.executeQuery()) {
				reading.read(rows, 1, deltas);
			}
		}
		deltas.write(connection);
		for (KeptRollup rollup : rollups) {
			context.update(RollupTables.DEFINITION).set(RollupTables.BUILT_TO, to).where(RollupTables.ID.eq(rollup.id())).execute();
		}
	}

	/** Makes one row of the many that some days have, and forgets what processes have told each other long ago. */
	void fold() {
		List<KeptRollup> rollups = gate.alone(connection -> {
			ChangeFeed.prune(sql.apply(connection));
			return RollupRegistry.load(sql.apply(connection));
		});
		for (KeptRollup rollup : rollups) {
			while (gate.alone(connection -> fold(connection, rollup.id())) == DAYS) {
				// others may write between two
			}
		}
	}

	private static int fold(Connection connection, int rollup) throws SQLException {
		SortedMap<RollupDeltas.Key, RollupDeltas.Sum> folded = new TreeMap<>(RollupDeltas.ORDER);
		try (PreparedStatement statement = connection.prepareStatement(MANY_ROWS)) {
			statement.setInt(1, rollup);
			statement.setInt(2, FEW);
			statement.setMaxRows(DAYS);
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					RollupDeltas.Sum sum = new RollupDeltas.Sum();
					sum.add(rows.getLong(4), rows.getBigDecimal(5), rows.getLong(6));
					folded.put(new RollupDeltas.Key(rollup, rows.getInt(1), rows.getDate(2).toLocalDate(), rows.getString(3)), sum);
				}
			}
		}
		int days = folded.size();
		for (RollupDeltas.Key key : folded.keySet()) {
			delete(connection, key);
		}
		folded.values().removeIf(RollupDeltas.Sum::isNothing);
		RollupDeltas.insert(connection, folded);
		return days;
	}

	private static void delete(Connection connection, RollupDeltas.Key key) throws SQLException {
		String value = key.value() == null ? "\"VALUE_OF\" IS NULL" : "\"VALUE_OF\" = ?"; //$NON-NLS-1$ //$NON-NLS-2$
		try (PreparedStatement statement = connection.prepareStatement(DELETE + value)) {
			statement.setInt(1, key.rollup());
			statement.setInt(2, key.span());
			statement.setDate(3, java.sql.Date.valueOf(key.day()));
			if (key.value() != null) {
				statement.setString(4, key.value());
			}
			statement.executeUpdate();
		}
	}
}
