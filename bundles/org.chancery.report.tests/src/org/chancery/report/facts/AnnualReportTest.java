package org.chancery.report.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.chancery.report.Block;
import org.chancery.report.Blocks;
import org.chancery.report.ReportDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The annual report has the outline of the published one, as far as sections are installed. */
class AnnualReportTest {
	/** The left column of the published report, without its numbers and the subjects of sections that are not there yet. */
	private static final List<String> OUTLINE = List.of("一般行政", "事務管理", "庶務工作", "廳舍管理維護", "宿舍管理", "財產管理", "防護工作", "充實設備", "職工管理", "研考業務", "文書業務", "推動文書資訊服務", "落實檔案保存與應用價值", "確保資訊安全", "推廣資訊開放", "辦理市政會議", "機要業務", "國際事務", "推動姊妹市、國際友好城市交流", "舉辦市政建設參訪活動，積極行銷高雄");

	@TempDir
	static Path folder;

	private static SampleReports reports;
	private static ReportDocument report;

	@BeforeAll
	static void load() throws Exception {
		reports = new SampleReports(folder.resolve("store"));
		report = reports.report("001");
	}

	@AfterAll
	static void close() {
		if (reports != null) {
			reports.close();
		}
	}

	private static Block.Columns columns() {
		return report.blocks().stream().filter(Block.Columns.class::isInstance).map(Block.Columns.class::cast).findFirst().orElseThrow();
	}

	@Test
	void theTitleNamesTheYear() {
		assertEquals("高雄市政府行政暨國際處109年度施政績效成果報告", report.title());
		assertEquals("重要施政項目", Blocks.text(columns().left()));
	}

	@Test
	void theSubjectsStandInThePublishedOrder() {
		List<String> printed = columns().entries().stream().flatMap(e -> e.headings().stream()).map(h -> Blocks.text(h.text())).toList();
		List<String> common = printed.stream().filter(OUTLINE::contains).toList();
		assertEquals(OUTLINE, common, printed.toString());
	}

	@Test
	void everySubjectHasSomethingBesideIt() {
		for (Block.Entry entry : columns().entries()) {
			assertFalse(entry.contents().isEmpty(), entry.headings().toString());
		}
		assertEquals(List.of(), report.notes().stream().filter(n -> n.contains("annual.xml")).toList());
	}

	@Test
	void itemsBeginWithOneInEverySubject() {
		for (Block.Entry entry : columns().entries()) {
			List<String> numbers = entry.contents().stream().map(AnnualReportTest::number).filter(n -> n.matches("\\d+\\.")).toList();
			for (int i = 0; i < numbers.size(); i++) {
				assertEquals(i + 1 + ".", numbers.get(i), entry.headings().toString());
			}
		}
	}

	private static String number(Block block) {
		return block instanceof Block.Heading heading ? heading.number() : block instanceof Block.Paragraph paragraph ? paragraph.number() : "";
	}

	@Test
	void itPrintsEveryFigureOfTheYear() {
		assertTrue(report.figures().size() >= 40, String.valueOf(report.figures().size()));
		assertTrue(report.figures().stream().allMatch(v -> v.period().equals(report.period()) || report.period().contains(v.period())
				|| v.definition().baseline() != null || v.period().equals(report.period().yearBefore())), "only of this year or what it is compared with");
	}
}
