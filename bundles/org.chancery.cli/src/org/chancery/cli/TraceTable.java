package org.chancery.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureTrace;
import org.chancery.figures.table.Table;
import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The records behind a figure, one row a record; of a figure computed from others, those of its parts. */
final class TraceTable {
	private static final List<String> HEADINGS = List.of("figure", "from", "to", "status", "type", "id", "date", "title");
	private static final int PAGE = 500;

	private final Session session;
	private final Store store;
	private final Table table;

	private TraceTable(Session session, Store store, Table table) {
		this.session = session;
		this.store = store;
		this.table = table;
	}

	static void write(Session session, Store store, FigureTrace trace, Table.Format format, Writer writer)
			throws IOException {
		try (Table table = Table.of(format, writer, HEADINGS)) {
			new TraceTable(session, store, table).write(trace);
		}
	}

	private void write(FigureTrace trace) throws IOException {
		FigureDefinition figure = trace.value().definition();
		Period period = trace.value().period();
		if (trace.counted() != null) {
			write(figure, period, "counted", trace.counted());
		}
		if (trace.covered() != null) {
			write(figure, period, "covered", trace.covered());
		}
		for (FigureTrace part : trace.parts()) {
			write(part);
		}
	}

	/** Reads page by page, by key. */
	private void write(FigureDefinition figure, Period period, String status, RecordQuery query) throws IOException {
		RecordType type = query.type();
		EStructuralFeature date = type.eClass().getEStructuralFeature(figure.date());
		RecordQuery page = query.withFeatures(List.of(date, type.labelFeature())).orderBy(List.of()).limit(PAGE);
		List<RecordRow> rows = store.rows(page);
		long last = 0;
		while (!rows.isEmpty()) {
			for (RecordRow row : rows) {
				if (row.id() != last) {
					table.row(Arrays.asList(figure.id(), period.from(), period.to(), status, type.qualifiedName(), row.id(),
							row.values().get(0), row.values().get(1)));
				}
			}
			if (session.monitor().isCanceled()) {
				throw new OperationCanceledException();
			}
			last = rows.get(rows.size() - 1).id();
			// the page begins with the row that the last one ended with
			List<Object> key = new ArrayList<>(List.of(last));
			rows = rows.size() < PAGE ? List.of() : store.rows(page.from(key));
		}
	}
}
