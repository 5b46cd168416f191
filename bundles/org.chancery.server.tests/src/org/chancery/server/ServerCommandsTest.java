package org.chancery.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of a server, as those who run it type them. */
class ServerCommandsTest {
	private static final String PASSWORD = "chosen-by-oneself";
	private static final RecordType PETITION = SectionRegistry.instance().type("petitions.Petition").orElseThrow();

	@TempDir
	Path folder;
	private TestHome server;

	@BeforeEach
	void make() throws IOException {
		server = new TestHome(folder.resolve("server"));
	}

	@AfterEach
	void end() throws Exception {
		server.end();
	}

	private static void insert(Store store, int count) {
		store.write(tx -> {
			for (int i = 0; i < count; i++) {
				Record record = (Record) EcoreUtil.create(PETITION.eClass());
				record.setEffectiveDate(LocalDate.of(2021, 9, 1));
				for (EStructuralFeature feature : PETITION.eClass().getEAllStructuralFeatures()) {
					if (feature instanceof EAttribute a && feature.isRequired() && !record.eIsSet(feature)
							&& a.getEAttributeType().getInstanceClass() == String.class) {
						record.eSet(feature, feature.getName() + System.nanoTime());
					}
				}
				tx.insert(record);
			}
			return null;
		});
	}

	private static long petitions(Store store) {
		return store.count(RecordQuery.all(PETITION));
	}

