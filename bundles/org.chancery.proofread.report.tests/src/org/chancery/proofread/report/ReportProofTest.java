package org.chancery.proofread.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.chancery.exchange.SampleLoader;
import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureValue;
import org.chancery.figures.Figures;
import org.chancery.model.Period;
import org.chancery.proofread.Settlement;
import org.chancery.proofread.Severity;
import org.chancery.report.Block;
import org.chancery.report.Block.Align;
import org.chancery.report.Block.Style;
import org.chancery.report.ReportComposer;
import org.chancery.report.ReportDocument;
import org.chancery.report.ReportSettings;
import org.chancery.report.Run;
import org.chancery.store.Store;
import org.chancery.store.Stores;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/** The rules on reports as Chancery composes them. */
class ReportProofTest {
	private static final Period PERIOD = new Period(LocalDate.of(2021, 9, 1), LocalDate.of(2022, 1, 31));

	@BeforeAll
	static void start() throws BundleException {
		for (Bundle bundle : context().getBundles()) {
			boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
			String name = bundle.getSymbolicName();
			if (!fragment && (name.startsWith("org.chancery.") || name.equals("org.apache.felix.scr"))) {
				bundle.start(Bundle.START_TRANSIENT);
			}
		}
	}

	private static BundleContext context() {
		return FrameworkUtil.getBundle(ReportProof.class).getBundleContext();
	}

	private static <T> T service(Class<T> type) {
		return context().getService(context().getServiceReference(type));
	}

	private static List<ReportFinding> read(ReportDocument report, Settlement... settled) {
		return service(ReportProof.class).read(report, List.of(), List.of(settled), new NullProgressMonitor());
	}

	private static ReportDocument report(Block... blocks) {
		return new ReportDocument("業務報告", "業務報告", PERIOD, List.of(blocks), List.of());
	}

	private static Block.Paragraph paragraph(Run... runs) {
		return new Block.Paragraph(Style.BODY, 0, "", List.of(runs));
	}

	private static Run text(String text) {
		return new Run.Text(text);
	}

	private static Run.Figure figure(String unit, long number) {
		FigureDefinition definition = service(Figures.class).definitions().getFirst();
		FigureValue value = new FigureValue(definition, PERIOD, null, BigDecimal.valueOf(number), number, List.of(), List.of(), List.of(), 0, false, List.of());
		return new Run.Figure(String.format("%,d %s", number, unit), value);
	}

	@Test
	void findsAFigureTypedWhereAFieldExists() {
		Run typed = text("統計表列 1,071 件，另協助 7 件。");
		List<ReportFinding> findings = read(report(paragraph(text("本期報修案件計 "), figure("件", 1071), text("。")), paragraph(typed)));
		assertEquals(List.of("typed-figure"), findings.stream().map(f -> f.finding().rule()).toList());
		assertEquals(1, findings.getFirst().blockIndex());
		assertSame(typed, findings.getFirst().run());
	}

	@Test
	void findsAFigureThatContradictsItsField() {
		List<ReportFinding> findings = read(report(paragraph(text("本期報修案件計 "), figure("件", 1071), text("。")), paragraph(text("本期報修案件計 1,017 件。"))));
		assertTrue(findings.stream().anyMatch(f -> f.finding().rule().equals("typed-figure") && f.finding().severity() == Severity.WARNING),
				findings::toString);
	}

	@Test
	void findsItsWayInMergedTables() {
		Block.Cell wrong = cell("177", 1, 1);
		Block.Table table = new Block.Table(List.of(text("資料日期：110.12.31")), List.of(1, 1, 1, 1),
				List.of(new Block.Row(true, List.of(cell("類別", 1, 2), cell("人數", 2, 1), cell("合計", 1, 2))),
						new Block.Row(true, List.of(cell("機關", 1, 1), cell("學校", 1, 1))), new Block.Row(false, List.of(cell("工友", 1, 1), cell("120", 1, 1), cell("55", 1, 1), wrong)),
						new Block.Row(false, List.of(cell("駕駛", 1, 1), cell("20", 1, 1), cell("5", 1, 1), cell("25", 1, 1)))));
		List<ReportFinding> findings = read(report(paragraph(text("如下表。")), table));
		assertEquals(List.of("table-sum"), findings.stream().map(f -> f.finding().rule()).toList());
		assertEquals("177", findings.getFirst().finding().excerpt());
		assertSame(wrong.text().getFirst().getFirst(), findings.getFirst().run());
		assertSame(table, findings.getFirst().block());
	}

	private static Block.Cell cell(String text, int columns, int rows) {
		return new Block.Cell(List.of(List.of(text(text))), columns, rows, Align.CENTER);
	}

	@Test
	void checksPhotosAgainstTheText() {
		Block.Photos photos = new Block.Photos(Stream.of(1, 2).map(n -> new Block.Photo(n, "訪團於會後與市長合影留念", "image/png", new byte[0], null)).toList());
		List<ReportFinding> findings = read(report(paragraph(text("接待訪團（照片 1、2、3）。")), photos));
		assertEquals(List.of("photo", "photo"), findings.stream().map(f -> f.finding().rule()).toList());
		assertEquals(1, findings.getLast().blockIndex());
	}

	@Test
	void keepsASettledFindingWithItsNote() {
		ReportDocument report = report(paragraph(text("110 年 8 月 2 日開辦。")));
		ReportFinding open = read(report).getFirst();
		assertFalse(open.isSettled());
		Settlement settlement = new Settlement(open.finding().key(), "前期遺漏，補報", "editor", Instant.EPOCH);
		ReportFinding kept = read(report(paragraph(text("前言。")), paragraph(text("110 年 8 月 2 日開辦。"))), settlement).getFirst();
		assertEquals("前期遺漏，補報", kept.settlement().note());
	}

	/** What the sections' chapters print has no error by itself: sums, rates, lists and numbering agree. */
	@Test
	void ourOwnReportsHaveNoErrors(@TempDir Path folder) {
		try (Store store = service(Stores.class).open(folder.resolve("store"), new NullProgressMonitor())) {
			SampleLoader loader = service(SampleLoader.class);
			loader.load(store, loader.missing(store), new NullProgressMonitor());
			for (Period period : List.of(PERIOD, new Period(LocalDate.of(2016, 3, 1), LocalDate.of(2016, 8, 31)))) {
				ReportSettings settings = new ReportSettings("council", period, "某市政府秘書處", "本處", "", 0, 0, null, "", true, true);
				ReportDocument report = service(ReportComposer.class).compose(store, settings, new NullProgressMonitor());
				List<ReportFinding> findings = read(report);
				assertEquals(List.of(), findings.stream().filter(f -> f.finding().severity() == Severity.ERROR).toList());
			}
		}
	}
}
