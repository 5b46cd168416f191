package org.chancery.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Path;

import org.eclipse.core.runtime.FileLocator;
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
		Process child = start(table, ROWS + ROWS / 2);
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

	private Process start(Path table, int stopAt) throws Exception {
		Path configuration = Path.of(URI.create(System.getProperty("osgi.configuration.area").replace(" ", "%20")));
		Path framework = Path.of(URI.create(System.getProperty("osgi.framework").replace(" ", "%20")));
		String resource = ImportChild.class.getName().replace('.', '/') + ".class";
		String location = FileLocator.toFileURL(ImportChild.class.getClassLoader().getResource(resource)).getPath();
		String classes = location.substring(0, location.length() - resource.length());
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				framework + java.io.File.pathSeparator + classes, ImportChild.class.getName(), configuration.resolve("config.ini").toString(),
				folder.resolve("framework").toString(), folder.resolve("store").toString(), table.toString(), Integer.toString(stopAt))
				.redirectErrorStream(true).start();
	}
}
