package org.chancery.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.chancery.model.Ledger;
import org.eclipse.core.runtime.IProgressMonitor;

/** Writes a report in every format there is, with its figures as a table beside it; an OSGi service. */
public interface ReportFiles {
	/** The name of the table of the report's figures, each with the period it was computed for once. */
	String FIGURES = "figures.csv";

	/**
	 * Writes the files. They all appear or none does; files of the same names are replaced.
	 *
	 * @param folder is made if it is missing
	 * @param name   what the files are called, without an ending: {@link ReportSettings#fileName()}
	 * @return the files written, the table of figures last
	 * @throws IOException if a file can't be written or a font that the report needs is missing; the message says which,
	 *                     in the language of the running program
	 * @throws org.eclipse.core.runtime.OperationCanceledException if the monitor is cancelled; no file is left then
	 */
	List<Path> write(ReportDocument report, Path folder, String name, IProgressMonitor monitor) throws IOException;

	/**
	 * Writes the files of a report that is published, with its ledger as {@link org.chancery.ledger.LedgerJson#FILE}
	 * beside them. When all files are whole and just before they appear the ledger is kept: if that fails no file appears.
	 *
	 * @param keep keeps the ledger; what it throws is passed on
	 * @return the files written, the ledger last
	 * @throws IOException as {@link #write}
	 * @throws org.eclipse.core.runtime.OperationCanceledException if the monitor is cancelled; nothing is kept then
	 */
	List<Path> publish(ReportDocument report, Path folder, String name, Ledger ledger, Runnable keep, IProgressMonitor monitor)
			throws IOException;
}
