package org.chancery.report.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.chancery.report.Block;
import org.chancery.report.Block.Style;
import org.chancery.report.ReportDocument;
import org.chancery.report.Run;
import org.chancery.report.internal.html.HtmlReportWriter;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The page for the intranet: whole in one file, and to be told by a screen reader. */
class HtmlTest {
	private static final ReportDocument REPORT = SampleReport.create();
	@TempDir
	Path folder;

	private String written(ReportDocument report) throws IOException {
		Path file = folder.resolve("report.html");
		new HtmlReportWriter().write(report, file, new NullProgressMonitor());
		return Files.readString(file);
	}

	private static Document parsed(String html) {
		try {
			return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
		} catch (SAXException | IOException | ParserConfigurationException e) {
			throw new IllegalStateException(e);
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
	void needsNoOtherFile() throws IOException {
		String html = written(REPORT);
		assertFalse(html.contains("http://") && html.replace("http://www.w3.org/1999/xhtml", "").contains("http://"));
		assertFalse(html.contains("<script"));
		assertTrue(elements(parsed(html), "img").stream().allMatch(i -> i.getAttribute("src").startsWith("data:image/")));
	}

	@Test
	void canBeToldByAScreenReader() throws IOException {
		Document html = parsed(written(REPORT));
		assertEquals("zh-Hant-TW", html.getDocumentElement().getAttribute("lang"));
		assertEquals(1, elements(html, "h1").size());
		assertEquals(1, elements(html, "main").size());
		assertTrue(elements(html, "img").stream().noneMatch(i -> i.getAttribute("alt").isBlank()));
		assertTrue(elements(html, "th").stream().allMatch(c -> !c.getAttribute("scope").isEmpty()));
		// no level of headings is left out on the way down
		int last = 1;
		for (Block.Heading heading : REPORT.blocks().stream().filter(Block.Heading.class::isInstance).map(Block.Heading.class::cast).toList()) {
			assertTrue(heading.level() + 1 <= last + 1);
			last = heading.level() + 1;
		}
	}

	@Test
	void everyLinkOfTheContentsLeadsToItsHeading() throws IOException {
		Document html = parsed(written(REPORT));
		Set<String> ids = new HashSet<>();
		for (String name : List.of("h2", "h3", "h4", "h5", "h6", "main")) {
			elements(html, name).forEach(e -> assertTrue(ids.add(e.getAttribute("id"))));
		}
		List<Element> links = elements(html, "a");
		assertTrue(links.size() > 5);
		links.forEach(l -> assertTrue(ids.contains(l.getAttribute("href").substring(1)), l.getAttribute("href")));
	}

	@Test
	void figuresHaveTheirBareValue() throws IOException {
		List<Element> figures = elements(parsed(written(REPORT)), "data");
		assertTrue(figures.stream().anyMatch(d -> d.getAttribute("value").equals("82309") && d.getTextContent().startsWith("82,309")));
	}

	@Test
	void whatSomebodyTypedIsNoMarkup() throws IOException {
		String evil = "<script>alert(1)</script> & \"x\" '";
		ReportDocument report = new ReportDocument(evil, evil, SampleReport.PERIOD,
				List.of(new Block.Paragraph(Style.BODY, 1, "", List.of(new Run.Text(evil)))), List.of());
		String html = written(report);
		assertFalse(html.contains("<script"));
		assertTrue(elements(parsed(html), "p").stream().anyMatch(p -> p.getTextContent().equals(evil)));
	}
}
