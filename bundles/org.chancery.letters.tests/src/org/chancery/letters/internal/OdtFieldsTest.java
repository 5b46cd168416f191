package org.chancery.letters.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.chancery.letters.Letter;
import org.chancery.letters.Letter.Kind;
import org.chancery.letters.Letter.Line;
import org.chancery.letters.LetterException;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates as office programs write them, and what is no template. */
class OdtFieldsTest {
	private static final String HEAD = "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
			+ "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>";
	private static final String END = "</office:text></office:body></office:document-content>";
	private static final Section BASE = SectionRegistry.instance().section("base").orElseThrow();

	private static byte[] odt(String content) throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("content.xml", (HEAD + content + END).getBytes(StandardCharsets.UTF_8));
		files.put("styles.xml", "<s xmlns=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>".getBytes(StandardCharsets.UTF_8));
		return OdtZip.of(files);
	}

	private static String filled(String content, Map<String, String> values) throws IOException {
		byte[] odt = OdtFields.fill(odt(content), name -> values.getOrDefault(name, "?"));
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(odt))) {
			ZipEntry first = zip.getNextEntry();
			assertEquals("mimetype", first.getName());
			assertEquals(ZipEntry.STORED, first.getMethod());
			assertEquals("content.xml", zip.getNextEntry().getName());
			String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
			return text.substring(text.indexOf("<office:text>") + 13, text.indexOf("</office:text>"));
		}
	}

	@Test
	void fillsFieldsAndLeavesTheRest() throws IOException {
		assertEquals("<text:p>甲 A 乙A丙 {} { name} {9}</text:p>", filled("<text:p>甲 {name} 乙{name}丙 {} { name} {9}</text:p>", Map.of("name", "A")));
	}

	@Test
	void aFieldThatTheOfficeProgramCutIsOneFieldAllTheSame() throws IOException {
		assertEquals("<text:p>致<text:span>王先生</text:span><text:span/>君<text:span>！</text:span></text:p>",
				filled("<text:p>致<text:span>{petit</text:span><text:span>ion</text:span>er}君<text:span>！</text:span></text:p>", Map.of("petitioner", "王先生")));
		assertEquals("<text:p>1<text:span>2</text:span></text:p>", filled("<text:p>{a<text:span>}{</text:span>b}</text:p>", Map.of("a", "1", "b", "2")));
	}

	@Test
	void aValueWithLinesHasLineBreaksAndMarksAreEscaped() throws IOException {
		assertEquals("<text:p>甲<text:line-break/>乙 &lt;b&gt; &amp;</text:p>", filled("<text:p>{name}</text:p>", Map.of("name", "甲\n乙 <b> &")));
	}

	@Test
	void aParagraphWithinAnotherHasItsOwnFields() throws IOException {
		assertEquals("<text:p>{na<text:note><text:p>A</text:p></text:note></text:p>",
				filled("<text:p>{na<text:note><text:p>{name}</text:p></text:note></text:p>", Map.of("name", "A")));
		assertEquals(Set.of("agency.name", "today"), OdtFields.of(odt("<text:h>{today}</text:h><text:p>{agency.name} {a.b.c}</text:p>")));
	}

	@Test
	void aValueIsNoTemplate() throws IOException {
		assertEquals("<text:p>{b}2</text:p>", filled("<text:p>{a}{b}</text:p>", Map.of("a", "{b}", "b", "2")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<text:p>", "<text:p>&#0;</text:p>" })
	void whatIsNoOpenDocumentTextIsRefused(String content) throws IOException {
		byte[] bytes = content.isEmpty() ? "no zip".getBytes(StandardCharsets.UTF_8) : odt(content);
		assertFalse(assertThrows(LetterException.class, () -> OdtFields.of(bytes)).getMessage().isBlank());
	}

	@Test
	void entitiesFromOutsideAreRefused() throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("content.xml", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>".getBytes(StandardCharsets.UTF_8));
		files.put("styles.xml", "<a/>".getBytes(StandardCharsets.UTF_8));
		byte[] odt = OdtZip.of(files);
		assertThrows(LetterException.class, () -> OdtFields.of(odt));
	}

	@Test
	void aNewTemplateHasTheLettersFields() {
		RecordType site = BASE.type("Site").orElseThrow();
		Letter letter = new Letter(site, "x", List.of(new Line(Kind.TITLE, "{bureau} 函"), new Line(Kind.ITEM, "{name}"), new Line(Kind.P, "{today}")));
		assertEquals(Set.of("bureau", "name", "today"), OdtFields.of(NewTemplate.of(letter)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<letter id=\"x\" type=\"Nothing\"><p>a</p></letter>", "<letter id=\"x\" type=\"Site\"><p>a</p></letter>",
			"<letter id=\"x\" type=\"Site\"/>", "<letter", "<other/>" })
	void aWrongDeclarationIsRefused(String letter) {
		String file = "<letters xmlns=\"http://www.chancery.org/letters\">" + letter + "</letters>";
		LetterException refused = assertThrows(LetterException.class,
				() -> LetterReader.read(BASE, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "test.xml"));
		assertTrue(!refused.getMessage().isBlank() && !refused.getMessage().matches(".*\\{\\d}.*"), refused.getMessage());
	}
}
