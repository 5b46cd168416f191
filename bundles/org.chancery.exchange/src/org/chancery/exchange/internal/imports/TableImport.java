package org.chancery.exchange.internal.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.chancery.exchange.ColumnMapping;
import org.chancery.exchange.ExchangeException;
import org.chancery.exchange.ImportPreview;
import org.chancery.exchange.ImportPreview.Fate;
import org.chancery.exchange.ImportRequest;
import org.chancery.exchange.ImportResult;
import org.chancery.exchange.Problem;
import org.chancery.exchange.TableInfo;
import org.chancery.exchange.internal.Messages;
import org.chancery.exchange.internal.exports.DisplayText;
import org.chancery.exchange.internal.tables.Row;
import org.chancery.exchange.internal.tables.TableReader;
import org.chancery.exchange.internal.tables.Tables;
import org.chancery.exchange.internal.values.CellText;
import org.chancery.exchange.internal.values.RecordReader;
import org.chancery.exchange.internal.values.RecordReader.Read;
import org.chancery.exchange.internal.values.Targets;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Store;
import org.chancery.store.Transaction;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;

/**
 * The import of one table. It is read twice: first to check every row, then, if all are good, to write the new ones in
 * one transaction, so that only fingerprints and keys have to be kept in memory. Tables whose rows refer to each other
 * are kept whole for the second reading.
 */
public final class TableImport {
	/** So many rows go to the store at once. */
	static final int BATCH = 500;

	private final Store store;
	private final ImportRequest request;
	private final ColumnMapping mapping;
	private final List<String> headings;
	private final Targets targets;
	private final RecordReader.Files files;
	private final String fileName;
	private final List<String> notes;
	private final OwnRecords own;

	/**
	 * @param mapping  which column holds what
	 * @param info     what a look into the table showed
	 * @param files    reads the files that the table names
	 * @param fileName what the store keeps as the name of the table's file
	 */
	public TableImport(Store store, ImportRequest request, ColumnMapping mapping, TableInfo info, RecordReader.Files files,
			String fileName) {
		this.store = store;
		this.request = request;
		this.mapping = mapping;
		this.headings = info.headings();
		this.notes = info.notes();
		this.files = files;
		this.fileName = fileName;
		this.targets = new Targets(store);
		this.own = refersToItself(request.type(), mapping) ? new OwnRecords(request.type()) : null;
	}

	private static boolean refersToItself(RecordType type, ColumnMapping mapping) {
		return mapping.features().stream().anyMatch(f -> f instanceof EReference r && !r.isContainment() && r.getEReferenceType() == type.eClass());
	}

	/** Checks the table; shows the first rows as they will be. */
	public ImportPreview preview(int rows, IProgressMonitor monitor) {
		RowCheck check = check(rows, monitor);
		List<EStructuralFeature> shown = mapping.features().stream().filter(f -> f != null).toList();
		return new ImportPreview(check.result(false), shown, check.firstRows());
	}

	/** Imports the table if none of its rows is bad. */
	public ImportResult run(IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, NLS.bind(Messages.Import_task, fileName), 100);
		RowCheck check = check(0, progress.split(50));
		ImportResult result = check.result(true);
		if (!result.isClean()) {
			return check.result(false);
		}
		if (check.added() > 0) {
			store.write(transaction -> {
				write(transaction, check, progress.split(50));
				return null;
			});
		}
		return result;
	}

	private RowCheck check(int shown, IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, Messages.Import_checking, IProgressMonitor.UNKNOWN);
		RowCheck check = new RowCheck(store, request, mapping, fileName, shown);
		check.notes(notes);
		missing().ifPresent(check::problem);
		if (own != null) {
			Tables.read(request.source(), table -> {
				forEach(table, progress, row -> own.announce(reader().name(row)));
				return null;
			});
		}
		begin();
		return Tables.read(request.source(), table -> {
			RecordReader reader = reader();
			forEach(table, progress, row -> {
				List<Problem> problems = new ArrayList<>();
				Optional<Read> read = reader.read(row, problems::add);
				problems.forEach(check::problem);
				check.row(row, read, () -> read.map(r -> display(r.record())).orElseGet(() -> texts(row)));
			});
			return check.finish();
		});
	}

	/** A required feature that no column holds. */
	private Optional<Problem> missing() {
		String names = request.type().features().stream()
				.filter(f -> f.isRequired() && f.getDefaultValueLiteral() == null && mapping.column(f) < 0 && !f.isMany())
				.map(f -> request.type().label(f)).collect(Collectors.joining(Messages.List_separator));
		return names.isEmpty() ? Optional.empty()
				: Optional.of(new Problem(0, 0, "", "", NLS.bind(Messages.Import_missingColumn, names), false));
	}

	private void begin() {
		if (own != null) {
			own.begin();
		}
	}

	private RecordReader reader() {
		return new RecordReader(request.type(), mapping, headings, targets, files, own);
	}

	private List<String> display(Record record) {
		return mapping.features().stream().filter(f -> f != null).map(f -> DisplayText.of(request.type(), record, f)).toList();
	}

	private List<String> texts(Row row) {
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < mapping.features().size(); i++) {
			if (mapping.features().get(i) != null) {
				texts.add(CellText.of(row.cell(i)));
			}
		}
		return texts;
	}

	/** What is done with each row below the heading. */
	private interface RowWork {
		void row(Row row);
	}

	private static void forEach(TableReader table, SubMonitor progress, RowWork work) throws IOException {
		table.next();
		for (Row row = table.next(); row != null; row = table.next()) {
			if (progress.isCanceled()) {
				throw new OperationCanceledException();
			}
			work.row(row);
			progress.setWorkRemaining(100_000).worked(1);
		}
	}

	private void write(Transaction transaction, RowCheck check, IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, Messages.Import_writing, IProgressMonitor.UNKNOWN);
		ImportedRows.prepare(transaction.sql());
		ImportedRows imported = new ImportedRows(request.type(), fileName);
		if (check.isDeletedSince()) {
			imported.forgetDeleted(store, transaction.sql());
		}
		Fingerprints fingerprints = new Fingerprints();
		RecordReader reader = reader();
		List<Record> records = new ArrayList<>();
		List<String> prints = new ArrayList<>();
		begin();
		Tables.read(request.source(), table -> {
			int[] index = new int[1];
			forEach(table, progress, row -> {
				Read read = reader.read(row, this::refuse).orElse(null);
				String print = fingerprints.next(read.canonical());
				if (check.fate(index[0]++) == Fate.NEW) {
					records.add(read.record());
					prints.add(print);
				}
				if (own == null && records.size() == BATCH) {
					flush(transaction, imported, records, prints);
				}
			});
			return null;
		});
		if (own == null) {
			flush(transaction, imported, records, prints);
		} else {
			own.inOrder(records, fileName, transaction::insertAll);
			imported.keep(transaction.sql(), prints, records);
		}
	}

	/** A row that was good when it was checked is bad now: somebody has changed the file meanwhile. */
	private void refuse(Problem problem) {
		if (!problem.warning()) {
			throw new ExchangeException(NLS.bind(Messages.Import_changed, fileName, problem.row()));
		}
	}

	private static void flush(Transaction transaction, ImportedRows imported, List<Record> records, List<String> prints) {
		if (!records.isEmpty()) {
			transaction.insertAll(records);
			imported.keep(transaction.sql(), prints, records);
			records.clear();
			prints.clear();
		}
	}
}
