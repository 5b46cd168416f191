package org.chancery.report.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.chancery.model.ModelFactory;
import org.chancery.model.Report;
import org.chancery.model.ReportChapter;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.report.Blocks;
import org.chancery.report.ReportDocument;
import org.chancery.report.text.ChapterText;
import org.chancery.report.text.Piece;
import org.chancery.store.RecordQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report with chapters of its own prints those, as people have written them, in their order. */
class StoredChaptersTest {
	@TempDir
	static Path folder;

	private static SampleReports reports;
	private static final List<ReportChapter> KEPT = new ArrayList<>();

	@BeforeAll
	static void load() throws Exception {
		reports = new SampleReports(folder.resolve("store"));
	}

	@AfterAll
	static void close() {
		if (reports != null) {
			reports.close();
		}
	}

	@AfterEach
	void deleteChapters() {
		reports.store().write(transaction -> {
			KEPT.forEach(c -> transaction.delete(type("base.ReportChapter"), c.getId(), c.getVersion()));
			return null;
		});
		KEPT.clear();
	}

	private static RecordType type(String name) {
		return SectionRegistry.instance().type(name).orElseThrow();
	}

	private static Report report() {
		RecordType reportsType = type("base.Report");
		return reports.store().rows(RecordQuery.all(reportsType)).stream().map(r -> (Report) reports.store().find(reportsType, r.id()).orElseThrow())
				.filter(r -> r.getFrom().equals(reports.settings("004").period().from())).findFirst().orElseThrow();
	}

	private static byte[] file(Section section) throws Exception {
		try (InputStream in = section.open("section/council.xml")) {
			return in.readAllBytes();
		}
	}

