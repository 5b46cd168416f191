package org.chancery.report.internal.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.chancery.report.internal.Messages;
import org.chancery.report.internal.WholeFile;
import org.chancery.report.internal.fo.FoLabels;
import org.chancery.report.labels.Label;
import org.chancery.report.labels.LabelPrinter;
import org.chancery.report.labels.LabelSheet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/** Prints labels with the reports' formatter and fonts. */
public final class PdfLabelPrinter implements LabelPrinter {
	@Override
	public void print(List<Label> labels, LabelSheet sheet, int used, Path file, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, Messages.Pdf_task, IProgressMonitor.UNKNOWN);
		Formatter formatter = Formatters.get();
		WholeFile.write(file, out -> formatter.set(file.getFileName().toString(), handler -> new FoLabels(sheet, handler).write(labels, used), out,
				progress));
	}
}
