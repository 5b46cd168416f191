package org.chancery.report.internal.pdf;

import java.io.IOException;
import java.nio.file.Path;

import org.chancery.report.ReportDocument;
import org.chancery.report.ReportWriter;
import org.chancery.report.internal.Messages;
import org.chancery.report.internal.WholeFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/** Writes a report as a tagged PDF with its fonts embedded. No office program is needed. */
public final class PdfReportWriter implements ReportWriter {
	@Override
	public String extension() {
		return "pdf";
	}

	@Override
	public void write(ReportDocument report, Path file, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, Messages.Pdf_task, IProgressMonitor.UNKNOWN);
		Formatter formatter = Formatters.get();
		WholeFile.write(file, out -> formatter.set(report, out, false, progress));
	}
}
