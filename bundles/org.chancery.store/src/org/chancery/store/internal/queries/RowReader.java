package org.chancery.store.internal.queries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chancery.store.Anchors;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.internal.mapping.ColumnMapping;
import org.chancery.store.internal.mapping.Mappings;
import org.chancery.store.internal.mapping.ValueCodec;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.ecore.EReference;
import org.jooq.Cursor;
import org.jooq.DSLContext;

/** Reads the rows of tables over one connection. */
public final class RowReader {
	private static final int CHECK_CANCELLED = 1000;

	private final Mappings mappings;
	private final DSLContext sql;

	public RowReader(Mappings mappings, DSLContext sql) {
		this.mappings = mappings;
		this.sql = sql;
	}

	/** At most {@code query.limit()} rows, with the labels of reference targets. */
	public List<RecordRow> rows(RecordQuery query) throws SQLException {
		TableQuery table = new TableQuery(query, mappings, sql);
		List<ColumnMapping> columns = table.columns();
		List<RecordRow> rows = new ArrayList<>();
		PageReader pages = new PageReader(table, columns);
		for (SortPhase phase : table.phases()) {
			int wanted = query.limit() - rows.size();
			if (wanted > 0) {
				rows.addAll(pages.read(phase, wanted));
			}
		}
		return withTargets(columns, rows);
	}

	/** Puts the targets with their labels in the place of the ids. */
	private List<RecordRow> withTargets(List<ColumnMapping> columns, List<RecordRow> rows) throws SQLException {
		for (int i = 0; i < columns.size(); i++) {
			if (columns.get(i).feature() instanceof EReference reference) {
				Set<Long> ids = new HashSet<>();
				for (RecordRow row : rows) {
					if (row.values().get(i) instanceof Long id) {
						ids.add(id);
					}
				}
				if (!ids.isEmpty()) {
					Map<Long, String> labels = new TargetLabels(mappings, sql).labels(reference.getEReferenceType(), ids);
					for (RecordRow row : rows) {
						if (row.values().get(i) instanceof Long id) {
							row.values().set(i, new RecordRow.Target(id, labels.getOrDefault(id, String.valueOf(id))));
						}
					}
				}
			}
		}
		return rows;
	}

	public long count(RecordQuery query) throws SQLException {
		try (Cursor<?> cursor = new TableQuery(query, mappings, sql).count().fetchLazy()) {
			ResultSet result = cursor.resultSet();
			result.next();
			return result.getLong(1);
		}
	}

	/** Every {@code step}-th sort key of the query from its first row, whatever its start and limit. */
	public Anchors anchors(RecordQuery query, int step, IProgressMonitor monitor) throws SQLException {
		if (step < 1) {
			throw new IllegalArgumentException("step: " + step); //$NON-NLS-1$
		}
		TableQuery table = new TableQuery(query.from(null), mappings, sql);
		List<ValueCodec> codecs = table.keyCodecs();
		List<List<Object>> keys = new ArrayList<>();
		long count = 0;
		for (SortPhase phase : table.phases()) {
			try (Cursor<?> cursor = table.keys(phase).fetchLazy()) {
				ResultSet result = cursor.resultSet();
				while (result.next()) {
					if (count % CHECK_CANCELLED == 0 && monitor != null && monitor.isCanceled()) {
						throw new OperationCanceledException();
					}
					if (count % step == 0) {
						List<Object> key = new ArrayList<>(codecs.size());
						for (int i = 0; i < codecs.size(); i++) {
							key.add(codecs.get(i).read(result, i + 1));
						}
						keys.add(key);
					}
					count++;
				}
			}
		}
		return new Anchors(count, step, keys);
	}
}
