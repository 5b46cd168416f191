package org.chancery.store.internal.rollups;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.chancery.model.sections.RecordType;
import org.jooq.DSLContext;

/**
 * What one transaction changes in the rollups: the database itself says what each record gives before it is changed and
 * after. Days are added up in memory and written just before the commit, so that others wait as little as can be.
 */
public final class RollupChanges implements AutoCloseable {
	private final Connection connection;
	private final DSLContext sql;
	private final RollupRegistry registry;
	private final RollupRegistry.Kept kept;
	private final RollupDeltas deltas = new RollupDeltas();
	private final Map<String, PreparedStatement> statements = new HashMap<>();
	private final Set<Integer> stale = new HashSet<>();
	private int written;

	RollupChanges(Connection connection, DSLContext sql, RollupRegistry registry, RollupRegistry.Kept kept) {
		this.connection = connection;
		this.sql = sql;
		this.registry = registry;
		this.kept = kept;
	}

	/** Whether a change of these columns may change a rollup. */
	public boolean concern(RecordType type, Collection<String> columns) {
		TypeRollups rollups = kept.byType().get(type.qualifiedName());
		return rollups != null && columns.stream().anyMatch(rollups::uses);
	}

	/** Takes away what a record gives, before it is changed or deleted. */
	public void leave(RecordType type, long id) throws SQLException {
		read(type, id, id, -1);
	}

	/** Adds what a record gives, after it was changed. */
	public void enter(RecordType type, long id) throws SQLException {
		read(type, id, id, 1);
	}

	/** Adds what new records give; the type has no others with ids between these two. */
	public void enter(RecordType type, long firstId, long lastId) throws SQLException {
		read(type, firstId, lastId, 1);
	}

	private void read(RecordType type, long first, long last, int sign) throws SQLException {
		TypeRollups rollups = kept.byType().get(type.qualifiedName());
		if (rollups == null) {
			return;
		}
		PreparedStatement statement = statements.get(type.qualifiedName());
		if (statement == null) {
			statement = connection.prepareStatement(rollups.selectBetween());
			statements.put(type.qualifiedName(), statement);
		}
		statement.setLong(1, first);
		statement.setLong(2, last);
		try (ResultSet rows = statement.executeQuery()) {
			rollups.read(rows, sign, deltas);
		}
	}

	/**
	 * Notes that a record has another natural key. Whoever names it by its key now means another record or none, so what
	 * is kept by such a condition is built anew.
	 */
	public void rename(RecordType type) {
		String table = registry.table(type.qualifiedName());
		for (TypeRollups rollups : kept.byType().values()) {
			rollups.naming(table).forEach(rollup -> stale.add(rollup.id()));
		}
	}

	/** Whether something must be built anew. */
	public boolean isStale() {
		return !stale.isEmpty();
	}

	/** Writes what has changed, to be read by the transaction itself or because it is about to end. */
	public void flush() throws SQLException {
		if (!stale.isEmpty()) {
			deltas.forget(stale);
			RollupDefinitions.buildAnew(sql, stale);
		}
		written += deltas.write(connection);
	}

	/** The number of rows written. */
	public int written() {
		return written;
	}

	@Override
	public void close() throws SQLException {
		for (PreparedStatement statement : statements.values()) {
			statement.close();
		}
	}
}
