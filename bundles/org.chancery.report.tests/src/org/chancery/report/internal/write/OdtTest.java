package org.chancery.report.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.chancery.report.Block;
import org.chancery.report.Blocks;
import org.chancery.report.ReportDocument;
import org.chancery.report.internal.odt.OdtReportWriter;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class OdtTest {
	private static final ReportDocument REPORT = SampleReport.create();

	@TempDir
	static Path folder;
	private static Path file;

	@BeforeAll
	static void write() throws IOException {
		file = folder.resolve("report.odt");
		new OdtReportWriter().write(REPORT, file, new NullProgressMonitor());
	}

	private static Document xml(ZipFile zip, String name) throws IOException, SAXException, ParserConfigurationException {
		return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(zip.getInputStream(zip.getEntry(name)));
	}

	private static List<Element> elements(Document document, String name) {
		return elements(document.getElementsByTagName(name));
	}

	private static List<Element> elements(NodeList list) {
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < list.getLength(); i++) {
			elements.add((Element) list.item(i));
		}
		return elements;
	}

	@Test
	void isAnOpenDocumentPackage() throws Exception {
		byte[] bytes = Files.readAllBytes(file);
		assertEquals("mimetypeapplication/vnd.oasis.opendocument.text", new String(bytes, 30, 47, StandardCharsets.US_ASCII));
		try (ZipFile zip = new ZipFile(file.toFile())) {
			assertEquals(ZipEntry.STORED, zip.getEntry("mimetype").getMethod());
			Set<String> listed = new HashSet<>();
			elements(xml(zip, "META-INF/manifest.xml"), "manifest:file-entry").forEach(e -> listed.add(e.getAttribute("manifest:full-path")));
			Set<String> there = new HashSet<>(List.of("/"));
			zip.stream().map(ZipEntry::getName).filter(n -> !n.equals("mimetype") && !n.equals("META-INF/manifest.xml")).forEach(there::add);
			assertEquals(there, listed);
			assertNotNull(xml(zip, "styles.xml"));
			assertEquals(REPORT.title(), xml(zip, "meta.xml").getElementsByTagName("dc:title").item(0).getTextContent());
		}
	}

	@Test
	void hasRealHeadingsAndNamedStyles() throws Exception {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			List<String> outline = elements(xml(zip, "content.xml"), "text:h").stream()
					.map(h -> h.getAttribute("text:outline-level") + h.getTextContent()).toList();
			List<String> wanted = REPORT.blocks().stream().filter(Block.Heading.class::isInstance).map(Block.Heading.class::cast)
					.map(h -> h.level() + h.number() + Blocks.text(h.text())).toList();
			assertEquals(wanted, outline);
			Set<String> styles = new HashSet<>();
			elements(xml(zip, "styles.xml"), "style:style").forEach(s -> styles.add(s.getAttribute("style:name")));
			Document content = xml(zip, "content.xml");
			elements(content, "style:style").forEach(s -> styles.add(s.getAttribute("style:name")));
			elements(content, "text:p").forEach(p -> assertTrue(styles.contains(p.getAttribute("text:style-name")), p.getAttribute("text:style-name")));
			elements(content, "text:h").forEach(p -> assertTrue(styles.contains(p.getAttribute("text:style-name")), p.getAttribute("text:style-name")));
		}
	}

	@Test
	void coversEveryPlaceOfATable() throws Exception {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			List<Element> tables = elements(xml(zip, "content.xml"), "table:table");
			assertEquals(6, tables.size());
			for (Element table : tables) {
				int columns = elements(table.getElementsByTagName("table:table-column")).size();
				int spanned = 0;
				int covered = 0;
				for (Element row : elements(table.getElementsByTagName("table:table-row"))) {
					List<Element> cells = elements(row.getElementsByTagName("table:table-cell"));
					int rowCovered = row.getElementsByTagName("table:covered-table-cell").getLength();
					assertEquals(columns, cells.size() + rowCovered);
					covered += rowCovered;
					for (Element cell : cells) {
						spanned += span(cell, "columns") * span(cell, "rows") - 1;
					}
				}
				assertEquals(spanned, covered);
			}
		}
	}

	private static int span(Element cell, String what) {
		String text = cell.getAttribute("table:number-" + what + "-spanned");
		return text.isEmpty() ? 1 : Integer.parseInt(text);
	}

	@Test
	void marksFiguresWithTheirIds() throws Exception {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			List<String> names = elements(xml(zip, "content.xml"), "text:bookmark-start").stream().map(e -> e.getAttribute("text:name")).toList();
			assertEquals(new HashSet<>(names).size(), names.size());
			assertTrue(names.contains("figure:sample.n82309-1"), names.toString());
			assertTrue(names.contains("figure:sample.n8661-3"), names.toString());
		}
	}

	@Test
	void hasTheFontWithItsCharactersInIt() throws Exception {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			byte[] content = zip.getInputStream(zip.getEntry("Fonts/chinese.ttf")).readAllBytes();
			try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(content))) {
				for (char c : "壹、重要業務執行狀況項賓和龍龜鬱，。「」（）".toCharArray()) {
					assertTrue(font.getUnicodeCmapLookup().getGlyphId(c) > 0, Character.toString(c));
				}
				int glyph = font.getUnicodeCmapLookup().getGlyphId('業');
				assertEquals(font.getUnitsPerEm(), font.getAdvanceWidth(glyph), font.getUnitsPerEm() / 10.0);
			}
			List<Element> faces = elements(xml(zip, "styles.xml"), "svg:font-face-uri");
			assertFalse(faces.isEmpty());
			faces.forEach(f -> assertNotNull(zip.getEntry(f.getAttribute("xlink:href"))));
		}
	}

	@Test
	void writesNothingWhenCancelled() {
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		Path other = folder.resolve("other.odt");
		OdtReportWriter writer = new OdtReportWriter();
		assertThrows(OperationCanceledException.class, () -> writer.write(REPORT, other, monitor));
		assertFalse(Files.exists(other));
	}
}
