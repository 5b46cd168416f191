package org.chancery.exchange;

import java.util.List;

import org.chancery.model.sections.RecordType;
import org.chancery.store.Store;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Brings tables into a store; an OSGi service. A table is imported as a whole or not at all. Importing the same table
 * twice makes no second copies: a row that was imported before, with the same values, is left out. Every method reads
 * files or the store and must not be called on the user interface's thread.
 */
public interface Importer {
	/**
	 * Looks into a file: its sheets, encoding, headings and first rows.
	 *
	 * @param rows how many rows below the heading
	 * @throws ExchangeException if the file cannot be read: damaged, half-written, in an unknown encoding, empty
	 */
	TableInfo look(TableSource source, int rows);

	/**
	 * The mapping that was used last for these headings, else the one recognised: a heading names a feature by its label
	 * in either language or by its name in the model.
	 */
	ColumnMapping mapping(RecordType type, List<String> headings);

	/** Keeps a mapping for the next table of this type with the same headings. */
	void remember(RecordType type, List<String> headings, ColumnMapping mapping);

	/**
	 * Checks a whole table without writing anything.
	 *
	 * @param rows how many of the first rows to show as they will be
	 * @throws ExchangeException                                      if the file cannot be read
	 * @throws org.eclipse.core.runtime.OperationCanceledException if the monitor is cancelled
	 */
	ImportPreview preview(Store store, ImportRequest request, int rows, IProgressMonitor monitor);

	/**
	 * Imports a table, or nothing of it if any of its rows is bad. The mapping is remembered.
	 *
	 * @throws ExchangeException                                      if the file cannot be read
	 * @throws org.chancery.store.StoreException                      if the store cannot write; nothing is kept then
	 * @throws org.eclipse.core.runtime.OperationCanceledException if the monitor is cancelled; nothing is kept then
	 */
	ImportResult run(Store store, ImportRequest request, IProgressMonitor monitor);
}
