package org.chancery.report.internal.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.chancery.figures.Share;
import org.chancery.model.Agency;
import org.chancery.model.AgencyKind;
import org.chancery.model.Attachment;
import org.chancery.model.ModelFactory;
import org.chancery.model.Period;
import org.chancery.model.Site;
import org.chancery.report.Block;
import org.chancery.report.Blocks;
import org.chancery.report.ReportDocument;
import org.chancery.report.ReportSettings;
import org.chancery.report.Run;
import org.chancery.report.internal.chapter.ChapterFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositionTest {
	private static final Period PERIOD = new Period(LocalDate.of(2021, 9, 1), LocalDate.of(2022, 1, 31));
	private static final String FRAME = "<frame xmlns='http://www.chancery.org/report' kind='council'><part title='執行狀況'><chapters/></part></frame>";

	private final FakeFigures figures = new FakeFigures();
	private final FakeStore store = new FakeStore();
	private ReportSettings settings;

	@BeforeEach
	void setUp() {
		settings = settings(true, false);
		figures.flow("base.received", "件", "376").flow("base.none", "件", "0").flow("base.tracked", "件", "82309")
				.flow("base.pieces", "Agency", "次", p -> p.equals(PERIOD) ? "32" : p.from().getYear() == 2021 ? "25" : "7")
				.stock("base.staff", "人", "6145", LocalDate.of(2021, 12, 31)).change("base.fewer", "base.staff", "人", "-12", "6145", "8462");
	}

	private static ReportSettings settings(boolean blanks, boolean man) {
		return new ReportSettings("council", PERIOD, "高雄市政府行政暨國際處", "本處", "十", 3, 7, LocalDate.of(2022, 3, 31), "處長 項賓和", blanks, man);
	}

	private void agency(String name, LocalDate day, AgencyKind kind) {
		agency(name, day, kind, List.of());
	}

	private void agency(String name, LocalDate day, AgencyKind kind, List<String> photos) {
		Agency agency = ModelFactory.eINSTANCE.createAgency();
		agency.setName(name);
		agency.setEffectiveDate(day);
		agency.setKind(kind);
		for (String caption : photos) {
			Attachment photo = ModelFactory.eINSTANCE.createAttachment();
			photo.setName(caption + ".jpg");
			photo.setCaption(caption);
			photo.setInReport(true);
			photo.setContent(new byte[] { 1 });
			agency.getAttachments().add(photo);
		}
		store.add(agency);
	}

	private static ChapterFile file(String name, String xml) {
		return new ChapterFile(name, () -> new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
	}

	private static String chapter(String id, int weight, String body) {
		return "<chapter xmlns='http://www.chancery.org/report' id='" + id + "' title='" + id + "業務' weight='" + weight + "'>\n" + body
				+ "</chapter>";
	}

	private ReportDocument compose(String... bodies) {
		List<ChapterFile> files = new ArrayList<>();
		for (String body : bodies) {
			files.add(file("chapter" + files.size() + ".xml", chapter("第" + files.size(), files.size(), body)));
		}
		return new Composition(store, figures, settings, SubMonitor.convert(new NullProgressMonitor())).compose(file("frame", FRAME), files);
	}

	/** One line a block below the chapter's heading, with its number. */
	private static String text(ReportDocument report) {
		return report.blocks().stream().skip(2).map(CompositionTest::text).collect(Collectors.joining("\n"));
	}

	private static String text(Block block) {
		return switch (block) {
		case Block.Heading h -> "#" + h.level() + h.number() + Blocks.text(h.text());
		case Block.Paragraph p -> p.number() + Blocks.text(p.text());
		case Block.Table t -> (t.date().isEmpty() ? "" : Blocks.text(t.date()) + "\n")
				+ t.rows().stream().map(r -> r.cells().stream()
						.map(c -> c.text().stream().map(Blocks::text).collect(Collectors.joining("/"))).collect(Collectors.joining("|")))
						.collect(Collectors.joining("\n"));
		case Block.Columns c -> Blocks.flat(List.of(c)).map(CompositionTest::text).collect(Collectors.joining("\n"));
		case Block.Photos p -> p.photos().stream().map(x -> x.number() + x.caption()).collect(Collectors.joining("\n"));
		};
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"<figure id='base.received'/>|376 件",
			"<figure id='base.tracked'/>|82,309 件",
			"<figure id='base.tracked' number='man' unit=''/>|8 萬 2,309",
			"<figure id='base.none' unit='場次'/>|0 場次",
			"<figure id='base.fewer'/>|-12 人",
			"<figure id='base.fewer' absolute='true'/>|12 人",
			"<figure id='base.fewer' value='baseline'/>|8,462 人",
			"<figure id='base.fewer' value='now'/>|6,145 人",
			"<period/>|110 年 9 月 1 日至 111 年 1 月 31 日",
			"<period part='from'/>|110 年 9 月 1 日",
			"<period part='year'/>|110 年至 111 年",
			"<bureau/>（<self/>）|高雄市政府行政暨國際處（本處）",
			"a<if figure='base.received' min='376'>b</if>|ab",
			"a<if figure='base.received' min='377'>b</if>|a",
			"a<if figure='base.none' not='true'>b</if>|ab",
			"<split separator='；'><year/><figure id='base.pieces'/></split>|110 年 25 次；111 年 7 次" })
	void composesFields(String xml, String printed) {
		ReportDocument report = compose("<p>" + xml + "</p>");
		assertEquals(List.of(), report.notes());
		assertEquals(printed, text(report));
	}

	@Test
	void keepsWhatStandsBehindAField() {
		agency("民政局", LocalDate.of(2021, 9, 2), AgencyKind.BUREAU);
		ReportDocument report = compose("<p>受理<figure id='base.received'/>，<each figure='base.received'><value feature='name'/></each></p>");
		List<Run> runs = Blocks.runs(report.blocks().getLast()).toList();
		assertEquals("376 件", assertInstanceOf(Run.Figure.class, runs.get(1)).text());
		Run.Field field = assertInstanceOf(Run.Field.class, runs.get(3));
		assertEquals("name", field.feature());
		assertEquals(1, field.source().id());
		assertEquals(List.of("base.received"), report.figures().stream().map(f -> f.definition().id()).toList());
	}

	@Test
	void computesAFigureOnceForAPeriod() {
		compose("<p><figure id='base.received'/><figure id='base.received' unit=''/><split><figure id='base.received'/></split></p>");
		assertEquals(3, figures.computed.get("base.received"));
	}

	@Test
	void repeatsForEachRecordByDate() {
		agency("水利局", LocalDate.of(2021, 10, 5), AgencyKind.BUREAU);
		agency("民政局", LocalDate.of(2021, 9, 2), AgencyKind.BUREAU);
		agency("鳳山區公所", LocalDate.of(2021, 12, 1), AgencyKind.DISTRICT_OFFICE);
		assertEquals("(一)9 月 2 日民政局\n(二)10 月 5 日水利局\n(三)12 月 1 日鳳山區公所",
				text(compose("<each figure='base.received'><item><date feature='effectiveDate' form='day'/><value feature='name'/></item></each>")));
		assertEquals("110.9.2 民政局；110.10.5 水利局",
				text(compose("<p><each figure='base.received' limit='2' separator='；'><date feature='effectiveDate' form='dotted'/> <value feature='name'/></each></p>")));
		assertEquals("鳳山區公所", text(compose(
				"<p><each figure='base.received'><if feature='kind' equals='DISTRICT_OFFICE'><value feature='name'/></if></each></p>")));
	}

	@Test
	void printsTheDayAStockIsOf() {
		assertEquals("截至 110 年 12 月 31 日計 6,145 人、110.12.31",
				text(compose("<p>截至<date figure='base.staff'/>計<figure id='base.staff'/>、<date figure='base.staff' form='dotted'/></p>")));
		assertEquals("", text(compose("<p><date figure='base.received'/></p>")));
	}

	@Test
	void writesListSentences() {
		agency("水利局", LocalDate.of(2021, 10, 5), AgencyKind.BUREAU);
		agency("民政局", LocalDate.of(2021, 9, 2), AgencyKind.BUREAU);
		agency("民政局", LocalDate.of(2021, 11, 2), AgencyKind.BUREAU);
		agency("經發局", LocalDate.of(2021, 12, 2), AgencyKind.BUREAU);
		assertEquals("計民政局、水利局及經發局等 3 個機關參加",
				text(compose("<p>計<list figure='base.received' of='name' unit='個機關'/>參加</p>")));
		assertEquals("民政局、水利局、民政局、經發局等貴賓",
				text(compose("<p><list figure='base.received' of='name' distinct='false' last='、' close='等貴賓'/></p>")));
	}

	@Test
	void countsPartsAndLeavesOutWhatIsZero() {
		agency("民政局", LocalDate.of(2021, 9, 2), AgencyKind.BUREAU, List.of("會議", "參訪"));
		agency("水利局", LocalDate.of(2021, 10, 5), AgencyKind.BUREAU);
		assertEquals("民政局有 2 張；水利局", text(compose("<p><each figure='base.received' separator='；'><value feature='name'/>"
				+ "<count of='attachments' before='有' unit='張'/><count of='attachments' where='caption=合影' before='，合影' unit='張'/></each></p>")));
		assertEquals("會議 1 張、參訪 1 張", text(compose(
				"<p><each figure='base.received'><count of='attachments' by='caption' unit='張'/></each></p>")));
		assertEquals("民政局，水利局，", text(compose(
				"<p><each figure='base.received'><value feature='name'/><if feature='version'>第 <value feature='version'/> 版</if>，</each></p>")));
	}

	@Test
	void numbersHeadingsAndLeavesOutEmptySections() {
		String body = """
				<section title='甲'><p>有 <figure id='base.received'/>。</p><item>子</item><item title='丑'>文</item><section title='深'><item>底</item></section></section>
				<section title='空'><if figure='base.none'><p>無</p></if><section title='也空'><p> </p></section></section>
				<section title='乙' numbered='false'><p>文</p></section>
				<section title='丙'><p>文</p></section>
				""";
		assertEquals("#3(一)甲\n有 376 件。\n1.子\n#42.丑\n文\n#43.深\n(1)底\n#3乙\n文\n#3(二)丙\n文", text(compose(body)));
	}

	@Test
	void leavesOutAChapterThatIsWrongAndKeepsTheOthers() {
		ReportDocument report = compose("<p>一</p>", "<p>二</p>\n<p><figure id='base.unknown'/></p>", "<p>三</p>");
		assertEquals("一\n#2二、第 2 業務\n三", text(report));
		assertEquals(1, report.notes().size());
		assertTrue(report.notes().get(0).contains("chapter1.xml") && report.notes().get(0).contains("3")
				&& report.notes().get(0).contains("base.unknown"), report.notes().get(0));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "<p>|XML", "<q/>|<q>", "<p colour='red'>x</p>|colour", "text|text", "<item><p/></item>|<p>",
			"<p><figure id='base.received' number='roman'/></p>|roman", "<p><figure/></p>|id", "<p><value feature='name'/></p>|each",
			"<each figure='base.received'><p><value feature='colour'/></p></each>|colour",
			"<each figure='base.received'><p><count of='attachments' by='colour'/></p></each>|colour",
			"<each figure='base.fewer'><p/></each>|base.fewer", "<p><figure id='base.received' value='now'/></p>|base.received",
			"<if><p/></if>|figure", "<p xmlns='http://other'/>|namespace",
			"<table columns='1,1'><row><cell columns='3'>x</cell></row></table>|2" })
	void saysWhatIsWrong(String body, String word) {
		ReportDocument report = compose(body);
		assertEquals(1, report.notes().size());
		assertTrue(report.notes().get(0).toLowerCase().contains("chapter0.xml"), report.notes().get(0));
		assertTrue(report.notes().get(0).contains(word), report.notes().get(0));
	}

	@Test
	void mergesCellsOfTables() {
		String table = """
				<table columns='2,1,1' date='base.staff'>
					<row header='true'><cell rows='2'>項目</cell><cell columns='2'>人數</cell></row>
					<row header='true'><cell>甲</cell><cell>乙</cell></row>
					<row><cell>工級<br/>人員</cell><cell columns='2' align='right'><figure id='base.staff'/></cell></row>
				</table>
				""";
		ReportDocument report = compose(table);
		assertEquals("資料日期：110.12.31\n項目|人數\n甲|乙\n工級/人員|6,145 人", text(report));
		Block.Table block = assertInstanceOf(Block.Table.class, report.blocks().getLast());
		assertEquals(Block.Align.RIGHT, block.rows().get(2).cells().get(1).align());
		assertEquals(Block.Align.CENTER, block.rows().get(0).cells().get(0).align());
	}

	@Test
	void leavesOutATableWithoutRows() {
		assertEquals("文", text(compose(
				"<p>文</p><table columns='1'><row header='true'><cell>名</cell></row><each figure='base.received'><row><cell><value feature='name'/></cell></row></each></table>")));
	}

	@Test
	void breaksAFigureDown() {
		figures.shares(List.of(new Share("A", "甲", new BigDecimal(300)), new Share("B", "乙", new BigDecimal(76))));
		ReportDocument report = compose("<breakdown figure='base.received' by='kind' title='機關' value='件數'/>");
		assertEquals("機關|件數\n甲|300\n乙|76\n總計|376", text(report));
		assertEquals(List.of(), report.notes());
		figures.shares(List.of(new Share("A", "甲", new BigDecimal(300))));
		assertEquals(1, compose("<breakdown figure='base.received' by='kind' title='機關' value='件數'/>").notes().size());
	}

	@Test
	void numbersPhotosInOneSequenceAndRefersToThem() {
		agency("民政局", LocalDate.of(2021, 9, 2), AgencyKind.BUREAU, List.of("會議1"));
		agency("水利局", LocalDate.of(2021, 10, 5), AgencyKind.BUREAU);
		agency("經發局", LocalDate.of(2021, 12, 2), AgencyKind.BUREAU, List.of("參訪", "合影"));
		String body = "<each figure='base.received'><item><value feature='name'/><photo/></item></each><photos figure='base.received'/>";
		assertEquals("(一)民政局（照片 1）\n(二)水利局\n(三)經發局（照片 2、3）\n1會議 1\n2參訪\n3合影", text(compose(body)));
	}

	@Test
	void putsPhotosThatFollowEachOtherOnOnePlate() {
		agency("民政局", LocalDate.of(2021, 9, 2), AgencyKind.BUREAU, List.of("會議"));
		figures.flow("base.sites", "Site", "處", p -> "1");
		Site site = ModelFactory.eINSTANCE.createSite();
		site.setName("四維行政中心");
		site.setEffectiveDate(LocalDate.of(2021, 10, 1));
		Attachment photo = ModelFactory.eINSTANCE.createAttachment();
		photo.setName("site.png");
		photo.setInReport(true);
		photo.setContent(new byte[] { 1 });
		site.getAttachments().add(photo);
		store.add(site);
		ReportDocument report = compose("<photos figure='base.received'/><photos figure='base.sites'/>");
		assertEquals("1會議\n2四維行政中心", text(report));
		assertEquals(2, assertInstanceOf(Block.Photos.class, report.blocks().getLast()).photos().size());
	}

	@Test
	void takesNoPhotoNumbersForAChapterLeftOut() {
		agency("民政局", LocalDate.of(2021, 9, 2), AgencyKind.BUREAU, List.of("會議"));
		String wrong = "<photos figure='base.received'/><p><figure id='base.received' value='now'/></p>";
		ReportDocument report = compose(wrong, "<each figure='base.received'><item><photo/>見圖</item></each><photos figure='base.received'/>");
		assertEquals("#2一、第 1 業務", text(report.blocks().get(1)));
		assertEquals("(一)（照片 1）見圖\n1會議", text(report));
	}

	@Test
	void putsBlanksRoundDigitsOrNot() {
		String body = "<p>本期共受理\n\t\t<figure id='base.received'/>\n\t\t，於110年 9月起   e 化，達 99% 以上。</p>";
		assertEquals("本期共受理 376 件，於 110 年 9 月起 e 化，達 99% 以上。", text(compose(body)));
		settings = settings(false, true);
		assertEquals("本期共受理376件，於110年9月起 e 化，達99%以上。", text(compose(body)));
		assertEquals("8萬2,309件", text(compose("<p><figure id='base.tracked'/></p>")));
	}

	@Test
	void saysWhichFigureHasNoValue() {
		figures.flow("base.empty", "件", null);
		ReportDocument report = compose("<p>計<figure id='base.empty'/></p>");
		assertEquals("計—", text(report));
		assertEquals(1, report.notes().size());
	}

	@Test
	void stopsWhenCancelled() {
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		Composition composition = new Composition(store, figures, settings, SubMonitor.convert(monitor));
		List<ChapterFile> files = List.of(file("a", chapter("甲", 1, "<p><figure id='base.received'/></p>")));
		ChapterFile frame = file("frame", FRAME);
		assertThrows(OperationCanceledException.class, () -> composition.compose(frame, files));
	}
}
