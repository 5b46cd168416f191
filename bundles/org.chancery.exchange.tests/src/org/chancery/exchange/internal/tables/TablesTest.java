package org.chancery.exchange.internal.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.chancery.exchange.ExchangeException;
import org.chancery.exchange.TableFormat;
import org.chancery.exchange.TableSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TablesTest {
	private static final Charset BIG5 = Charset.forName("Big5");

	@TempDir
	Path folder;

	private static List<Row> read(TableSource source) {
		return Tables.read(source, table -> {
			List<Row> rows = new ArrayList<>();
			for (Row row = table.next(); row != null; row = table.next()) {
				rows.add(row);
			}
			return rows;
		});
	}

	private Path file(String name, byte[] bytes) throws IOException {
		return Files.write(folder.resolve(name), bytes);
	}

	private Path write(TableFormat format, List<List<?>> rows) throws IOException {
		Path file = folder.resolve("table." + format.extension());
		try (OutputStream out = Files.newOutputStream(file); TableWriter writer = Tables.writer(format, out)) {
			writer.sheet("甲", List.of("編號", "主旨"));
			for (List<?> row : rows) {
				writer.row(row);
			}
			writer.sheet("乙", List.of("另一張"));
			writer.row(List.of("值"));
		}
		return file;
	}

	@ParameterizedTest
	@EnumSource(TableFormat.class)
	void textsComeBackAsTheyWere(TableFormat format) throws IOException {
		List<List<?>> rows = new ArrayList<>();
		Random random = new Random(7);
		String alphabet = "甲乙臺，、；|\\\"',;\t =+-@<>&\n0a𠀀é";
		int[] points = alphabet.codePoints().toArray();
		for (int i = 0; i < 300; i++) {
			List<String> row = new ArrayList<>();
			for (int c = 0; c < 2; c++) {
				StringBuilder text = new StringBuilder("x".repeat(random.nextInt(2)));
				for (int n = random.nextInt(12); n > 0; n--) {
					text.appendCodePoint(points[random.nextInt(points.length)]);
				}
				row.add(text + "x");
			}
			rows.add(row);
		}
		List<Row> read = read(TableSource.of(write(format, rows)));
		assertEquals(List.of("編號", "主旨"), read.get(0).cells());
		for (int i = 0; i < rows.size(); i++) {
			assertEquals(rows.get(i), read.get(i + 1).cells(), "row " + i);
			assertEquals(i + 2, read.get(i + 1).number());
		}
	}

	@ParameterizedTest
	@EnumSource(TableFormat.class)
	void textsThatLookLikeFormulasStayTexts(TableFormat format) throws IOException {
		List<List<?>> rows = List.of(List.of("=1+2", "@SUM(A1)"), List.of("+886", "-5"), List.of("'=1", "''=1"), List.of("'a", "\t=1x"));
		List<Row> read = read(TableSource.of(write(format, rows)));
		for (int i = 0; i < rows.size(); i++) {
			assertEquals(rows.get(i), read.get(i + 1).cells());
		}
		if (format == TableFormat.CSV) {
			String text = Files.readString(folder.resolve("table.csv"));
			assertTrue(text.contains("'=1+2") && text.contains("'@SUM(A1)") && text.contains("'+886"), text);
		}
	}

	@ParameterizedTest
	@EnumSource(value = TableFormat.class, names = { "XLSX", "ODS" })
	void spreadsheetsKeepKindsOfValues(TableFormat format) throws IOException {
		List<?> row = Arrays.asList(new BigDecimal("1234.5"), LocalDate.of(2021, 9, 1), true, null, LocalDateTime.of(2021, 9, 1, 14, 30), -3L);
		List<Object> cells = read(TableSource.of(write(format, List.of(row)))).get(1).cells();
		assertEquals(0, new BigDecimal("1234.5").compareTo((BigDecimal) cells.get(0)));
		assertEquals(LocalDate.of(2021, 9, 1), cells.get(1));
		assertEquals(true, cells.get(2));
		assertEquals(null, cells.get(3));
		assertEquals(LocalDateTime.of(2021, 9, 1, 14, 30), cells.get(4));
		assertEquals(0, BigDecimal.valueOf(-3).compareTo((BigDecimal) cells.get(5)));
	}

	@ParameterizedTest
	@EnumSource(value = TableFormat.class, names = { "XLSX", "ODS" })
	void sheetsAreChosenByName(TableFormat format) throws IOException {
		Path file = write(format, List.of());
		assertEquals(List.of("甲", "乙"), Tables.read(TableSource.of(file), TableReader::sheets));
		assertEquals(List.of("另一張"), read(TableSource.of(file).withSheet("乙")).get(0).cells());
		String message = assertThrows(ExchangeException.class, () -> read(TableSource.of(file).withSheet("丙"))).getMessage();
		assertTrue(message.contains("丙"), message);
	}

	@ParameterizedTest
	@EnumSource(TableFormat.class)
	void blankRowsAreLeftOutButCounted(TableFormat format) throws IOException {
		List<Row> read = read(TableSource.of(write(format, List.of(Arrays.asList(null, null), List.of("a", "b"), List.of("  ", ""), List.of("c", "d")))));
		assertEquals(List.of(1, 3, 5), read.stream().map(Row::number).toList());
	}

	@ParameterizedTest
	@EnumSource(TableFormat.class)
	void aHalfWrittenFileIsRefusedWithItsName(TableFormat format) throws IOException {
		List<List<?>> rows = new ArrayList<>();
		for (int i = 0; i < 500; i++) {
			rows.add(List.of("編號" + i, "a, \"quoted\" text"));
		}
		byte[] whole = Files.readAllBytes(write(format, rows));
		int end = whole.length / 2;
		while (format == TableFormat.CSV && !(whole[end - 1] == 't' && whole[end] == 'e')) {
			end++;
		}
		Path half = file("half." + format.extension(), Arrays.copyOf(whole, end));
		String message = assertThrows(ExchangeException.class, () -> read(TableSource.of(half))).getMessage();
		assertTrue(message.contains("half." + format.extension()), message);
	}

	@Test
	void anUnclosedQuotationMarkIsRefusedWithItsLine() throws IOException {
		Path file = file("q.csv", "a,b\n1,2\n3,\"4\n5,6\n".getBytes(StandardCharsets.UTF_8));
		String message = assertThrows(ExchangeException.class, () -> read(TableSource.of(file))).getMessage();
		assertTrue(message.contains("q.csv") && message.matches(".*\\d.*"), message);
	}

	@Test
	void encodingsAreRecognised() throws IOException {
		String text = "編號,主旨\n1,臺北市市長許功蓋陳情電話\n";
		for (Charset charset : List.of(StandardCharsets.UTF_8, BIG5)) {
			assertEquals(List.of("1", "臺北市市長許功蓋陳情電話"), read(TableSource.of(file("t.csv", text.getBytes(charset)))).get(1).cells());
		}
		for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
			Path file = file("bom.csv", ("\ufeff" + text).getBytes(charset));
			assertEquals(List.of("編號", "主旨"), read(TableSource.of(file)).get(0).cells());
			assertEquals(charset, Tables.read(TableSource.of(file), TableReader::source).charset());
		}
	}

	@Test
	void aBig5FileIsReadWithANote() throws IOException {
		Path file = file("big5.csv", "編號,主旨\n1,路燈不亮\n".getBytes(BIG5));
		List<String> notes = Tables.read(TableSource.of(file), TableReader::notes);
		assertEquals(1, notes.size());
		assertTrue(notes.get(0).contains("Big5"), notes.get(0));
	}

	@Test
	void undecodableBytesAreRefusedWithTheirLine() throws IOException {
		byte[] bytes = "編號,主旨\n1,路燈不亮而且人行道也破損所以市民打電話來陳情\n2,#\n".getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < bytes.length; i++) {
			if (bytes[i] == '#') {
				bytes[i] = (byte) 0xff;
			}
		}
		Path file = file("bad.csv", bytes);
		String message = assertThrows(ExchangeException.class, () -> read(TableSource.of(file))).getMessage();
		assertTrue(message.contains("bad.csv") && message.contains("3"), message);
	}

	@Test
	void anEncodingAskedForIsUsedStrictly() throws IOException {
		Path file = file("utf8.csv", "編號,主旨\n1,路燈不亮\n".getBytes(StandardCharsets.UTF_8));
		assertThrows(ExchangeException.class, () -> read(TableSource.of(file).withCharset(StandardCharsets.US_ASCII)));
	}

	@Test
	void delimitersAreRecognised() throws IOException {
		for (String delimiter : List.of(",", ";", "\t")) {
			String text = "編號D主旨D備註\n1D\"甲,乙;丙\"D\n".replace("D", delimiter);
			List<Row> rows = read(TableSource.of(file("d.csv", text.getBytes(StandardCharsets.UTF_8))));
			assertEquals(List.of("編號", "主旨", "備註"), rows.get(0).cells());
			assertEquals("甲,乙;丙", rows.get(1).cells().get(1));
		}
	}

	@Test
	void otherFilesAreRefusedInPlainWords() throws IOException {
		Path xls = file("old.xlsx", new byte[] { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0 });
		Path zip = file("zip.csv", new byte[] { 'P', 'K', 3, 4, 0, 0, 0, 0 });
		Path empty = file("empty.csv", new byte[0]);
		Path text = file("text.xlsx", "a,b\n".getBytes(StandardCharsets.UTF_8));
		Path other = file("report.docx", new byte[] { 'P', 'K', 3, 4 });
		for (Path file : List.of(xls, zip, empty, text, other, folder.resolve("missing.ods"))) {
			String message = assertThrows(ExchangeException.class, () -> read(TableSource.of(file))).getMessage();
			assertTrue(message.contains(file.getFileName().toString()), message);
		}
	}
}
