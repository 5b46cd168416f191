package org.chancery.report.internal.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import javax.xml.stream.XMLStreamException;

import org.chancery.report.ReportDocument;
import org.chancery.report.ReportWriter;
import org.chancery.report.internal.Layout;
import org.chancery.report.internal.Messages;
import org.chancery.report.internal.WholeFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

/** Writes a report as a Word document, for those who must go on with it in Word. */
public final class DocxReportWriter implements ReportWriter {
	private static final String CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

	@Override
	public String extension() {
		return "docx";
	}

	@Override
	public void write(ReportDocument report, Path file, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, Messages.Docx_task, 2);
		WholeFile.write(file, out -> write(report, out, progress));
	}

	private static void write(ReportDocument report, OutputStream out, SubMonitor progress) throws IOException {
		try (DocxPackage docx = new DocxPackage(out)) {
			docx.word("styles", "styles", xml -> new DocxStyles(xml).write());
			docx.word("settings", "settings", DocxReportWriter::settings);
			String header = docx.word("header1", "header", xml -> header(xml, report));
			step(progress);
			docx.document(xml -> new DocxContent(xml, docx).write(report, header));
			docx.properties(xml -> {
				xml.root("cp:coreProperties", CORE, "xmlns:dc", "http://purl.org/dc/elements/1.1/", "xmlns:dcterms", "http://purl.org/dc/terms/",
						"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
				xml.element("dc:title", report.title()).element("dc:creator", report.header()).element("dc:language", "zh-TW");
				xml.element("dcterms:created", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), "xsi:type", "dcterms:W3CDTF");
				xml.end();
			});
			step(progress);
		}
	}

	private static void settings(Ooxml xml) throws XMLStreamException {
		xml.root("w:settings");
		xml.empty("w:zoom", "w:percent", "100").empty("w:defaultTabStop", "w:val", Ooxml.twips(Layout.BODY_SIZE * 2));
		xml.value("w:characterSpacingControl", "compressPunctuation");
		xml.start("w:compat").empty("w:compatSetting", "w:name", "compatibilityMode", "w:uri", "http://schemas.microsoft.com/office/word", "w:val",
				"15").end();
		xml.empty("w:themeFontLang", "w:val", "en-US", "w:eastAsia", "zh-TW");
		xml.end();
	}

	private static void header(Ooxml xml, ReportDocument report) throws XMLStreamException {
		xml.root("w:hdr").start("w:p").start("w:pPr").value("w:pStyle", DocxStyles.HEADER);
		xml.start("w:pBdr").empty("w:bottom", "w:val", "single", "w:sz", "6", "w:space", "1", "w:color", "auto").end();
		xml.start("w:tabs").empty("w:tab", "w:val", "right", "w:pos", Ooxml.twips(Layout.TEXT_WIDTH)).end().end();
		DocxText text = new DocxText(xml);
		text.plain(report.header() + "\t");
		xml.start("w:fldSimple", "w:instr", " PAGE ");
		text.plain("1");
		xml.end().end().end();
	}

	private static void step(SubMonitor progress) {
		if (progress.isCanceled()) {
			throw new OperationCanceledException();
		}
		progress.worked(1);
	}
}
