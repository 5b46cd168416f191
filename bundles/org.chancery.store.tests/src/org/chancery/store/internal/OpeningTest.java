package org.chancery.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreEngine;
import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.chancery.store.samples.Sample;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What opening meets: other processes, killed ones, and folders that are no stores. */
class OpeningTest {
	private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	@TempDir
	Path folder;
	private Path path;
	private Process other;

	@BeforeEach
	void path() {
		path = folder.resolve("市政 store");
	}

	@AfterEach
	void endOther() throws Exception {
		if (other != null) {
			other.destroyForcibly();
			assertTrue(other.waitFor(1, TimeUnit.MINUTES));
		}
	}

	private StoreException refused(Reason reason) {
		StoreException e = assertThrows(StoreException.class, () -> TestStores.open(path));
		assertEquals(reason, e.reason(), e.getMessage());
		assertTrue(e.getMessage().contains(path.toString()), e.getMessage());
		return e;
	}

	/** Starts Derby's own shell in another process and gives it commands, which it echoes when it has done them. */
	private void startShell(String... commands) throws IOException {
		Path lib = Files.createDirectories(folder.resolve("lib"));
		StringBuilder classPath = new StringBuilder();
		for (String jar : List.of("derby.jar", "derbyshared.jar", "derbytools.jar")) {
			URL url = Platform.getBundle("org.chancery.store.derby").getEntry("lib/" + jar);
			try (InputStream in = url.openStream()) {
				Files.copy(in, lib.resolve(jar));
			}
			classPath.append(lib.resolve(jar)).append(java.io.File.pathSeparator);
		}
		other = new ProcessBuilder(JAVA, "-Dderby.stream.error.file=" + folder.resolve("other.log"), "-Dfile.encoding=UTF-8",
				"-Dsun.jnu.encoding=UTF-8", "-cp", classPath.toString(), "org.apache.derby.tools.ij").redirectErrorStream(true).start();
		Writer in = other.outputWriter();
		for (String command : commands) {
			in.write(command + ";\n");
		}
		in.write("values 'everything is ' || 'done';\n");
		in.flush();
		BufferedReader out = other.inputReader();
		StringBuilder said = new StringBuilder();
		for (String line = out.readLine(); line != null; line = out.readLine()) {
			said.append(line).append('\n');
			if (line.contains("everything is done")) {
				assertFalse(said.toString().contains("ERROR"), said.toString());
				return;
			}
		}
		throw new AssertionError(said.toString());
	}

	private String connect() {
		return "connect 'jdbc:derby:" + path.resolve("database") + "'";
	}

	@Test
	void aStoreThatAnotherProcessHasOpenIsInUse() throws Exception {
		path = folder.resolve("store");
		TestStores.openNew(path).close();
		startShell(connect());
		refused(Reason.IN_USE);
	}

	@Test
	void aStoreThatThisProcessHasOpenIsInUse() throws Exception {
		Store store = TestStores.openNew(path);
		refused(Reason.IN_USE);
		store.close();
		TestStores.open(path).close();
	}

	@Test
	void ofAProcessKilledInTheMiddleOfATransactionNothingStays() throws Exception {
		path = folder.resolve("store");
		Sample sample = TestStores.sample("1");
		try (Store store = TestStores.openNew(path)) {
			store.write(tx -> {
				tx.insert(sample);
				return null;
			});
		}
		startShell(connect(), "autocommit off",
				"insert into SAMPLES.SAMPLE (ID, VERSION, EFFECTIVE_DATE, NUMBER) values (900001, 1, date('2020-01-01'), 'half')",
				"update SAMPLES.SAMPLE set NUMBER = 'changed' where ID = " + sample.getId(),
				// brings the changes to the disk, where they are not to stay
				"call SYSCS_UTIL.SYSCS_CHECKPOINT_DATABASE()");
		other.destroyForcibly();
		assertTrue(other.waitFor(1, TimeUnit.MINUTES));
		assertNotEquals(0, other.exitValue());
		try (Store store = TestStores.open(path)) {
			assertEquals(1, store.count(RecordQuery.all(TestStores.SAMPLE)));
			assertEquals("1", ((Sample) store.find(TestStores.SAMPLE, sample.getId()).orElseThrow()).getNumber());
		}
	}

	@Test
	void aStoreThatWasHalfMadeIsMadeAnew() throws Exception {
		TestStores.openNew(path).close();
		// killed while making it: the database is not yet in its place
		Files.move(path.resolve("database"), path.resolve("database.part"));
		Files.delete(path.resolve("database.part").resolve("service.properties"));
		try (Store store = TestStores.open(path)) {
			assertEquals(0, store.count(RecordQuery.all(TestStores.SAMPLE)));
		}
		assertFalse(Files.exists(path.resolve("database.part")));
	}

	@Test
	void aFolderWithOtherFilesIsNoStoreAndStaysAsItIs() throws Exception {
		Files.createDirectories(path);
		Files.writeString(path.resolve("letter.txt"), "not a store");
		refused(Reason.NOT_A_STORE);
		try (Stream<Path> files = Files.list(path)) {
			assertEquals(List.of("letter.txt"), files.map(f -> f.getFileName().toString()).toList());
		}
	}

	@Test
	void aFileIsNoStore() throws Exception {
		Files.writeString(path, "not a folder");
		refused(Reason.NOT_A_STORE);
	}

	@Test
	void aDamagedStoreSaysSo() throws Exception {
		TestStores.openNew(path).close();
		try (Stream<Path> files = Files.list(path.resolve("database").resolve("log"))) {
			for (Path file : files.toList()) {
				Files.writeString(file, "damaged");
			}
		}
		refused(Reason.NOT_A_STORE);
	}

	@Test
	void anEmptyFolderBecomesAStore() throws Exception {
		Files.createDirectories(path);
		try (Store store = TestStores.open(path)) {
			assertEquals(path.toString(), store.location());
			assertEquals(0, store.count(RecordQuery.all(TestStores.SAMPLE)));
		}
	}

	@Test
	void nothingIsWrittenIntoTheWorkingDirectory() throws Exception {
		TestStores.openNew(path).close();
		assertFalse(Files.exists(Path.of("derby.log")));
	}

	@Test
	void aFullDiskIsRecognised() throws Exception {
		StoreEngine.Database database = TestStores.engine().open(StoreAddress.folder(path));
		try {
			IOException full = new IOException("No space left on device");
			assertEquals(Reason.DISK_FULL, database.reason(new SQLException("Log Corrupted", "XSLA1", full)));
			assertEquals(Reason.DATABASE, database.reason(new SQLException("syntax", "42X01")));
		} finally {
			database.close();
		}
	}
}
