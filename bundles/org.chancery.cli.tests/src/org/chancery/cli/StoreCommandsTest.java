package org.chancery.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVRecord;
import org.chancery.store.Store;
import org.chancery.store.Stores;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on real stores: the user's own with the sample records, made once, and empty ones. */
class StoreCommandsTest {
	private static final String[] PERIOD = { "--from", "2021-09-01", "--to", "111/1/31" };

	@TempDir
	static Path home;
	private static String userHome;
	@TempDir
	Path folder;

	@BeforeAll
	static void moveHome() {
		userHome = System.setProperty("user.home", home.toString());
	}

	@AfterAll
	static void moveBack() {
		System.setProperty("user.home", userHome);
	}

	private String store() {
		return folder.resolve("store").toString();
	}

	private static Run run(String command, String... more) {
		return Run.of(Stream.concat(Stream.concat(Stream.of(command), Stream.of(PERIOD)), Stream.of(more)).toArray(String[]::new));
	}

	private static CSVRecord row(List<CSVRecord> table, String id) {
		return table.stream().filter(r -> r.get("id").equals(id)).findFirst().orElseThrow();
	}

	@Test
	void computesFiguresOfTheSample() {
		Run run = run("figures", "--section", "workforce");
		assertEquals(0, run.status(), run.err());
		assertTrue(run.table().stream().allMatch(r -> r.get("id").startsWith("workforce.")));
		CSVRecord rate = row(run.table(), "workforce.workersReductionRate");
		assertEquals("27.38", rate.get("value"));
		assertEquals("%", rate.get("unit"));
		assertEquals("2022-01-31", rate.get("to"));
		Run json = run("figures", "--section", "workforce", "--format", "json");
		assertTrue(json.out().contains("\"id\" : \"workforce.workersReductionRate\""));
		assertTrue(json.out().contains("\"value\" : 27.38"), json.out());
	}

	@Test
	void provesThatWhatIsKeptIsWhatTheRecordsSay() {
		Run run = run("figures", "--recount");
		assertEquals(0, run.status(), run.err());
		assertTrue(run.table().size() > 50, run.out());
		assertTrue(run.table().stream().allMatch(r -> r.get("equal").equals("true")), run.out());
		assertEquals("27.38", row(run.table(), "workforce.workersReductionRate").get("counted"));
	}

	@Test
	void tracesAFigureToItsRecords() {
		Run run = run("figures", "--trace", "workforce.workersReductionRate");
		assertEquals(0, run.status(), run.err());
		assertTrue(run.err().contains("(8,462 − 6,145) ÷ 8,462 × 100 = 27.38 %"), run.err());
		assertFalse(run.table().isEmpty());
		assertTrue(run.table().stream().allMatch(r -> r.get("type").equals("workforce.Headcount")), run.out());
		assertTrue(run.table().stream().anyMatch(r -> r.get("date").equals("2011-01-01")), run.out());
	}

	@Test
	void writesTheReport() throws Exception {
		Path out = folder.resolve("new/out");
		Run run = run("report", "--kind", "council", "--out", out.toString());
		assertEquals(0, run.status(), run.err());
		List<String> files = run.out().lines().toList();
		assertEquals(List.of(".docx", ".html", ".odt", ".pdf", "figures.csv"),
				files.stream().map(f -> f.endsWith("figures.csv") ? "figures.csv" : f.substring(f.lastIndexOf('.'))).sorted().toList(), run.out());
		for (String file : files) {
			assertTrue(Files.size(Path.of(file)) > 0, file);
		}
		List<CSVRecord> figures = Run.table(Files.readString(out.resolve("figures.csv")));
		assertEquals("27.38", row(figures, "workforce.workersReductionRate").get("value"));
		assertEquals(figures.size(), figures.stream().map(r -> r.get("id") + r.get("from") + r.get("to")).distinct().count());
	}

	@Test
	void publishesTheReportAndTellsWhatBecameOfItsFigures() throws Exception {
		Path out = folder.resolve("published");
		Run first = run("report", "--publish", "--appendix", "--out", out.toString());
		assertEquals(0, first.status(), first.err());
		assertTrue(first.out().lines().anyMatch(l -> l.endsWith("ledger.json")), first.out());
		assertTrue(Files.readString(out.resolve("ledger.json")).contains("\"workforce.workersReductionRate\""));
		assertTrue(Files.readString(out.resolve("council-2021-09-01-2022-01-31.html")).contains("數據來源"));
		Run same = run("ledger");
		assertEquals(0, same.status(), same.err());
		assertTrue(same.table().size() > 30, same.out());
		assertTrue(same.table().stream().allMatch(r -> r.get("state").equals("same")), same.out());
		Run second = run("report", "--publish", "--out", out.toString());
		assertEquals(0, second.status(), second.err());
		Run list = Run.of("ledger");
		assertEquals(List.of("2", "1"), list.table().stream().map(r -> r.get("edition")).toList(), list.out());
		Run series = Run.of("ledger", "--series", "workforce.workersReductionRate");
		assertEquals(List.of("27.38"), series.table().stream().map(r -> r.get("value")).toList(), series.out());
		Run none = Run.of("ledger", "--from", "2015-01-01", "--to", "2015-06-30");
		assertEquals(ExitStatus.USAGE, none.status());
	}

