package org.chancery.petitions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.chancery.letters.Letter;
import org.chancery.letters.LetterException;
import org.chancery.letters.LetterTemplates;
import org.chancery.letters.Letters;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

/** The letters about a petition, from the templates that come with the section and from the city's own. */
class PetitionLettersTest extends SectionTest {
	private static final RecordType TYPE = SectionRegistry.instance().type("petitions.Petition").orElseThrow();

	private static Letter letter(String id) {
		return Letters.of(TYPE).stream().filter(l -> l.id().equals(id)).findFirst().orElseThrow();
	}

	private static String text(byte[] odt) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(odt))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().equals("content.xml")) {
					return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("</text:p>", "\n").replaceAll("<[^>]*>", "");
				}
			}
		}
		throw new AssertionError("no content");
	}

	private Petition petition() {
		Petition petition = PetitionsFactory.eINSTANCE.createPetition();
		petition.setNumber("L-1");
		petition.setSubject("路燈不亮 <九如路>");
		petition.setPetitioner("王小明");
		petition.setEffectiveDate(day("2026-03-02"));
		petition.setNotHandledGround(NotHandledGround.REPEATED);
		keep(petition);
		return petition;
	}

	@Test
	void everyLetterIsFilledAndLeavesNoField() throws IOException {
		Petition petition = petition();
		assertEquals(List.of("acknowledge", "forward", "extension", "reply", "notHandled"), Letters.of(TYPE).stream().map(Letter::id).toList());
		for (Letter letter : Letters.of(TYPE)) {
			String text = text(LetterTemplates.fill(store, letter, petition, day("2026-03-03")));
			assertTrue(text.contains("115 年 3 月 3 日") && text.contains("路燈不亮 &lt;九如路&gt;"), text);
			assertFalse(text.contains("{"), text);
		}
		assertTrue(text(LetterTemplates.fill(store, letter("acknowledge"), petition, day("2026-03-03"))).contains("115 年 4 月 1 日"));
		assertTrue(text(LetterTemplates.fill(store, letter("notHandled"), petition, day("2026-03-03"))).contains("同一事由"));
	}

	@Test
	void aTemplateIsTakenOutChangedAndPutBack() throws IOException {
		Petition petition = petition();
		Letter reply = letter("reply");
		byte[] given = LetterTemplates.template(store, reply);
		// another letter's template stands for one that was changed in an office program
		byte[] changed = LetterTemplates.template(store, letter("acknowledge"));
		assertFalse(LetterTemplates.isOwn(store, reply));
		LetterTemplates.put(store, reply, changed, day("2026-03-03"));
		LetterTemplates.put(store, reply, changed, day("2026-03-04"));
		assertTrue(LetterTemplates.isOwn(store, reply));
		assertArrayEquals(changed, LetterTemplates.template(store, reply));
		assertTrue(text(LetterTemplates.fill(store, reply, petition, day("2026-03-03"))).contains("業已受理"));
		LetterTemplates.reset(store, reply);
		assertArrayEquals(given, LetterTemplates.template(store, reply));
	}

	@Test
	void aTemplateWithUnknownFieldsIsRefusedAndNothingKept() {
		Letter reply = letter("reply");
		byte[] ofAnother = LetterTemplates.template(store, new Letter(TYPE, "x", List.of(new Letter.Line(Letter.Kind.P, "{petitioner} {trader.name}"))));
		LetterException refused = assertThrows(LetterException.class, () -> LetterTemplates.put(store, reply, ofAnother, day("2026-03-03")));
		assertTrue(refused.getMessage().contains("trader.name") && !refused.getMessage().contains("petitioner"), refused.getMessage());
		assertFalse(LetterTemplates.isOwn(store, reply));
	}
}
