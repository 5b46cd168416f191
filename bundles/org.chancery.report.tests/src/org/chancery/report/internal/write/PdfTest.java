package org.chancery.report.internal.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chancery.report.Block;
import org.chancery.report.Blocks;
import org.chancery.report.ReportDocument;
import org.chancery.report.Run;
import org.chancery.report.internal.pdf.PdfReportPreview;
import org.chancery.report.internal.pdf.PdfReportWriter;
import org.chancery.report.preview.Pages;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTest {
	private static final ReportDocument REPORT = SampleReport.create();

	@TempDir
	static Path shared;
	private static Path written;
	private static Pages pages;

	@TempDir
	Path folder;

	@BeforeAll
	static void write() throws IOException {
		written = shared.resolve("report.pdf");
		new PdfReportWriter().write(REPORT, written, new NullProgressMonitor());
		pages = new PdfReportPreview().set(REPORT, new NullProgressMonitor());
	}

	@AfterAll
	static void close() {
		pages.close();
	}

	private static String plain(String text) {
		return text.replaceAll("[\\s\\u00A0]+", "");
	}

	private static List<Run> fields(ReportDocument report) {
		return Blocks.runs(report.blocks()).filter(r -> !(r instanceof Run.Text)).toList();
	}

	@Test
	void saysThatItIsForTheArchives() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(written.toFile())) {
			String metadata = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
			assertTrue(metadata.matches("(?s).*pdfaid:part[^0-9]{1,3}2.*") && metadata.matches("(?s).*pdfaid:conformance[^A-Z]{1,3}A.*"), metadata);
			assertEquals(1, pdf.getDocumentCatalog().getOutputIntents().size());
			assertTrue(pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("MarkInfo")).getBoolean("Marked", false));
			assertEquals("zh-TW", pdf.getDocumentCatalog().getLanguage());
		}
	}

	@Test
	void printsTheWholeTextWithEmbeddedFonts() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(written.toFile())) {
			assertTrue(pdf.getNumberOfPages() > 5);
			String text = plain(new PDFTextStripper().getText(pdf));
			for (Run field : fields(REPORT)) {
				assertTrue(text.contains(plain(field.text())), field.text());
			}
			for (String part : List.of("壹、重要業務執行狀況", "報告人：處長項賓和", "日期：111年3月31日", "照片9：", "資料日期：110.12.31", "市政府各單位業務報告（行政暨國際處）")) {
				assertTrue(text.contains(part), part);
			}
			assertEquals(REPORT.title(), pdf.getDocumentInformation().getTitle());
			assertEquals("zh-TW", pdf.getDocumentCatalog().getLanguage());
			assertNotNull(pdf.getDocumentCatalog().getStructureTreeRoot());
			assertNotNull(pdf.getDocumentCatalog().getDocumentOutline());
			for (PDPage page : pdf.getPages()) {
				for (COSName name : page.getResources().getFontNames()) {
					PDFont font = page.getResources().getFont(name);
					assertTrue(font.isEmbedded(), font.getName());
				}
			}
		}
	}

	@Test
	void leavesTheOldFileAloneWhenCancelled() throws IOException {
		Path file = folder.resolve("report.pdf");
		Files.write(file, new byte[] { 1, 2, 3 });
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		PdfReportWriter writer = new PdfReportWriter();
		assertThrows(OperationCanceledException.class, () -> writer.write(REPORT, file, monitor));
		assertArrayEquals(new byte[] { 1, 2, 3 }, Files.readAllBytes(file));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(1, files.count());
		}
	}

	@Test
	void saysWhichFileCannotBeWritten() throws IOException {
		Path notAFolder = folder.resolve("taken");
		Files.writeString(notAFolder, "a file");
		Path file = notAFolder.resolve("report.pdf");
		PdfReportWriter writer = new PdfReportWriter();
		IOException failure = assertThrows(IOException.class, () -> writer.write(REPORT, file, new NullProgressMonitor()));
		assertTrue(failure.getMessage().contains(file.toString()), failure.getMessage());
	}

	@Test
	void thePreviewFindsEveryFieldOnThePagesAsTheyPrint() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(written.toFile())) {
			assertEquals(pdf.getNumberOfPages(), pages.count());
			List<Pages.Area> areas = IntStream.range(0, pages.count()).boxed().flatMap(p -> pages.areas(p).stream()).toList();
			Set<Run> found = new HashSet<>(areas.stream().map(Pages.Area::run).toList());
			assertEquals(new HashSet<>(fields(REPORT)), found);
			for (Pages.Area area : areas) {
				assertTrue(area.x() >= 0 && area.x() + area.width() <= pages.width(area.page()), area.toString());
				assertTrue(area.y() >= 0 && area.y() + area.height() <= pages.height(area.page()), area.toString());
				assertTrue(area.height() > 5 && area.width() > 5, area.toString());
			}
		}
	}

	@Test
	void thePreviewKnowsWhereHeadingsBegin() {
		List<Block> headings = REPORT.blocks().stream().filter(Block.Heading.class::isInstance).toList();
		assertEquals(headings, pages.headings().stream().map(Pages.Place::heading).toList());
		double last = -1;
		for (Pages.Place place : pages.headings()) {
			double at = place.page() * 10_000 + place.y();
			assertTrue(at > last, place.toString());
			last = at;
		}
	}

	@Test
	void thePreviewDrawsPagesAtTheScaleWanted() throws IOException {
		BufferedImage image = pages.draw(1, 0.5);
		assertEquals(pages.width(1) / 2, image.getWidth(), 1);
		assertEquals(pages.height(1) / 2, image.getHeight(), 1);
		boolean inked = IntStream.range(0, image.getWidth() * image.getHeight())
				.anyMatch(i -> (image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xFF) < 100);
		assertTrue(inked);
	}

	@Test
	void thePreviewLeavesNoFileBehind() throws IOException {
		Set<Path> before = temporaryFiles();
		new PdfReportPreview().set(REPORT, new NullProgressMonitor()).close();
		NullProgressMonitor cancelled = new NullProgressMonitor();
		cancelled.setCanceled(true);
		PdfReportPreview preview = new PdfReportPreview();
		assertThrows(OperationCanceledException.class, () -> preview.set(REPORT, cancelled));
		Set<Path> left = temporaryFiles();
		left.removeAll(before);
		assertFalse(left.stream().anyMatch(p -> p.toString().endsWith(".pdf")), left.toString());
	}

	private static Set<Path> temporaryFiles() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return new HashSet<>(files.filter(f -> f.getFileName().toString().startsWith("chancery")).toList());
		}
	}
}
