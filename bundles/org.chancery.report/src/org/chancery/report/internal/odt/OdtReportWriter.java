package org.chancery.report.internal.odt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

import org.chancery.report.Block;
import org.chancery.report.Blocks;
import org.chancery.report.ReportDocument;
import org.chancery.report.ReportWriter;
import org.chancery.report.Run;
import org.chancery.report.internal.Messages;
import org.chancery.report.internal.WholeFile;
import org.chancery.report.internal.font.FontLocator;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

/** Writes a report as OpenDocument text, the government's document standard, with the fonts' characters embedded. */
public final class OdtReportWriter implements ReportWriter {
	@Override
	public String extension() {
		return "odt";
	}

	@Override
	public void write(ReportDocument report, Path file, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, Messages.Odt_task, 3);
		EmbeddedFonts fonts = new EmbeddedFonts(FontLocator.ofSystem().find(), text(report));
		step(progress);
		WholeFile.write(file, out -> write(report, fonts, out, progress));
	}

	private static void write(ReportDocument report, EmbeddedFonts fonts, OutputStream out, SubMonitor progress) throws IOException {
		OdtPhotos.Files files = new OdtPhotos.Files();
		try (OdtPackage odt = new OdtPackage(out)) {
			odt.xml("content.xml", odf -> new OdtContent(odf, new OdtAutomaticStyles(), files).write(report, fonts));
			step(progress);
			odt.xml("styles.xml", odf -> new OdtStyles(odf, report).write(fonts));
			odt.xml("meta.xml", odf -> {
				odf.root("office:document-meta").start("office:meta");
				odf.element("meta:generator", "Chancery").element("dc:title", report.title()).element("dc:creator", report.header());
				odf.element("dc:language", "zh-TW").element("dc:date", LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString());
				odf.end().end();
			});
			for (OdtPhotos.Picture picture : files.pictures()) {
				odt.add(picture.name(), picture.mediaType(), picture.content());
			}
			fonts.write(odt);
			step(progress);
		}
	}

	private static void step(SubMonitor progress) {
		if (progress.isCanceled()) {
			throw new OperationCanceledException();
		}
		progress.worked(1);
	}

	/** All text of the report, for the characters that its font must have. */
	private static String text(ReportDocument report) {
		String captions = Blocks.flat(report.blocks()).filter(Block.Photos.class::isInstance).map(Block.Photos.class::cast)
				.flatMap(p -> p.photos().stream()).map(Block.Photo::caption).collect(Collectors.joining());
		return report.header() + captions + Blocks.runs(report.blocks()).map(Run::text).collect(Collectors.joining());
	}
}
