package org.chancery.store.checks;

import java.util.List;
import java.util.function.Consumer;

import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Reads all rows of a question page by page, by key, so that a check needs no more memory for a million records. */
public final class Rows {
	private static final int PAGE = 1000;

	private Rows() {
	}

	/**
	 * Calls the consumer for each record that answers the question, by id.
	 *
	 * @throws OperationCanceledException if the monitor is cancelled
	 */
	public static void each(Store store, RecordQuery query, IProgressMonitor monitor, Consumer<RecordRow> consumer) {
		RecordQuery page = query.orderBy(List.of()).limit(PAGE);
		List<RecordRow> rows = store.rows(page);
		long last = 0;
		while (!rows.isEmpty()) {
			for (RecordRow row : rows) {
				if (row.id() != last) {
					consumer.accept(row);
				}
			}
			if (monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			last = rows.getLast().id();
			// the page begins with the row that the last one ended with
			rows = rows.size() < PAGE ? List.of() : store.rows(page.from(List.of(last)));
		}
	}

	/** A row's value of one of the question's features. */
	@SuppressWarnings("unchecked")
	public static <T> T value(RecordQuery query, RecordRow row, EStructuralFeature feature) {
		return (T) row.values().get(query.features().indexOf(feature));
	}
}
