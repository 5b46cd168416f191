package org.chancery.report.labels;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;

/** Prints labels as PDF, each with its code as a QR code; an OSGi service. */
public interface LabelPrinter {
	/**
	 * Prints labels, line by line. The file appears whole or not at all.
	 *
	 * @param used how many labels of the first sheet are gone already
	 * @throws IOException if the file can't be written, or no font for Chinese is installed; the message says which, in the
	 *                     language of the running program
	 * @throws org.eclipse.core.runtime.OperationCanceledException if the monitor is cancelled; no file is left then
	 */
	void print(List<Label> labels, LabelSheet sheet, int used, Path file, IProgressMonitor monitor) throws IOException;
}