	@Test
	void aFolderThatCantBeMadeIsAFileError() throws Exception {
		Path file = Files.writeString(folder.resolve("file"), "x");
		Run run = run("report", "--out", file.resolve("out").toString());
		assertEquals(ExitStatus.FILE, run.status(), run.err());
		assertTrue(run.err().contains("file"), run.err());
	}

	@Test
	void exportsAndImports() throws Exception {
		Path file = folder.resolve("agencies.ods");
		Run exported = Run.of("export", "--type", "Agency", "--out", file.toString());
		assertEquals(0, exported.status(), exported.err());
		assertEquals("", exported.out());
		Run imported = Run.of("import", "--type", "Agency", file.toString(), "--store", store());
		assertEquals(0, imported.status(), imported.err());
		Run again = Run.of("import", "--type", "Agency", file.toString(), "--store", store());
		assertEquals(0, again.status(), again.err());
		Path copy = folder.resolve("copy.csv");
		Path original = folder.resolve("original.csv");
		assertEquals(0, Run.of("export", "--type", "Agency", "--out", copy.toString(), "--store", store()).status());
		assertEquals(0, Run.of("export", "--type", "Agency", "--out", original.toString()).status());
		assertEquals(Files.readAllLines(original).size(), Files.readAllLines(copy).size());
	}

	@Test
	void aBadRowKeepsItsFileOutAndNoOther() throws Exception {
		Path bad = Files.writeString(folder.resolve("bad.csv"), "effectiveDate,name\n2020-01-01,甲局\nyesterday,乙局\n");
		Path good = Files.writeString(folder.resolve("good.csv"), "effectiveDate,name\n2020-01-01,丙局\n");
		Run run = Run.of("import", "--type", "Agency", bad.toString(), good.toString(), "--store", store());
		assertEquals(ExitStatus.FILE, run.status(), run.err());
		assertTrue(run.err().lines().anyMatch(l -> l.matches(".*\\b3\\b.*yesterday.*")), run.err());
		Path out = folder.resolve("out.csv");
		Run.of("export", "--type", "Agency", "--out", out.toString(), "--store", store());
		String kept = Files.readString(out);
		assertTrue(kept.contains("丙局"), kept);
		assertFalse(kept.contains("甲局"), kept);
	}

	@Test
	void readsBig5() throws Exception {
		Path file = Files.write(folder.resolve("big5.csv"),
				"effectiveDate,name\n2020-01-01,高雄市政府工務局\n".getBytes(java.nio.charset.Charset.forName("Big5")));
		Run run = Run.of("import", "--type", "Agency", file.toString(), "--store", store(), "--encoding", "Big5");
		assertEquals(0, run.status(), run.err());
		Path out = folder.resolve("out.csv");
		Run.of("export", "--type", "Agency", "--out", out.toString(), "--store", store());
		assertTrue(Files.readString(out).contains("高雄市政府工務局"));
		assertEquals(ExitStatus.USAGE,
				Run.of("import", "--type", "Agency", file.toString(), "--store", store(), "--encoding", "Big6").status());
	}

	@Test
	void fillsAStoreWithMadeUpRecords() {
		Run demo = Run.of("demo", "--records", "50", "--store", store());
		assertEquals(0, demo.status(), demo.err());
		Run figures = Run.of("figures", "--from", "2000-01-01", "--to", "2030-12-31", "--store", store());
		assertEquals(0, figures.status(), figures.err());
		assertTrue(figures.table().stream().anyMatch(r -> r.get("made_up").equals("true")), figures.out());
	}

	@Test
	void aStoreInUseIsOnePlainLine() {
		Stores stores = new Session(System.out, System.err, java.util.Locale.ENGLISH, new NullProgressMonitor()).service(Stores.class);
		try (Store open = stores.open(Path.of(store()), new NullProgressMonitor())) {
			Run run = run("figures", "--store", open.location());
			assertEquals(ExitStatus.STORE, run.status(), run.err());
			assertEquals(1, run.err().lines().count(), run.err());
			assertEquals("", run.out());
		}
	}

	@Test
	void aFolderThatIsNoStoreIsRefused() throws Exception {
		Path other = Files.createDirectories(folder.resolve("other"));
		Files.writeString(other.resolve("letter.txt"), "x", StandardCharsets.UTF_8);
		Run run = run("figures", "--store", other.toString());
		assertEquals(ExitStatus.STORE, run.status(), run.err());
		assertEquals(1, run.err().lines().count(), run.err());
		assertEquals(List.of(other.resolve("letter.txt")), list(other));
	}

	private static List<Path> list(Path folder) throws Exception {
		try (Stream<Path> files = Files.list(folder)) {
			return files.toList();
		}
	}

	@Test
	void anInterruptedCommandSaysSo() {
		NullProgressMonitor cancelled = new NullProgressMonitor();
		run("figures");
		cancelled.setCanceled(true);
		Run run = Run.of(cancelled, "figures", "--from", "2021-01-01", "--to", "2021-12-31");
		assertEquals(ExitStatus.CANCELLED, run.status(), run.err());
		assertEquals("", run.out());
	}
}
