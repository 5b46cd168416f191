package org.chancery.store.internal.queries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.chancery.store.RecordRow;
import org.chancery.store.internal.mapping.ColumnMapping;
import org.jooq.CloseableResultQuery;
import org.jooq.Cursor;
import org.jooq.ResultQuery;

/**
 * Reads a page of rows in the way that costs least. Whole rows are wide, so the database is not made to sort them, only
 * their ids. Where an index has the order but the query is filtered, a database tends to read and sort the whole table
 * for one page; so the first ids are taken from the index and tried, and mostly they hold a page.
 */
final class PageReader {
	/** How many ids are tried at a time before the database is asked for the filtered order after all. */
	private static final int[] TRIED = { 400, 800 };
	private static final int AT_ONCE = 1000;

	private final TableQuery table;
	private final List<ColumnMapping> columns;

	PageReader(TableQuery table, List<ColumnMapping> columns) {
		this.table = table;
		this.columns = columns;
	}

	/** At most so many rows of one run, in order. */
	List<RecordRow> read(SortPhase phase, int limit) throws SQLException {
		if (table.isJoined() || table.isIndexed(phase) && !table.isFiltered()) {
			return rows(table.rows(phase, limit));
		}
		if (table.isIndexed(phase)) {
			List<RecordRow> found = tryFirst(phase, limit);
			if (found != null) {
				return found;
			}
		}
		List<RecordRow> rows = new ArrayList<>();
		List<Long> ids = new ArrayList<>();
		try (Cursor<?> cursor = table.ids(phase, limit).fetchLazy()) {
			while (next(cursor.resultSet(), ids, AT_ONCE)) {
				add(ids, rows, limit);
			}
		}
		return rows;
	}

	/** The page, if the first ids of the index hold it; else null. */
	private List<RecordRow> tryFirst(SortPhase phase, int limit) throws SQLException {
		List<RecordRow> rows = new ArrayList<>();
		List<Long> ids = new ArrayList<>();
		try (Cursor<?> cursor = table.idsUnfiltered(phase).fetchLazy()) {
			for (int count : TRIED) {
				boolean more = next(cursor.resultSet(), ids, count);
				add(ids, rows, limit);
				if (rows.size() == limit || !more || ids.size() < count) {
					return rows;
				}
			}
		}
		return null;
	}

	/** Reads the next ids; answers whether there was one. */
	private static boolean next(ResultSet result, List<Long> ids, int count) throws SQLException {
		ids.clear();
		while (ids.size() < count && result.next()) {
			ids.add(result.getLong(1));
		}
		return !ids.isEmpty();
	}

	/** Adds those of the rows with these ids that answer the query, in the order of the ids, until there are enough. */
	private void add(List<Long> ids, List<RecordRow> rows, int limit) throws SQLException {
		// one statement many times: with a list of ids some databases read the whole table
		try (CloseableResultQuery<?> query = table.row().keepStatement(true)) {
			for (Long id : ids) {
				if (rows.size() < limit) {
					rows.addAll(rows(query.bind(TableQuery.ROW_ID, id)));
				}
			}
		}
	}

	private List<RecordRow> rows(ResultQuery<?> select) throws SQLException {
		List<RecordRow> rows = new ArrayList<>();
		try (Cursor<?> cursor = select.fetchLazy()) {
			ResultSet result = cursor.resultSet();
			while (result.next()) {
				List<Object> values = new ArrayList<>(columns.size());
				for (int i = 0; i < columns.size(); i++) {
					values.add(columns.get(i).read(result, i + 4));
				}
				rows.add(new RecordRow(result.getLong(1), result.getInt(2), result.getBoolean(3), values));
			}
		}
		return rows;
	}
}
