package org.chancery.figures.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureDefinition.Aspect;
import org.chancery.figures.FigureDefinition.Kind;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What figures.xml may say, and what is said about it when it is wrong. */
class FigureCatalogTest {
	private static final Section BASE = SectionRegistry.instance().section("base").orElseThrow();
	private static final String GOOD = "<flow id='base.good' type='Report' unit='件'/>\n";

	static FigureCatalog catalog(String figures) {
		return catalog(figures, k -> true);
	}

	private static FigureCatalog catalog(String figures, java.util.function.Predicate<String> translated) {
		FigureCatalog catalog = new FigureCatalog();
		String xml = "<figures xmlns='http://www.chancery.org/figures'>\n" + figures + "</figures>";
		catalog.add(BASE, "test/figures.xml", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), translated);
		catalog.link();
		return catalog;
	}

	private static List<String> ids(FigureCatalog catalog) {
		return catalog.definitions().stream().map(FigureDefinition::id).toList();
	}

	@Test
	void readsAllKinds() {
		FigureCatalog catalog = catalog(GOOD + """
				<stock id="base.staff" type="Report" sum="term" where="KIND = 'COUNCIL'"/>
				<change id="base.rate" of="base.staff" baseline="2011-01-01" aspect="reductionRate" unit="%"/>
				<ratio id="base.part" of="base.good" against="base.staff"><leftOut where="SESSION = 0" reason="r"/></ratio>
				""");
		assertEquals(List.of(), catalog.problems());
		assertEquals(List.of("base.good", "base.staff", "base.rate", "base.part"), ids(catalog));
		FigureDefinition rate = catalog.definition("base.rate").orElseThrow();
		assertEquals(Kind.CHANGE, rate.kind());
		assertEquals(Aspect.REDUCTION_RATE, rate.aspect());
		assertEquals(2, rate.decimals());
		assertEquals("effectiveDate", catalog.definition("base.good").orElseThrow().date());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { //
			"<flow id='base.x' type='Nothing'/>|Nothing", //
			"<flow id='base.x'/>|type", //
			"<flow id='other.x' type='Report'/>|other.x", //
			"<flow id='base.good' type='Report'/>|base.good", //
			"<flow id='base.x' type='Report' sum='nothing'/>|nothing", //
			"<flow id='base.x' type='Report' sum='bureau'/>|bureau", //
			"<flow id='base.x' type='Report' sum='term' distinct='bureau'/>|sum", //
			"<flow id='base.x' type='Report' date='bureau'/>|bureau", //
			"<flow id='base.x' type='Report' until='to'/>|until", //
			"<flow id='base.x' type='Report' where='NOTHING = 1'/>|NOTHING", //
			"<flow id='base.x' type='Report' where='TERM ='/>|TERM =", //
			"<flow id='base.x' type='Report' where='T.TERM = 1'/>|T.TERM", //
			"<flow id='base.x' type='Report' where='exists (select 1 from X)'/>|SELECT", //
			"<flow id='base.x' type='Agency' where=\"NAME = KEY('x')\"/>|NAME", //
			"<flow id='base.x' type='Agency' where=\"NOTHING_ID = KEY('x')\"/>|NOTHING_ID", //
			"<flow id='base.x' type='Report' decimals='9'/>|9", //
			"<stock id='base.x' type='Report' asOf='1.1.2011'/>|1.1.2011", //
			"<sum id='base.x' type='Report'/>|sum", //
			"<change id='base.x' of='base.nothing' aspect='growth'/>|base.nothing", //
			"<change id='base.x' of='base.good' aspect='more'/>|more", //
			"<change id='base.x' of='base.good' baseline='2011-01-01' aspect='growth'/>|base.good", //
			"<change id='base.x' of='base.x' aspect='growth'/>|base.x", //
			"<ratio id='base.x' of='base.good'/>|against", //
			"<ratio id='base.x' of='base.good' against='base.good'><leftOut where='NOTHING = 1' reason='r'/></ratio>|NOTHING" })
	void leavesOutWhatIsWrongAndSaysWhere(String wrong, String named) {
		FigureCatalog catalog = catalog(GOOD + wrong + "\n");
		assertEquals(List.of("base.good"), ids(catalog));
		assertEquals(1, catalog.problems().size());
		FigureProblem problem = catalog.problems().get(0);
		assertEquals(3, problem.line());
		assertTrue(problem.text().contains(named), problem.text());
		assertTrue(problem.toString().contains("test/figures.xml"), problem.toString());
	}

	@Test
	void leavesOutAWholeCircleAndWhatRestsOnIt() {
		FigureCatalog catalog = catalog(GOOD + """
				<ratio id="base.a" of="base.b" against="base.good"/>
				<ratio id="base.b" of="base.a" against="base.good"/>
				<change id="base.c" of="base.b" aspect="growth"/>
				""");
		assertEquals(List.of("base.good"), ids(catalog));
		assertEquals(3, catalog.problems().size());
	}

	@Test
	void leavesOutWhatHasNoNameInBothLanguages() {
		FigureCatalog catalog = catalog(GOOD + "<flow id='base.x' type='Report'/>", k -> k.equals("figure.base.good"));
		assertEquals(List.of("base.good"), ids(catalog));
		assertTrue(catalog.problems().get(0).text().contains("figure.base.x"));
	}

	@Test
	void namesTheLineWhereAFileIsBroken() {
		FigureCatalog catalog = catalog(GOOD + "<flow id='base.x' type='Report'>\n");
		assertTrue(catalog.definitions().isEmpty());
		assertEquals(4, catalog.problems().get(0).line());
	}

	@Test
	void loadsNothingFromOutside() {
		FigureCatalog catalog = new FigureCatalog();
		String xml = "<!DOCTYPE figures [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><figures xmlns='http://www.chancery.org/figures'>"
				+ "<flow id='base.x' type='Report' unit='&e;'/></figures>";
		catalog.add(BASE, "test/figures.xml", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), k -> true);
		assertTrue(catalog.definitions().isEmpty());
		assertFalse(catalog.problems().isEmpty());
	}

	@Test
	void installedSectionsAreFreeOfProblems() {
		FigureCatalog installed = FigureCatalog.of(SectionRegistry.instance().sections());
		assertEquals(List.of(), installed.problems());
	}
}