	@Test
	void theFirstStartMakesAServerWithAnAdministratorWhoMustChangeThePassword() throws Exception {
		assertEquals(2, server.run("status").status());
		String said = server.start();
		assertTrue(said.contains(server.home().keys().fingerprint()), said);
		String given = TestHome.password(said);
		StoreException expired = assertThrows(StoreException.class,
				() -> TestHome.stores().open(server.address("admin", given), new NullProgressMonitor()));
		assertEquals(Reason.PASSWORD_EXPIRED, expired.reason());
		server.firstLogin("admin", given, PASSWORD).close();
		TestHome.Answer status = server.run("status");
		assertEquals(0, status.status(), status.err());
		assertTrue(status.out().contains(server.home().keys().fingerprint()));
		assertEquals(2, server.run("start").status(), "a second one in the same home");
		assertEquals(2, server.run("restore").status(), "restoring under a running server");
		assertEquals(0, server.stop());
		assertEquals(1, server.run("status").status());
		// a certificate that is to be replaced
		String fingerprint = server.home().keys().fingerprint();
		Files.move(server.folder().resolve("keys"), server.folder().resolve("keys.old"));
		server.start();
		assertNotEquals(fingerprint, server.home().keys().fingerprint());
		TestHome.stores().open(server.address("admin", PASSWORD), new NullProgressMonitor()).close();
		server.stop();
		// what is secret is readable for the one who runs the server only
		if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
			assertEquals(2, Files.getPosixFilePermissions(server.folder().resolve("owner.password")).size());
		}
	}

	@Test
	void usersAreKeptWhileTheServerRunsAndWhileItDoesNot() throws Exception {
		server.start();
		TestHome.Answer added = server.run("users", "add", "chen", "PETITIONS_EDITOR", "PETITIONS_PERSONAL", "--name", "陳小姐");
		assertEquals(0, added.status(), added.err());
		try (Store store = server.firstLogin("chen", TestHome.password(added.out()), PASSWORD)) {
			insert(store, 3);
			assertEquals(3, petitions(store));
		}
		TestHome.Answer unknown = server.run("users", "roles", "chen", "NO_SUCH_ROLE");
		assertEquals(2, unknown.status());
		assertTrue(unknown.err().contains("NO_SUCH_ROLE"), unknown.err());
		assertEquals(2, server.run("users", "add", "x'; DROP TABLE T --", "AUDITOR").status());
		assertEquals(2, server.run("users", "reset", "nobody").status());
		assertEquals(2, server.run("users", "add", "CHEN", "AUDITOR").status());
		server.stop();
		assertEquals(0, server.run("users", "roles", "chen", "PETITIONS_READER").status());
		String list = server.run("users").out();
		assertTrue(list.contains("陳小姐") && list.contains("PETITIONS_READER") && !list.contains("PETITIONS_EDITOR"), list);
		assertEquals(0, server.run("users", "remove", "chen").status());
		assertFalse(server.run("users").out().contains("CHEN"));
	}

	@Test
	void aStoreIsRestoredToABackupOrToTheLastTransaction() throws Exception {
		Path own = folder.resolve("own");
		try (Store store = TestHome.stores().open(own, new NullProgressMonitor())) {
			insert(store, 5);
		}
		TestHome.Answer adopted = server.adopt(own);
		assertEquals(0, adopted.status(), adopted.err());
		try (Store store = TestHome.stores().open(own, new NullProgressMonitor())) {
			assertEquals(5, petitions(store), "the store adopted stays as it is");
		}
		server.start();
		String given = TestHome.password(server.run("users", "add", "chen", "PETITIONS_EDITOR").out());
		assertEquals(0, server.run("backup").status());
		try (Store store = server.firstLogin("chen", given, PASSWORD)) {
			assertEquals(5, petitions(store));
			insert(store, 2);
		}
		server.stop();
		// nor is it the server's for good: its owner may take all of it elsewhere
		Path moved = folder.resolve("moved");
		TestHome.stores().migrate(new StoreAddress.Folder(server.home().store(), server.home().owner()), StoreAddress.folder(moved),
				new NullProgressMonitor());
		try (Store store = TestHome.stores().open(moved, new NullProgressMonitor())) {
			assertEquals(7, petitions(store));
		}
		TestHome.Answer forward = server.run("restore", "--forward");
		assertEquals(0, forward.status(), forward.err());
		assertEquals(7, restored());
		TestHome.Answer back = server.run("restore");
		assertEquals(0, back.status(), back.err());
		server.start();
		// the password was changed after the backup
		try (Store store = server.firstLogin("chen", given, PASSWORD)) {
			assertEquals(5, petitions(store));
		}
	}

	private long restored() throws Exception {
		server.start();
		try (Store store = TestHome.stores().open(server.address("chen", PASSWORD), new NullProgressMonitor())) {
			return petitions(store);
		} finally {
			server.stop();
		}
	}

	@Test
	void aDamagedBackupIsFoundOut() throws Exception {
		server.start();
		assertEquals(0, server.run("backup").status());
		TestHome.Answer whole = server.run("verify", "--tables");
		assertEquals(0, whole.status(), whole.err());
		assertTrue(whole.out().contains("\"PETITIONS\".\"PETITION\"\t0"), whole.out());
		server.stop();
		Path backup = server.home().backups().resolve(new Backups(server.home()).find(null));
		try (Stream<Path> files = Files.walk(backup)) {
			for (Path file : files.filter(f -> f.toString().endsWith(".dat")).toList()) {
				try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
					channel.write(ByteBuffer.wrap("no page of a table".getBytes()), Math.max(0, channel.size() / 2));
				}
			}
		}
		assertNotEquals(0, server.run("verify").status());
	}

	@Test
	void oldBackupsGoByTheRule() throws Exception {
		Home home = server.home();
		home.make();
		List<String> kept = List.of("20210801-020000", "20210901-020000", "20210930-020000", "20211001-020000");
		List<String> gone = List.of("20190801-020000", "20210802-020000", "20210903-020000");
		for (String name : Stream.concat(kept.stream(), gone.stream()).toList()) {
			Files.createDirectories(home.backups().resolve(name).resolve("database"));
		}
		Files.createDirectories(home.backups().resolve("20211002-020000.part"));
		Backups backups = new Backups(home);
		assertEquals(gone, backups.removeOld(LocalDate.of(2021, 10, 1), 14, 12));
		assertEquals(kept, backups.names());
		assertEquals(List.of("20210801-020000", "20210901-020000"), backups.removeOld(LocalDate.of(2030, 1, 1), 14, 12).subList(0, 2));
		assertEquals(List.of("20211001-020000"), backups.names(), "the last one stays, however old");
	}

	@Test
	void whatAnEarlierAttemptLeftIsNoServer() throws Exception {
		Files.createDirectories(server.folder().resolve("store").resolve("database"));
		assertEquals(2, server.run("status").status());
		server.start();
		assertEquals(0, server.run("status").status());
		// a note of a process that is long gone, whose number another one has now
		server.stop();
		Files.writeString(server.home().running(), "process=" + ProcessHandle.current().pid() + "\nport=1\nsince=2001-01-01T00:00:00Z\n");
		assertEquals(1, server.run("status").status());
	}
}