	private static List<Section> sections() throws Exception {
		Map<Section, Integer> weights = new TreeMap<>(Comparator.comparing(Section::id));
		for (Section section : SectionRegistry.instance().sections()) {
			if (section.file("section/council.xml").isPresent()) {
				weights.put(section, ChapterText.read(section.id(), file(section)).weight());
			}
		}
		return weights.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey).toList();
	}

	private static void keep(String id, byte[] content, int position, boolean leftOut) {
		ReportChapter chapter = ModelFactory.eINSTANCE.createReportChapter();
		Report report = report();
		chapter.setEffectiveDate(report.getEffectiveDate());
		chapter.setReport(report);
		chapter.setChapter(id);
		chapter.setTitle(id);
		chapter.setContent(content);
		chapter.setPosition(position);
		chapter.setLeftOut(leftOut);
		reports.store().write(transaction -> {
			transaction.insert(chapter);
			return null;
		});
		KEPT.add(chapter);
	}

	private static ReportDocument compose() {
		return reports.compose(reports.settings("004"));
	}

	private static List<String> chapters(ReportDocument report) {
		return Blocks.headings(report.blocks()).stream().filter(h -> h.level() == 2).map(h -> h.number() + Blocks.text(h.text())).toList();
	}

	@Test
	void whatIsReadAndWrittenAgainPrintsTheSame() throws Exception {
		List<String> before = Printed.lines(compose());
		int position = 1;
		for (Section section : sections()) {
			keep(section.id(), ChapterText.read(section.id(), file(section)).toXml(), position++, false);
		}
		assertEquals(before, Printed.lines(compose()));
	}

	@Test
	void everyChapterReadsAsItIsWritten() throws Exception {
		for (Section section : SectionRegistry.instance().sections()) {
			for (String path : List.of("section/council.xml", "section/annual.xml")) {
				if (section.file(path).isPresent()) {
					byte[] xml;
					try (InputStream in = section.open(path)) {
						xml = ChapterText.read(path, in.readAllBytes()).toXml();
					}
					assertEquals(new String(xml, StandardCharsets.UTF_8), new String(ChapterText.read(path, xml).toXml(), StandardCharsets.UTF_8), section.id());
				}
			}
		}
	}

	@Test
	void theReportsOwnOrderGoesAndWhatIsLeftOutIsNotPrinted() throws Exception {
		List<String> before = chapters(compose());
		List<Section> sections = sections();
		for (int i = 0; i < sections.size(); i++) {
			keep(sections.get(i).id(), file(sections.get(i)), sections.size() - i, sections.get(i).id().equals("petitions"));
		}
		List<String> after = chapters(compose()).stream().map(c -> c.substring(c.indexOf('、'))).toList();
		List<String> reversed = new ArrayList<>(before.stream().map(c -> c.substring(c.indexOf('、'))).toList().reversed());
		reversed.removeIf(c -> c.contains("陳情"));
		assertEquals(reversed, after);
		assertTrue(chapters(compose()).getFirst().startsWith("一、"));
	}

	@Test
	void whatSomebodyWroteIsPrintedWithItsFigures() throws Exception {
		Section petitions = SectionRegistry.instance().section("petitions").orElseThrow();
		ChapterText text = ChapterText.read("petitions", file(petitions));
		List<Piece> pieces = new ArrayList<>(text.pieces());
		pieces.add(new Piece.Start("p", Map.of()));
		pieces.add(new Piece.Text("本期 <列管> & 追蹤 "));
		pieces.add(Piece.Whole.field("figure", Map.of("id", "petitions.tracked", "number", "man")));
		pieces.add(new Piece.Text("。"));
		pieces.add(new Piece.End("p"));
		keep("petitions", text.with(pieces).toXml(), 1, false);
		ReportDocument report = compose();
		String line = Printed.lines(report).stream().filter(l -> l.contains("<列管> & 追蹤")).findFirst().orElseThrow();
		assertTrue(line.matches(".*追蹤 [\\d,萬 ]+件。"), line);
		assertTrue(chapters(report).getFirst().contains("陳情"), "the report's own chapters come first");
	}

	@Test
	void aFigureThatNobodyDefinesIsShownAsSuchAndNeverAsANumber() {
		String xml = "<chapter xmlns=\"http://www.chancery.org/report\" id=\"x\" title=\"失聯業務\"><p>本期 <figure id=\"gone.figure\"/>。</p></chapter>";
		keep("gone", xml.getBytes(StandardCharsets.UTF_8), 1, false);
		ReportDocument report = compose();
		String line = Printed.lines(report).stream().filter(l -> l.contains("gone.figure")).findFirst().orElseThrow();
		assertFalse(line.matches(".*\\d.*"), line);
		assertTrue(report.notes().stream().anyMatch(n -> n.contains("gone.figure")), report.notes().toString());
	}

	@Test
	void aChapterThatIsBrokenIsLeftOutWithANote() {
		keep("petitions", "<chapter".getBytes(StandardCharsets.UTF_8), 1, false);
		ReportDocument report = compose();
		assertTrue(report.notes().stream().anyMatch(n -> n.contains("petitions")), report.notes().toString());
		assertFalse(chapters(report).isEmpty());
	}

	@Test
	void piecesThatDoNotPairAreRefused() {
		ChapterText text = ChapterText.read("x", "<chapter xmlns=\"http://www.chancery.org/report\" id=\"x\" title=\"t\"/>".getBytes(StandardCharsets.UTF_8));
		assertThrows(IllegalArgumentException.class, () -> text.with(List.of(new Piece.Start("p", Map.of()))));
		assertThrows(IllegalArgumentException.class, () -> text.with(List.of(new Piece.Text("無所歸屬"))));
		assertThrows(IllegalArgumentException.class, () -> text.with(List.of(new Piece.Start("p", Map.of()), new Piece.Start("item", Map.of()),
				new Piece.End("item"), new Piece.End("p"))));
		assertThrows(IllegalArgumentException.class, () -> ChapterText.read("bomb", ("<!DOCTYPE c [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
				+ "<chapter xmlns=\"http://www.chancery.org/report\" id=\"x\" title=\"t\"><p>&b;</p></chapter>").getBytes(StandardCharsets.UTF_8)));
	}
}
