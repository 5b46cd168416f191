package org.chancery.report.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureValue;
import org.chancery.model.ModelFactory;
import org.chancery.model.Tally;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.report.Block;
import org.chancery.report.FiguresTable;
import org.chancery.report.Run;
import org.chancery.report.internal.Byline;
import org.chancery.report.internal.TableGrid;
import org.chancery.report.internal.WholeFile;
import org.chancery.report.internal.font.FontChoice;
import org.chancery.report.internal.font.FontLocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PiecesTest {
	@TempDir
	Path folder;

	@Test
	void spacesBylines() {
		assertEquals("日 期：1 1 1 年 3 月 3 1 日", Byline.spaced("日期：111 年 3 月 31 日").replace('\u00A0', ' '));
		assertEquals("報告人：處 長  項  賓  和", Byline.spaced("報告人：處長 項賓和").replace('\u00A0', ' '));
		assertEquals("報告人：項 賓 和", Byline.spaced("報告人：項賓和").replace('\u00A0', ' '));
	}

	@Test
	void findsRowsThatDoNotFillATable() {
		assertEquals(Optional.empty(), TableGrid.findFault(SampleReport.table()));
		assertEquals(Optional.of(1), TableGrid.findFault(table(row(cell(1, 1)))));
		assertEquals(Optional.of(1), TableGrid.findFault(table(row(cell(3, 1)))));
		assertEquals(Optional.of(2), TableGrid.findFault(table(row(cell(1, 2), cell(1, 1)), row(cell(1, 1), cell(1, 1)))));
		assertEquals(Optional.of(1), TableGrid.findFault(table(row(cell(1, 2), cell(1, 1)))));
	}

	private static Block.Table table(Block.Row... rows) {
		return new Block.Table(List.of(), List.of(1, 1), List.of(rows));
	}

	private static Block.Row row(Block.Cell... cells) {
		return new Block.Row(false, List.of(cells));
	}

	private static Block.Cell cell(int columns, int rows) {
		return new Block.Cell(List.of(List.of(new Run.Text("x"))), columns, rows, Block.Align.LEFT);
	}

	@Test
	void saysWhichFontsToInstall() {
		IOException failure = assertThrows(IOException.class, () -> new FontLocator(List.of(folder)).find());
		assertTrue(failure.getMessage().contains("標楷體") && failure.getMessage().contains("fonts-arphic-ukai"), failure.getMessage());
	}

	@Test
	void prefersTheFontOfOfficialPapers() throws IOException {
		Path below = Files.createDirectories(folder.resolve("truetype/a"));
		Files.createFile(below.resolve("ukai.ttc"));
		Files.createFile(below.resolve("KAIU.TTF"));
		FontChoice choice = new FontLocator(List.of(folder.resolve("missing"), folder)).find();
		assertEquals("DFKai-SB", choice.chinese().family());
		assertEquals(List.of("AR PL UKai TW"), choice.rest().stream().map(f -> f.family()).toList());
		assertEquals(null, choice.latin());
	}

	@Test
	void keepsTheOldFileIfWritingFails() throws IOException {
		Path file = folder.resolve("report.odt");
		Files.writeString(file, "old");
		assertThrows(IOException.class, () -> WholeFile.write(file, out -> {
			out.write(new byte[100_000]);
			throw new IOException("broken");
		}));
		assertEquals("old", Files.readString(file));
		try (var files = Files.list(folder)) {
			assertEquals(1, files.count());
		}
		WholeFile.write(file, out -> out.write('n'));
		assertEquals("n", Files.readString(file));
	}

	@Test
	void listsFiguresAsATable() throws IOException {
		Tally tally = ModelFactory.eINSTANCE.createTally();
		tally.setFrom(LocalDate.of(2021, 9, 1));
		tally.setTo(LocalDate.of(2022, 1, 31));
		tally.setValue(new BigDecimal("2780.0000"));
		tally.setSource("業務報告，第 12 頁");
		FigureValue sample = SampleReport.figure("件", 2780).value();
		FigureDefinition d = sample.definition();
		FigureDefinition definition = new FigureDefinition(d.id(), SectionRegistry.instance().section("base").orElseThrow(), d.kind(), null, null,
				d.measure(), null, d.date(), null, null, null, null, null, null, List.of(), "件", 0);
		FigureValue value = new FigureValue(definition, sample.period(), null, sample.value(), 12, List.of(tally), List.of(), List.of(), 0, false,
				List.of());
		StringBuilder out = new StringBuilder();
		FiguresTable.write(List.of(value, value), out);
		assertEquals("id,name_en,name_zh,value,unit,from,to,records,tallies\r\n"
				+ "sample.n2780,figure.sample.n2780,figure.sample.n2780,2780,件,2021-09-01,2022-01-31,12,2780 2021-09-01/2022-01-31 業務報告，第 12 頁\r\n",
				out.toString());
	}
}
