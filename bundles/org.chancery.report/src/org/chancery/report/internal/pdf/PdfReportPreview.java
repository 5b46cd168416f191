package org.chancery.report.internal.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.chancery.report.Block;
import org.chancery.report.Blocks;
import org.chancery.report.ReportDocument;
import org.chancery.report.Run;
import org.chancery.report.internal.Messages;
import org.chancery.report.preview.Pages;
import org.chancery.report.preview.ReportPreview;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/** Sets a report as the PDF writer does, with a link on each field, and reads the links' places from the pages. */
public final class PdfReportPreview implements ReportPreview {
	@Override
	public Pages set(ReportDocument report, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, Messages.Pdf_task, IProgressMonitor.UNKNOWN);
		Formatter formatter = Formatters.get();
		Path file = Files.createTempFile("chancery", ".pdf");
		try {
			List<Run> linked;
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
				linked = formatter.set(report, out, true, progress);
			}
			List<Block.Heading> headings = Blocks.headings(report.blocks());
			return PdfPages.open(file, linked, headings);
		} catch (IOException | RuntimeException e) {
			Files.deleteIfExists(file);
			throw e;
		}
	}
}
