package org.chancery.report.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.chancery.report.Block;
import org.chancery.report.ReportDocument;
import org.chancery.report.Run;
import org.chancery.report.internal.docx.DocxReportWriter;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The parts of a Word document, as ECMA-376 wants them. */
class DocxTest {
	private static final ReportDocument REPORT = SampleReport.create();
	@TempDir
	static Path folder;
	private static final Map<String, byte[]> PARTS = new HashMap<>();

	@BeforeAll
	static void write() throws IOException {
		Path file = folder.resolve("report.docx");
		new DocxReportWriter().write(REPORT, file, new NullProgressMonitor());
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				PARTS.put(entry.getName(), zip.readAllBytes());
			}
		}
	}

	private static Document xml(String part) {
		try {
			return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(new ByteArrayInputStream(PARTS.get(part)));
		} catch (SAXException | IOException | ParserConfigurationException e) {
			throw new IllegalStateException(part, e);
		}
	}

	private static List<Element> elements(Document document, String name) {
		NodeList nodes = document.getElementsByTagName(name);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			elements.add((Element) nodes.item(i));
		}
		return elements;
	}

	@Test
	void everyPartIsXmlAndEveryRelationLeadsSomewhere() {
		PARTS.keySet().stream().filter(p -> p.endsWith(".xml") || p.endsWith(".rels")).forEach(DocxTest::xml);
		for (Element relation : elements(xml("word/_rels/document.xml.rels"), "Relationship")) {
			assertTrue(PARTS.containsKey("word/" + relation.getAttribute("Target")), relation.getAttribute("Target"));
		}
		for (Element type : elements(xml("[Content_Types].xml"), "Override")) {
			assertTrue(PARTS.containsKey(type.getAttribute("PartName").substring(1)), type.getAttribute("PartName"));
		}
	}

	@Test
	void everyStyleUsedIsDefined() {
		Set<String> known = new HashSet<>();
		elements(xml("word/styles.xml"), "w:style").forEach(s -> known.add(s.getAttribute("w:styleId")));
		for (Element used : elements(xml("word/document.xml"), "w:pStyle")) {
			assertTrue(known.contains(used.getAttribute("w:val")), used.getAttribute("w:val"));
		}
	}

	@Test
	void headingsAreRealHeadings() {
		long headings = REPORT.blocks().stream().filter(Block.Heading.class::isInstance).count();
		assertEquals(headings, elements(xml("word/document.xml"), "w:pStyle").stream().filter(s -> s.getAttribute("w:val").startsWith("Heading")).count());
		assertEquals(6, elements(xml("word/styles.xml"), "w:outlineLvl").size());
	}

	@Test
	void figuresAreContentControlsWithTheirIds() {
		List<String> tags = elements(xml("word/document.xml"), "w:tag").stream().map(t -> t.getAttribute("w:val")).toList();
		List<String> figures = org.chancery.report.Blocks.runs(REPORT.blocks()).filter(Run.Figure.class::isInstance).map(Run.Figure.class::cast)
				.map(f -> f.value().definition().id()).toList();
		assertEquals(figures, tags);
		List<String> ids = elements(xml("word/document.xml"), "w:id").stream().map(t -> t.getAttribute("w:val")).toList();
		assertEquals(ids.size(), new HashSet<>(ids).size());
	}

	@Test
	void everyRowFillsItsTable() {
		for (Element table : elements(xml("word/document.xml"), "w:tbl")) {
			int width = table.getElementsByTagName("w:gridCol").getLength();
			NodeList rows = table.getElementsByTagName("w:tr");
			for (int i = 0; i < rows.getLength(); i++) {
				NodeList cells = ((Element) rows.item(i)).getElementsByTagName("w:tc");
				int columns = 0;
				for (int c = 0; c < cells.getLength(); c++) {
					NodeList span = ((Element) cells.item(c)).getElementsByTagName("w:gridSpan");
					columns += span.getLength() == 0 ? 1 : Integer.parseInt(((Element) span.item(0)).getAttribute("w:val"));
					assertTrue(((Element) cells.item(c)).getElementsByTagName("w:p").getLength() > 0, "a cell without paragraph is refused");
				}
				assertEquals(width, columns);
			}
		}
	}

	@Test
	void photosHaveTheirTexts() {
		List<Element> drawings = elements(xml("word/document.xml"), "wp:docPr");
		assertEquals(9, drawings.size());
		assertTrue(drawings.stream().noneMatch(d -> d.getAttribute("descr").isBlank()));
		assertEquals(9, PARTS.keySet().stream().filter(p -> p.startsWith("word/media/")).count());
	}

	@Test
	void leavesNothingWhenCancelled() {
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		Path file = folder.resolve("cancelled.docx");
		assertThrows(OperationCanceledException.class, () -> new DocxReportWriter().write(REPORT, file, monitor));
		assertFalse(Files.exists(file));
	}
}
