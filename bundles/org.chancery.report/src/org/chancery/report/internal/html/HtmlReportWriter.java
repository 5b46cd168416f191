package org.chancery.report.internal.html;

import java.io.IOException;
import java.nio.file.Path;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

import org.chancery.report.ReportDocument;
import org.chancery.report.ReportWriter;
import org.chancery.report.internal.Messages;
import org.chancery.report.internal.WholeFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Writes a report as one page for the intranet that needs no other file and no script: photos within it, a list of contents,
 * tables and pictures that a screen reader can tell (WCAG 2.1, level AA). It is XML too, so that other programs can read it.
 */
public final class HtmlReportWriter implements ReportWriter {
	@Override
	public String extension() {
		return "html";
	}

	@Override
	public void write(ReportDocument report, Path file, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, Messages.Html_task, 1);
		if (progress.isCanceled()) {
			throw new OperationCanceledException();
		}
		WholeFile.write(file, out -> {
			try {
				Html html = new Html(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8"));
				new HtmlContent(html).write(report);
				html.close();
			} catch (XMLStreamException e) {
				throw new IOException(e);
			}
		});
		progress.worked(1);
	}
}
