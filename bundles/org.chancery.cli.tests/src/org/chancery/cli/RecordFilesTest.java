package org.chancery.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sections read, write and check beside tables, from the command line. */
class RecordFilesTest {
	private static final String LETTER = """
			<?xml version="1.0" encoding="UTF-8"?>
			<!DOCTYPE 函 SYSTEM "104_2_utf8.dtd">
			<函><發文機關><全銜>示範機關</全銜><機關代碼></機關代碼></發文機關><函類別 代碼="函"/><地址>示範路</地址><聯絡方式>示範</聯絡方式>
			<受文者><全銜>示範受文者</全銜><機關代碼></機關代碼></受文者><發文日期><年月日>中華民國110年9月8日</年月日></發文日期>
			<發文字號><字>示範字</字><文號><年度>110</年度><流水號>0000001</流水號></文號></發文字號><主旨><文字>示範主旨</文字></主旨>
			<正本><全銜>示範受文者</全銜></正本></函>
			""";

	@TempDir
	private Path folder;
	private Path file;

	@BeforeEach
	void write() throws Exception {
		file = Files.write(folder.resolve("letter.di"), LETTER.getBytes(StandardCharsets.UTF_8));
	}

	private Run run(String... arguments) {
		List<String> all = new ArrayList<>(List.of(arguments));
		all.addAll(List.of("--store", folder.resolve("store").toString()));
		return Run.of(all.toArray(String[]::new));
	}

	@Test
	void aDocumentComesInAndGoesOut() throws Exception {
		Run in = run("read", file.toString());
		assertEquals(0, in.status(), in.err());
		Path out = Files.createDirectory(folder.resolve("out")).resolve("again.di");
		Run away = run("write", "示範字第1100000001號", "--out", out.toString());
		assertEquals(0, away.status(), away.err());
		assertTrue(Files.readString(out).contains("<主旨><文字>示範主旨</文字>"), Files.readString(out));
		Run twice = run("read", file.toString());
		assertEquals(ExitStatus.STORE, twice.status(), twice.err());
	}

	@Test
	void whatIsWrongIsSaid() throws Exception {
		assertEquals(ExitStatus.USAGE, run("read", folder.resolve("none.di").toString()).status());
		Run other = run("read", Files.copy(file, folder.resolve("letter.txt")).toString());
		assertTrue(other.status() == ExitStatus.USAGE && other.err().contains(".di"), other.err());
		Run bad = run("read", Files.writeString(folder.resolve("bad.di"), "no XML").toString());
		assertTrue(bad.status() == ExitStatus.FILE && bad.err().contains("bad.di"), bad.err());
		assertEquals(ExitStatus.USAGE, run("write", "none", "--out", folder.resolve("x.di").toString()).status());
	}

	@Test
	void checksAreListed() {
		run("read", file.toString());
		Run check = run("check", "--from", "2021-01-01", "--to", "2021-12-31", "--check", "documents");
		assertEquals(0, check.status(), check.err());
		List<CSVRecord> rows = check.table();
		assertTrue(rows.stream().allMatch(r -> r.get("check").startsWith("documents.")), check.out());
		Run unknown = run("check", "--from", "2021-01-01", "--to", "2021-12-31", "--check", "nothing");
		assertTrue(unknown.status() == ExitStatus.USAGE && unknown.err().contains("documents.numbers"), unknown.err());
	}
}
