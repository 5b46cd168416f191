package org.chancery.report.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chancery.report.Block;
import org.chancery.report.ReportDocument;
import org.chancery.report.ReportWriter;
import org.chancery.report.Run;
import org.chancery.report.internal.docx.DocxReportWriter;
import org.chancery.report.internal.html.HtmlReportWriter;
import org.chancery.report.internal.odt.OdtReportWriter;
import org.chancery.report.internal.pdf.PdfReportPreview;
import org.chancery.report.internal.pdf.PdfReportWriter;
import org.chancery.report.preview.Pages;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Two columns over several pages, as the annual report has them, in every format. */
class ColumnsTest {
	private static final int SUBJECTS = 6;
	/** Longer than a page. */
	private static final int ITEMS = 70;

	@TempDir
	Path folder;

	private static List<Run> text(String text) {
		return List.of(new Run.Text(text));
	}

	private static ReportDocument report() {
		List<Block.Entry> entries = new ArrayList<>();
		for (int subject = 1; subject <= SUBJECTS; subject++) {
			List<Block.Heading> headings = new ArrayList<>();
			if (subject == 1) {
				headings.add(new Block.Heading(1, "壹、", text("一般行政")));
			}
			headings.add(new Block.Heading(2, subject + "、", text("施政項目" + subject)));
			List<Block> contents = new ArrayList<>();
			contents.add(new Block.Heading(4, "1.", text("辦理事項" + subject)));
			for (int item = 1; item <= (subject == 2 ? ITEMS : 3); item++) {
				contents.add(new Block.Paragraph(Block.Style.BODY, 5, "(" + item + ")",
						List.of(new Run.Text("全年依計畫辦理各項工作，計受理 "), SampleReport.figure("件", 1000 * subject + item), new Run.Text("，均已依限完成，並持續檢討精進。"))));
			}
			entries.add(new Block.Entry(headings, contents));
		}
		Block.Paragraph title = new Block.Paragraph(Block.Style.TITLE, 0, "", text("施政績效成果報告"));
		return new ReportDocument("施政績效成果報告", "施政績效成果報告", SampleReport.PERIOD,
				List.of(title, new Block.Columns(text("重要施政項目"), text("執行成果與效益"), entries)), List.of());
	}

	private Path write(ReportWriter writer) throws IOException {
		Path file = folder.resolve("annual." + writer.extension());
		writer.write(report(), file, new NullProgressMonitor());
		return file;
	}

	private static Document part(Path file, String part) throws Exception {
		try (ZipFile zip = new ZipFile(file.toFile()); InputStream in = zip.getInputStream(zip.getEntry(part))) {
			return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(in);
		}
	}

	@Test
	void pdfBreaksLongRowsAndRepeatsTheHeading() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(write(new PdfReportWriter()).toFile())) {
			assertTrue(pdf.getNumberOfPages() >= 4, () -> String.valueOf(pdf.getNumberOfPages()));
			for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
				PDFTextStripper stripper = new PDFTextStripper();
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				String text = stripper.getText(pdf).replaceAll("\\s", "");
				assertTrue(text.contains("重要施政項目"), "page " + page);
				if (page < pdf.getNumberOfPages()) {
					assertTrue(text.length() > 300, "page " + page + " is full: " + text.length());
				}
			}
			assertTrue(pdf.getDocumentCatalog().getDocumentOutline().children().iterator().hasNext());
		}
	}

	@Test
	void thePreviewKnowsTheHeadingsAndTheFigures() throws IOException {
		Pages pages = new PdfReportPreview().set(report(), new NullProgressMonitor());
		try {
			assertEquals(1 + 2 * SUBJECTS, pages.headings().size());
			long figures = 0;
			for (int page = 0; page < pages.count(); page++) {
				figures += pages.areas(page).stream().filter(a -> a.run() instanceof Run.Figure).count();
			}
			assertTrue(figures >= ITEMS + 3 * (SUBJECTS - 1), String.valueOf(figures));
		} finally {
			pages.close();
		}
	}

	@Test
	void odtHasRealHeadingsInRowsThatMayBreak() throws Exception {
		Document content = part(write(new OdtReportWriter()), "content.xml");
		String table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
		NodeList headings = content.getElementsByTagNameNS("urn:oasis:names:tc:opendocument:xmlns:text:1.0", "h");
		assertEquals(1 + 2 * SUBJECTS, headings.getLength());
		assertEquals("table-cell", headings.item(0).getParentNode().getLocalName());
		assertEquals(1, content.getElementsByTagNameNS(table, "table-header-rows").getLength());
		assertEquals(1 + SUBJECTS, content.getElementsByTagNameNS(table, "table-row").getLength());
	}

	@Test
	void docxHasRowsThatMayBreakAndEndsEachCellWithAParagraph() throws Exception {
		Document document = part(write(new DocxReportWriter()), "word/document.xml");
		String w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
		assertEquals(1, document.getElementsByTagNameNS(w, "cantSplit").getLength(), "only the row of headings");
		NodeList cells = document.getElementsByTagNameNS(w, "tc");
		assertEquals(2 + 2 * SUBJECTS, cells.getLength());
		for (int i = 0; i < cells.getLength(); i++) {
			assertEquals("p", cells.item(i).getLastChild().getLocalName());
		}
	}

	@Test
	void htmlListsTheHeadings() throws IOException {
		String html = Files.readString(write(new HtmlReportWriter()));
		assertTrue(html.contains("<table class=\"columns\">"), html.substring(0, 400));
		assertTrue(html.contains("1、施政項目1</a>"));
	}
}
