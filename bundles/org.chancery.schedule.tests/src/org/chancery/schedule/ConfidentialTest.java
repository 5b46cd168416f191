package org.chancery.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.apache.derby.jdbc.ClientDataSource;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.schedule.agenda.Agenda;
import org.chancery.schedule.agenda.PhoneCalendar;
import org.chancery.schedule.agenda.Slot;
import org.chancery.store.RecordQuery;
import org.chancery.store.Restrictions;
import org.chancery.store.Store;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreAddress.Login;
import org.chancery.store.StoreException;
import org.chancery.store.Stores;
import org.chancery.store.derby.server.DerbyServer;
import org.chancery.store.derby.server.OwnedStore;
import org.chancery.store.derby.server.ServerKeys;
import org.chancery.testing.SectionTest;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who reads the schedule behind a server: the database decides, whatever client asks. */
class ConfidentialTest extends SectionTest {
	private static final String OWNER = "owner-of-a-test-store";
	private static final String GIVEN = "given-out-first";
	private static final String OWN = "chosen-by-oneself";
	private static final LocalDate DAY = LocalDate.of(2021, 10, 5);

	@TempDir
	static Path served;
	private static Store own;
	private static DerbyServer server;
	private static OwnedStore owned;
	private static StoreAddress.Server address;
	private static long mayor;

	@BeforeAll
	static void serve() throws Exception {
		Path path = served.resolve("store");
		Stores stores = service(Stores.class);
		stores.open(path, new NullProgressMonitor()).close();
		OwnedStore.secure(path, OWNER);
		Login owner = new Login(OwnedStore.OWNER, OWNER);
		own = stores.open(new StoreAddress.Folder(path, owner), new NullProgressMonitor());
		owned = new OwnedStore(path, owner);
		owned.grant(SectionRegistry.instance().sections());
		enter();
		ServerKeys keys = new ServerKeys(Files.createDirectory(served.resolve("keys")));
		keys.make(List.of("localhost", "127.0.0.1"), "-1d", 30);
		int port;
		try (ServerSocket socket = new ServerSocket(0)) {
			port = socket.getLocalPort();
		}
		server = DerbyServer.start(new DerbyServer.Settings(InetAddress.getLoopbackAddress(), port, keys.tls(), path, "database", null, null));
		address = new StoreAddress.Server("derby", "localhost", port, "database", new Login("?", "?"), keys.fingerprint());
		user("clerk", "BASE_READER");
		user("reader", "SCHEDULE_READER");
		user("secretary", "SCHEDULE_EDITOR,SCHEDULE_PERSONAL");
		// from then on plain clients of this process know the certificate too
		login("secretary").close();
	}

	@AfterAll
	static void stop() throws Exception {
		server.close();
		own.close();
	}

	private static void enter() {
		Principal principal = ScheduleFactory.eINSTANCE.createPrincipal();
		principal.setTitle("市長");
		principal.setEffectiveDate(LocalDate.of(2021, 1, 1));
		Entry entry = ScheduleFactory.eINSTANCE.createEntry();
		entry.setNumber("E-1");
		entry.setPrincipal(principal);
		entry.setEffectiveDate(DAY);
		entry.setStarts("09:00");
		entry.setEnds("10:00");
		entry.setSubject("機密事由");
		entry.setPlace("機密地點");
		entry.setVisibility(Visibility.PUBLIC);
		Attendant attendant = ScheduleFactory.eINSTANCE.createAttendant();
		attendant.setPost("機密陪同");
		entry.getAttendants().add(attendant);
		own.write(transaction -> {
			transaction.insert(principal);
			transaction.insert(entry);
			return null;
		});
		mayor = principal.getId();
	}

	private static void user(String name, String roles) throws Exception {
		owned.addUser(name, name, GIVEN, roles);
		service(Stores.class).changePassword(address.as(new Login(name, GIVEN)), OWN);
	}

	private static ClientDataSource client(String user, String password) {
		ClientDataSource client = new ClientDataSource();
		client.setServerName("localhost");
		client.setPortNumber(address.port());
		client.setDatabaseName("database");
		client.setUser(user);
		client.setPassword(password);
		client.setConnectionAttributes("ssl=peerAuthentication");
		return client;
	}

	private static Store login(String user) throws InterruptedException {
		return service(Stores.class).open(address.as(new Login(user, OWN)), new NullProgressMonitor());
	}

	private static String asked(String user, String sql) throws SQLException {
		try (Connection connection = client(user, OWN).getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("SET ROLE U_" + user.toUpperCase());
			try (ResultSet rows = statement.executeQuery(sql)) {
				return rows.next() ? rows.getString(1) : null;
			}
		}
	}

	private static void refused(String user, String sql) {
		SQLException e = assertThrows(SQLException.class, () -> asked(user, sql), user + ": " + sql);
		assertTrue(e.getSQLState().startsWith("425"), e.getSQLState() + " " + e.getMessage());
	}

	@Test
	void aPlainClientReadsNothingWithoutTheRole() throws Exception {
		refused("clerk", "SELECT NUMBER FROM SCHEDULE.ENTRY");
		refused("clerk", "SELECT COUNT(*) FROM SCHEDULE.ENTRY");
		assertEquals("E-1", asked("reader", "SELECT NUMBER FROM SCHEDULE.ENTRY"));
		for (String column : List.of("SUBJECT", "PLACE", "DISTRICT", "ORGANISER", "BRIEFING", "NOTES")) {
			refused("reader", "SELECT " + column + " FROM SCHEDULE.ENTRY");
		}
		refused("reader", "SELECT POST FROM SCHEDULE.ATTENDANT");
	}

	@Test
	void theStoreShowsMasksToThoseWithoutTheRole() throws Exception {
		try (Store clerk = login("clerk")) {
			assertThrows(StoreException.class, () -> clerk.rows(RecordQuery.all(Agenda.ENTRIES)));
		}
		try (Store reader = login("reader")) {
			Slot slot = Agenda.load(reader, mayor, DAY, 1).getFirst();
			assertEquals(Restrictions.MASK, slot.subject());
			assertFalse(reader.find(Agenda.ENTRIES, slot.id()).orElseThrow().toString().contains("機密"));
			String rows = reader.rows(RecordQuery.all(Agenda.ENTRIES).withFeatures(Agenda.ENTRIES.features().stream()
					.filter(f -> !f.isMany()).toList())).toString();
			assertFalse(rows.contains("機密"), "what lists, searches and exports are made of: " + rows);
			assertFalse(PhoneCalendar.of(List.of(slot), Instant.EPOCH).contains("機密"));
		}
		try (Store secretary = login("secretary")) {
			Slot slot = Agenda.load(secretary, mayor, DAY, 1).getFirst();
			assertEquals("機密事由", slot.subject());
			assertEquals("機密陪同", ((Entry) secretary.find(Agenda.ENTRIES, slot.id()).orElseThrow()).getAttendants().getFirst().getPost());
		}
		try (Connection owner = owned.owner().getConnection(); Statement statement = owner.createStatement();
				ResultSet read = statement.executeQuery("SELECT COUNT(*) FROM CHANCERY.AUDIT WHERE WHO = 'SECRETARY' AND KIND = 'READ' AND RECORD_TYPE = 'schedule.Entry'")) {
			assertTrue(read.next());
			assertTrue(read.getInt(1) > 0, "each reading is noted");
		}
	}
}
