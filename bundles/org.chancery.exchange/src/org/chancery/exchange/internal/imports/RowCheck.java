package org.chancery.exchange.internal.imports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.chancery.exchange.ColumnMapping;
import org.chancery.exchange.ImportPreview;
import org.chancery.exchange.ImportPreview.Fate;
import org.chancery.exchange.ImportRequest;
import org.chancery.exchange.ImportRequest.Existing;
import org.chancery.exchange.ImportResult;
import org.chancery.exchange.Problem;
import org.chancery.exchange.internal.Messages;
import org.chancery.exchange.internal.tables.Row;
import org.chancery.exchange.internal.values.CellText;
import org.chancery.exchange.internal.values.RecordReader.Read;
import org.chancery.store.Store;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What becomes of each row: new, already there, or bad. Rows are compared with the store a batch at a time. */
final class RowCheck {
	/** A good row that still has to be compared with the store. */
	private record Pending(int index, Row row, String fingerprint, Object key, int shown) {
	}

	private final Store store;
	private final ImportRequest request;
	private final EStructuralFeature key;
	private final int keyColumn;
	private final String keyHeading;
	private final ImportedRows imported;
	private final Fingerprints fingerprints = new Fingerprints();
	private final Map<Object, Integer> keys = new HashMap<>();
	private final List<Pending> pending = new ArrayList<>();
	private final List<Problem> problems = new ArrayList<>();
	private final List<String> notes = new ArrayList<>();
	private final BitSet isNew = new BitSet();
	private final BitSet isBad = new BitSet();
	private final List<ImportPreview.Row> firstRows = new ArrayList<>();
	private final int show;
	private int rows;
	private int badRows;
	private boolean deletedSince;

	RowCheck(Store store, ImportRequest request, ColumnMapping mapping, String fileName, int show) {
		this.store = store;
		this.request = request;
		this.key = request.type().key().filter(k -> mapping.column(k) >= 0).orElse(null);
		this.keyColumn = key == null ? -1 : mapping.column(key);
		this.keyHeading = key == null ? "" : request.type().label(key);
		this.imported = new ImportedRows(request.type(), fileName);
		this.show = show;
	}

	/** Says what people should know about the file. */
	void notes(Collection<String> more) {
		notes.addAll(more);
	}

	void problem(Problem problem) {
		if (problems.size() < ImportResult.MAX_PROBLEMS) {
			problems.add(problem);
		}
	}

	/** Takes the next row, with its record if no cell of it is bad, and its texts for the preview. */
	void row(Row row, Optional<Read> read, Supplier<List<String>> texts) {
		int index = rows++;
		int shown = index < show ? index : -1;
		if (shown >= 0) {
			firstRows.add(new ImportPreview.Row(row.number(), Fate.BAD, texts.get()));
		}
		if (read.isEmpty()) {
			bad(index);
			return;
		}
		Object keyValue = key == null ? null : read.get().record().eGet(key);
		Integer before = keyValue == null ? null : keys.putIfAbsent(keyValue, row.number());
		if (before != null) {
			bad(index);
			problem(keyProblem(row, NLS.bind(Messages.Import_twiceInFile, before)));
			return;
		}
		pending.add(new Pending(index, row, fingerprints.next(read.get().canonical()), keyValue, shown));
		if (pending.size() == TableImport.BATCH) {
			compare();
		}
	}

	private void bad(int index) {
		badRows++;
		isBad.set(index);
	}

	private Problem keyProblem(Row row, String reason) {
		return new Problem(row.number(), keyColumn + 1, keyHeading, CellText.of(row.cell(keyColumn)), reason, false);
	}

	private void compare() {
		Map<String, Boolean> known = imported.known(store, pending.stream().map(Pending::fingerprint).toList());
		deletedSince |= known.containsValue(false);
		List<Pending> unknown = pending.stream().filter(p -> !known.getOrDefault(p.fingerprint(), false)).toList();
		Set<Object> takenKeys = takenKeys(unknown);
		for (Pending p : pending) {
			Fate fate = Fate.ALREADY_THERE;
			if (!known.getOrDefault(p.fingerprint(), false)) {
				boolean taken = p.key() != null && takenKeys.contains(p.key());
				if (!taken) {
					fate = Fate.NEW;
					isNew.set(p.index());
				} else if (request.existing() == Existing.PROBLEM) {
					fate = Fate.BAD;
					bad(p.index());
					problem(keyProblem(p.row(), Messages.Import_keyTaken));
				}
			}
			if (p.shown() >= 0) {
				ImportPreview.Row shown = firstRows.get(p.shown());
				firstRows.set(p.shown(), new ImportPreview.Row(shown.number(), fate, shown.values()));
			}
		}
		pending.clear();
	}

	/** Looked up one by one, for the same reason as {@link ImportedRows#known}. */
	@SuppressWarnings("unchecked")
	private Set<Object> takenKeys(List<Pending> rowsToCheck) {
		Set<Object> taken = new HashSet<>();
		if (key == null || rowsToCheck.isEmpty()) {
			return taken;
		}
		Field<Object> column = (Field<Object>) store.naming().column(key);
		return store.read(sql -> {
			try (var query = sql.selectOne().from(store.naming().table(request.type()))
					.where(column.eq(DSL.param("key", column.getDataType()))).keepStatement(true)) {
				for (Pending p : rowsToCheck) {
					if (p.key() != null && !query.bind("key", p.key()).fetch().isEmpty()) {
						taken.add(p.key());
					}
				}
			}
			return taken;
		});
	}

	/** Compares the last rows with the store; no more rows come. */
	RowCheck finish() {
		compare();
		problems.sort(Comparator.comparingInt(Problem::row).thenComparingInt(Problem::column));
		return this;
	}

	/** What becomes of a row, counted from 0 without the heading. */
	Fate fate(int index) {
		return isNew.get(index) ? Fate.NEW : isBad.get(index) ? Fate.BAD : Fate.ALREADY_THERE;
	}

	/** Whether some of the rows were imported before and their records have been deleted since. */
	boolean isDeletedSince() {
		return deletedSince;
	}

	int added() {
		return isNew.cardinality();
	}

	List<ImportPreview.Row> firstRows() {
		return firstRows;
	}

	ImportResult result(boolean done) {
		return new ImportResult(done, rows, added(), rows - added() - badRows, badRows, problems, notes);
	}
}
