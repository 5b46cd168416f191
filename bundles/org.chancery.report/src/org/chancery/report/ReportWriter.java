package org.chancery.report;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.IProgressMonitor;

/** Writes a report in one format; an OSGi service of each format. */
public interface ReportWriter {
	/** The file name's ending without the dot, which also names the format: {@code odt}, {@code pdf}. */
	String extension();

	/**
	 * Writes the report. The file appears whole or not at all.
	 *
	 * @throws IOException if the file can't be written, or a font that the report needs is missing; the message says
	 *                     which, in the language of the running program
	 */
	void write(ReportDocument report, Path file, IProgressMonitor monitor) throws IOException;
}
