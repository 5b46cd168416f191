package org.chancery.workbench.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.chancery.exchange.ColumnMapping;
import org.chancery.exchange.ImportPreview;
import org.chancery.exchange.ImportRequest;
import org.chancery.exchange.ImportRequest.Existing;
import org.chancery.exchange.ImportResult;
import org.chancery.exchange.Importer;
import org.chancery.exchange.TableInfo;
import org.chancery.exchange.TableSource;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Store;
import org.chancery.workbench.Errors;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/** What an import wizard is to do, filled in page by page. The methods that read or write run in the background. */
final class ImportPlan {
	/** So many rows are shown below the headings, when columns are mapped. */
	private static final int SAMPLES = 3;
	/** So many rows are shown as they will be. */
	private static final int SHOWN = 200;

	/** One file of the import. */
	static final class Table {
		private TableSource source;
		private TableInfo info;
		private ColumnMapping mapping;
		private String failure;
		private ImportPreview preview;
		private ImportResult result;

		Table(Path file) {
			source = TableSource.of(file);
		}

		String name() {
			return source.file().getFileName().toString();
		}

		TableSource source() {
			return source;
		}

		/** What a look into the file showed, null if it cannot be read. */
		TableInfo info() {
			return info;
		}

		/** Why the file could not be read or imported, null if it could. */
		String failure() {
			return failure;
		}

		ColumnMapping mapping() {
			return mapping;
		}

		void map(ColumnMapping changed) {
			mapping = changed;
			preview = null;
		}

		/** The result of the check, null before it. */
		ImportPreview preview() {
			return preview;
		}

		/** The result of the import, null before it. */
		ImportResult result() {
			return result;
		}
	}

	private final List<Table> tables = new ArrayList<>();
	private RecordType type;
	private Existing existing = Existing.PROBLEM;
	private boolean done;

	RecordType type() {
		return type;
	}

	void type(RecordType chosen) {
		if (type != chosen) {
			type = chosen;
			tables.forEach(t -> t.map(null));
		}
	}

	Existing existing() {
		return existing;
	}

	void existing(Existing policy) {
		existing = policy;
		tables.forEach(t -> t.preview = null);
	}

	List<Table> tables() {
		return tables;
	}

	/** Whether the import was run. */
	boolean isDone() {
		return done;
	}

	/** Whether every file could be read. */
	boolean isReadable() {
		return type != null && !tables.isEmpty() && tables.stream().allMatch(t -> t.info != null);
	}

	/** Whether every file was checked and has no problem. */
	boolean isClean() {
		return isReadable() && tables.stream().allMatch(t -> t.preview != null && t.preview.result().isClean());
	}

	/** Looks into a file, at a sheet and with an encoding, or with those recognised. */
	void look(Table table, TableSource wanted, Importer importer) {
		table.source = wanted;
		table.info = null;
		table.failure = null;
		table.map(null);
		try {
			table.info = importer.look(wanted, SAMPLES);
		} catch (RuntimeException e) {
			table.failure = failure(table, e);
		}
	}

	/** Maps the columns of the tables that are not mapped yet, as they were last time or as their headings say. */
	void map(Importer importer) {
		for (Table table : tables) {
			if (table.mapping == null && table.info != null) {
				table.map(importer.mapping(type, table.info.headings()));
			}
		}
	}

	/** Checks the tables that are not checked yet. */
	void check(Importer importer, Store store, IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, Messages.Preview_task, tables.size());
		for (Table table : tables) {
			progress.subTask(table.name());
			if (table.preview == null) {
				table.preview = importer.preview(store, request(table), SHOWN, progress.split(1));
			}
		}
	}

	/** Imports one table after the other; stops at the first that fails. */
	void run(Importer importer, Store store, IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, Messages.Import_task, tables.size());
		for (Table table : tables) {
			progress.subTask(table.name());
			try {
				table.result = importer.run(store, request(table), progress.split(1));
				done = true;
			} catch (org.eclipse.core.runtime.OperationCanceledException e) {
				throw e;
			} catch (RuntimeException e) {
				table.failure = failure(table, e);
				done = true;
				return;
			}
		}
	}

	private ImportRequest request(Table table) {
		return new ImportRequest(type, table.info.source(), table.mapping, existing);
	}

	private static String failure(Table table, RuntimeException e) {
		ILog.of(ImportPlan.class).warn(table.source.file().toString(), e);
		return Errors.message(e);
	}
}
