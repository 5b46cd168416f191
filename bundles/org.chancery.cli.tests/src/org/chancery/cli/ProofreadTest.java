package org.chancery.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proof-reader as a command, on a text of our own. */
class ProofreadTest {
	@TempDir
	Path folder;
	private Path file;

	@BeforeEach
	void write() throws IOException {
		file = Files.writeString(folder.resolve("report.txt"), "某處110年度工作成果報告\n一、檔案\n完成甲局、乙局及丙局等4個機關之查核，移交12,34件。\n於109年11月20日舉辦講習。\n");
	}

	@Test
	void listsFindingsForPeople() {
		Run run = Run.of("proofread", file.toString());
		assertEquals(0, run.status(), run.err());
		assertEquals(3, run.out().lines().filter(l -> l.startsWith("[")).count(), run.out());
		assertTrue(run.out().contains("line 3: 12,34件 (number)"), run.out());
		assertTrue(run.err().contains("report.txt: 3 findings"), run.err());
	}

	@Test
	void listsFindingsForPrograms() throws IOException {
		Path out = folder.resolve("findings.csv");
		Run run = Run.of("proofread", file.toString(), "--format", "csv", "--out", out.toString());
		assertEquals(0, run.status(), run.err());
		assertEquals("list-count", Run.table(Files.readString(out)).getFirst().get("rule"));
		assertEquals("一、檔案", Run.table(Files.readString(out)).getFirst().get("heading"));
		assertTrue(Run.of("proofread", file.toString(), "--format", "json").out().contains("\"severity\" : \"error\""));
	}

	@Test
	void leavesOutWhatIsNotWanted() {
		assertFalse(Run.of("proofread", file.toString(), "--least", "error").out().contains("(period)"));
		assertFalse(Run.of("proofread", file.toString(), "--without", "number").out().contains("(number)"));
		assertFalse(Run.of("proofread", file.toString(), "--from", "109/11/1", "--to", "110/12/31").out().contains("(period)"));
	}

	@Test
	void comparesWithAnEarlierReport() throws IOException {
		Path earlier = Files.write(folder.resolve("earlier.txt"), "某處109年度工作成果報告\n公務車調派769車次。\n".getBytes(Charset.forName("Big5")));
		Path now = Files.writeString(folder.resolve("now.txt"), "某處110年度工作成果報告\n公務車調派7,690車次。\n");
		assertTrue(Run.of("proofread", now.toString(), "--previous", earlier.toString()).out().contains("(series)"));
	}

	@Test
	void saysWhatIsWrongWithItsArguments() {
		assertEquals(ExitStatus.USAGE, Run.of("proofread").status());
		assertEquals(ExitStatus.USAGE, Run.of("proofread", file.toString(), "--without", "nothing").status());
		assertEquals(ExitStatus.USAGE, Run.of("proofread", file.toString(), "--from", "110/1/1").status());
		assertEquals(ExitStatus.USAGE, Run.of("proofread", file.toString(), "--least", "some").status());
		assertEquals(ExitStatus.USAGE, Run.of("proofread", file.toString(), "--format", "xml").status());
	}

	@Test
	void refusesABrokenDocument() throws IOException {
		Path broken = Files.writeString(folder.resolve("broken.odt"), "PK\u0003\u0004 not a zip");
		Run run = Run.of("proofread", broken.toString());
		assertEquals(ExitStatus.FILE, run.status());
		assertEquals(1, run.err().lines().count(), run.err());
		assertTrue(run.err().contains("broken.odt"), run.err());
		assertEquals(ExitStatus.FILE, Run.of("proofread", folder.resolve("missing.txt").toString()).status());
	}
}
