package org.chancery.report.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.xml.parsers.DocumentBuilderFactory;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.Figures;
import org.chancery.model.sections.Labels;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.report.internal.chapter.ChapterCheck;
import org.chancery.report.internal.chapter.ChapterException;
import org.chancery.report.internal.chapter.ChapterFile;
import org.chancery.report.internal.chapter.ChapterReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** What the installed sections declare for figures and reports is sound. */
class SectionsTest {
	private static final String FIGURES = "section/figures.xml";
	private static final String COUNCIL = "section/council.xml";

	private static Figures figures;

	@BeforeAll
	static void start() throws Exception {
		Platform.start();
		figures = Platform.service(Figures.class);
	}

	@Test
	void everyDeclaredFigureIsAccepted() throws Exception {
		for (Section section : with(FIGURES)) {
			List<String> declared = new ArrayList<>();
			try (InputStream in = section.open(FIGURES)) {
				NodeList all = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getElementsByTagName("*");
				for (int i = 0; i < all.getLength(); i++) {
					if (all.item(i).getAttributes().getNamedItem("id") != null) {
						declared.add(all.item(i).getAttributes().getNamedItem("id").getNodeValue());
					}
				}
			}
			assertEquals(declared, figures.definitions().stream().filter(f -> f.section() == section).map(FigureDefinition::id).toList());
		}
	}

	@Test
	void everyFigureIsDefinedInWords() {
		for (FigureDefinition figure : figures.definitions()) {
			for (Locale locale : List.of(Locale.ENGLISH, Labels.CHINESE)) {
				assertFalse(figure.words(locale).orElse("").isBlank(), figure.id() + " " + locale);
			}
		}
	}

	@Test
	void everyChapterIsSound() {
		List<String> problems = new ArrayList<>();
		for (Section section : with(COUNCIL)) {
			ChapterFile file = new ChapterFile(section.id(), () -> section.open(COUNCIL));
			try {
				new ChapterCheck(figures).check(ChapterReader.read(file), "chapter");
			} catch (ChapterException e) {
				problems.add(section + ": " + e.getMessage());
			}
		}
		assertEquals(List.of(), problems);
	}

	private static List<Section> with(String file) {
		List<Section> sections = SectionRegistry.instance().sections().stream().filter(s -> s.file(file).isPresent()).toList();
		assertFalse(sections.isEmpty());
		return sections;
	}
}
