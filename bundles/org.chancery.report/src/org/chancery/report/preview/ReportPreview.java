package org.chancery.report.preview;

import java.io.IOException;

import org.chancery.report.ReportDocument;
import org.eclipse.core.runtime.IProgressMonitor;

/** Sets a report's pages exactly as they print, for the screen; an OSGi service. */
public interface ReportPreview {
	/**
	 * Sets the report's pages.
	 *
	 * @throws IOException if a font that the report needs is missing or there is no room for the work; the message says
	 *                     which, in the language of the running program
	 * @throws org.eclipse.core.runtime.OperationCanceledException if the monitor is cancelled
	 */
	Pages set(ReportDocument report, IProgressMonitor monitor) throws IOException;
}
