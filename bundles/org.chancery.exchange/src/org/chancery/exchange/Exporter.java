package org.chancery.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.chancery.model.sections.RecordType;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Writes records to table files that {@link Importer} reads back; an OSGi service. */
public interface Exporter {
	/** The features that a table can hold of a record type: all but attachments, whose files no table can hold. */
	List<EStructuralFeature> features(RecordType type);

	/**
	 * Writes all records that answer the query, in its order; the query's limit and start are left aside. The file
	 * appears when it is complete.
	 *
	 * @param query  which records and features; a feature with parts may be among them
	 * @param file   the file; its name says the format, {@link TableFormat#of}
	 * @param locale the language of headings, literals and booleans
	 * @return the number of records written
	 * @throws ExchangeException                                      if the file cannot be written, or the format cannot
	 *                                                                hold so many rows
	 * @throws org.eclipse.core.runtime.OperationCanceledException if the monitor is cancelled; no file is left then
	 */
	long export(Store store, RecordQuery query, Path file, Locale locale, IProgressMonitor monitor);
}
