package org.chancery.workbench.records;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chancery.store.Anchors;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.chancery.workbench.Errors;
import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.chancery.workbench.loading.Loading;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;

/**
 * The rows of one table, read page by page in the background as they come into sight. Only the pages seen last are in
 * memory. The first page is there at once; the number of rows and the keys of the other pages follow. Used on the user
 * interface's thread.
 */
final class RowPages {
	/** Rows a page. */
	static final int PAGE = 200;
	private static final int KEPT = 40;
	private static final int WAITING = 4;

	/** Told, on the user interface's thread, what has come. */
	interface Listener {
		/** There may be another number of rows, in another order. */
		void restructured();

		/** Some rows that were not there have come. */
		void filled();
	}

	private final Control control;
	private final Listener listener;
	private final Map<Integer, List<RecordRow>> pages = new LinkedHashMap<>(64, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Integer, List<RecordRow>> eldest) {
			return size() > KEPT;
		}
	};
	private final Deque<Integer> wanted = new ArrayDeque<>();
	private Store store;
	private RecordQuery query;
	private Anchors anchors;
	private long count;
	private boolean counted;
	private int generation;
	private Job structure;
	private Job pageLoader;

	RowPages(Control control, Listener listener) {
		this.control = control;
		this.listener = listener;
		control.addDisposeListener(e -> cancel());
	}

	/** Asks the store for these rows. The rows shown before stay until the first new ones have come. */
	void load(Store from, RecordQuery newQuery) {
		cancel();
		int mine = ++generation;
		structure = Loading.of(NLS.bind(Messages.RowPages_loading, newQuery.type().label()), monitor -> read(from, newQuery, mine, monitor))
				.failed(e -> {
					if (mine == generation) {
						Errors.report(NLS.bind(Messages.RowPages_loading, newQuery.type().label()), e);
					}
				}).system().start(control, result -> {
				});
	}

	/** The number of rows, as far as it is known. */
	int rowCount() {
		return (int) Math.min(Integer.MAX_VALUE, count);
	}

	/** Whether the number of rows is the whole number, not only that of the rows read so far. */
	boolean isCounted() {
		return counted;
	}

	/** The query whose rows are shown, or null before the first has been answered. */
	RecordQuery query() {
		return query;
	}

	/** A row, or null if it is not there yet; then it is read, and the listener told. */
	RecordRow row(int index) {
		int page = index / PAGE;
		List<RecordRow> rows = pages.get(page);
		if (rows == null) {
			want(page);
			return null;
		}
		int within = index % PAGE;
		return within < rows.size() ? rows.get(within) : null;
	}

	/** A row if it is in memory, without reading it otherwise. */
	RecordRow peek(int index) {
		List<RecordRow> rows = pages.get(index / PAGE);
		return rows != null && index % PAGE < rows.size() ? rows.get(index % PAGE) : null;
	}

	/** Reads a range of rows from the store, for a background job. */
	List<RecordRow> read(int page) {
		RecordQuery start = page == 0 ? query.from(null) : query.from(anchors.at(page));
		return store.rows(start.limit(PAGE));
	}

	/** Whether pages beyond the first can be read. */
	boolean isReady() {
		return query != null && (anchors != null || count <= PAGE);
	}

	private Boolean read(Store from, RecordQuery asked, int mine, IProgressMonitor monitor) {
		List<RecordRow> first = from.rows(asked.from(null).limit(PAGE));
		check(monitor);
		boolean whole = first.size() < PAGE;
		Ui.async(control, () -> {
			if (mine == generation) {
				store = from;
				query = asked;
				anchors = null;
				pages.clear();
				wanted.clear();
				pages.put(0, first);
				count = first.size();
				counted = whole;
				listener.restructured();
			}
		});
		if (whole) {
			return true;
		}
		long all = from.count(asked);
		check(monitor);
		Ui.async(control, () -> {
			if (mine == generation) {
				count = Math.max(all, first.size());
				counted = true;
				listener.restructured();
			}
		});
		Anchors keys = from.anchors(asked, PAGE, monitor);
		Ui.async(control, () -> {
			if (mine == generation) {
				anchors = keys;
				if (count != keys.count()) {
					count = keys.count();
					listener.restructured();
				}
				readWanted();
			}
		});
		return true;
	}

	private void want(int page) {
		wanted.remove(page);
		wanted.addFirst(page);
		while (wanted.size() > WAITING) {
			// scrolled out of sight before its turn came
			wanted.removeLast();
		}
		readWanted();
	}

	private void readWanted() {
		if (anchors == null || pageLoader != null || wanted.isEmpty()) {
			return;
		}
		int page = wanted.removeFirst();
		if (page >= anchors.keys().size()) {
			readWanted();
			return;
		}
		int mine = generation;
		Store from = store;
		RecordQuery asked = query.from(anchors.at(page)).limit(PAGE);
		pageLoader = Loading.of(NLS.bind(Messages.RowPages_loading, asked.type().label()), monitor -> from.rows(asked)).system()
				.failed(e -> {
					pageLoader = null;
					wanted.clear();
					Errors.report(NLS.bind(Messages.RowPages_loading, asked.type().label()), e);
				}).cancelled(() -> pageLoader = null).start(control, rows -> {
					pageLoader = null;
					if (mine == generation) {
						pages.put(page, rows);
						listener.filled();
					}
					readWanted();
				});
	}

	private void cancel() {
		generation++;
		if (structure != null) {
			structure.cancel();
		}
	}

	private static void check(IProgressMonitor monitor) {
		if (monitor.isCanceled()) {
			throw new OperationCanceledException();
		}
	}
}
