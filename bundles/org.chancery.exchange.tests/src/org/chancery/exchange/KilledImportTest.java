package org.chancery.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.nio.file.Path;

import org.chancery.testing.ChildFramework;
import org.junit.jupiter.api.Test;

/** A process that is killed in the middle of an import leaves a store that opens again and has nothing of the file. */
class KilledImportTest extends StoreTest {
	private static final int ROWS = 3_000;

	@Test
	void aKilledImportLeavesNothingAndCanBeRepeated() throws Exception {
		StringBuilder text = new StringBuilder("effectiveDate,name\n");
		for (int i = 0; i < ROWS; i++) {
			text.append("2021-09-01,中心").append(i).append('\n');
		}
		Path table = csv(text.toString());
		store.close();

		// asked once a row: at one and a half times the rows the second reading, which writes, is under way
		Process child = ChildFramework.start(ImportChild.class, folder.resolve("framework"), folder.resolve("store").toString(),
				table.toString(), Integer.toString(ROWS + ROWS / 2));
		StringBuilder said = new StringBuilder();
		try (BufferedReader out = child.inputReader()) {
			String line = out.readLine();
			while (line != null && !line.equals(ImportChild.MIDDLE)) {
				said.append(line).append('\n');
				line = out.readLine();
			}
			assertEquals(ImportChild.MIDDLE, line, said.toString());
		} finally {
			child.destroyForcibly().waitFor();
		}

		store = open(folder.resolve("store"));
		assertEquals(0, count(SITE), said.toString());
		assertEquals(ROWS, run(SITE, table).added());
		assertEquals(ROWS, count(SITE));
	}
}
