package org.chancery.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.apache.derby.jdbc.ClientDataSource;
import org.chancery.model.Attachment;
import org.chancery.model.ModelFactory;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Change;
import org.chancery.store.RecordQuery;
import org.chancery.store.Restrictions;
import org.chancery.store.Store;
import org.chancery.store.StoreAddress.Login;
import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.chancery.store.derby.server.OwnedStore;
import org.chancery.store.samples.Note;
import org.chancery.store.samples.Sample;
import org.chancery.store.samples.SamplesFactory;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the database itself refuses, to the store and to a plain client that goes past it. */
class RightsTest {
	private static final String FIRST = "given-out-first";
	private static final String OWN = "chosen-by-oneself";
	private static Path template;

	@TempDir
	Path folder;
	private TestServer server;
	private OwnedStore owned;

	@BeforeEach
	void start() throws Exception {
		synchronized (RightsTest.class) {
			if (template == null) {
				template = java.nio.file.Files.createTempDirectory("chancery-owned");
				TestServer.make(template);
			}
		}
		Path path = folder.resolve("store");
		TestStores.copy(template, path);
		server = TestServer.owned(path);
		owned = new OwnedStore(path, new Login(OwnedStore.OWNER, TestServer.OWNER));
		owned.grant(SectionRegistry.instance().sections());
		// from then on plain clients of this process know the certificate too
		store("chen", TestServer.PASSWORD).close();
	}

	@AfterEach
	void stop() throws IOException {
		server.close();
	}

	private Store store(String user, String password) {
		return TestStores.stores().open(server.address().as(new Login(user, password)), new NullProgressMonitor());
	}

	private void add(String user, String roles) throws SQLException {
		owned.addUser(user, user, FIRST, roles);
		TestServer.login(owned, user.toUpperCase(), OWN);
	}

	private Connection jdbc(String user, String password) throws SQLException {
		ClientDataSource client = new ClientDataSource();
		client.setServerName("localhost");
		client.setPortNumber(server.address().port());
		client.setDatabaseName("database");
		client.setUser(user);
		client.setPassword(password);
		client.setConnectionAttributes("ssl=peerAuthentication");
		return client.getConnection();
	}

	/** A connection past the store, with the user's roles in force. */
	private Connection jdbc(String user) throws SQLException {
		Connection connection = jdbc(user, OWN);
		run(connection, "SET ROLE U_" + user.toUpperCase());
		return connection;
	}

	private static void run(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static List<String> rows(Connection connection, String query) throws SQLException {
		List<String> rows = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
			while (result.next()) {
				StringBuilder row = new StringBuilder();
				for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
					row.append(i == 1 ? "" : "|").append(result.getString(i));
				}
				rows.add(row.toString());
			}
		}
		return rows;
	}

	private static void refused(Connection connection, String sql) {
		SQLException e = assertThrows(SQLException.class, () -> run(connection, sql), sql);
		assertTrue(e.getSQLState().matches("425..|4251D|X0Y68|38F00|38000|42Y07"), sql + ": " + e.getSQLState() + " " + e.getMessage());
	}

	private Note note(Store store, String number, String informant) {
		Note note = SamplesFactory.eINSTANCE.createNote();
		Sample sample = TestStores.sample(number);
		note.setSample(sample);
		note.setEffectiveDate(sample.getEffectiveDate());
		note.setText("text");
		note.setInformant(informant);
		return store.write(tx -> {
			tx.insert(sample);
			tx.insert(note);
			return note;
		});
	}

	private Note find(Store store, long id) {
		return (Note) store.find(TestStores.NOTE, id).orElseThrow();
	}

	private static void update(Store store, Note note) {
		store.write(tx -> {
			tx.update(note);
			return null;
		});
	}

	private List<String> trail(String where) throws SQLException {
		try (Connection owner = owned.owner().getConnection()) {
			return rows(owner, "SELECT WHO, KIND, RECORD_TYPE, COLUMN_NAME, CAST(\"BEFORE\" AS VARCHAR(200)), CAST(\"AFTER\" AS VARCHAR(200))"
					+ " FROM CHANCERY.AUDIT WHERE " + where + " ORDER BY ID");
		}
	}

	@Test
	void aPasswordThatWasGivenOutMustBeChangedFirst() throws Exception {
		owned.addUser("lin", "林先生", FIRST, "SAMPLES_READER");
		StoreException e = assertThrows(StoreException.class, () -> store("lin", FIRST).close());
		assertEquals(Reason.PASSWORD_EXPIRED, e.reason());
		var address = server.address().as(new Login("lin", FIRST));
		assertEquals(Reason.INVALID,
				assertThrows(StoreException.class, () -> TestStores.stores().changePassword(address, "short")).reason());
		TestStores.stores().changePassword(address, OWN);
		assertEquals(Reason.LOGIN_REFUSED, assertThrows(StoreException.class, () -> store("lin", FIRST).close()).reason());
		try (Store store = store("lin", OWN)) {
			assertEquals("LIN", store.access().user());
			assertEquals(0, store.count(RecordQuery.all(TestStores.SAMPLE)));
		}
		owned.resetPassword("lin", FIRST);
		assertEquals(Reason.PASSWORD_EXPIRED, assertThrows(StoreException.class, () -> store("lin", FIRST).close()).reason());
		// the roles themselves are withheld, whatever the client
		try (Connection past = jdbc("lin", FIRST)) {
			assertThrows(SQLException.class, () -> run(past, "SET ROLE U_LIN"));
			refused(past, "SELECT ID FROM SAMPLES.SAMPLE");
		}
		assertEquals(List.of("APP|USER_ADDED|users|LIN|null|SAMPLES_READER", "LIN|PASSWORD_CHANGED|users|LIN|null|null",
				"APP|PASSWORD_RESET|users|LIN|null|null"), trail("COLUMN_NAME = 'LIN'"));
	}

	@Test
	void wrongPasswordsAreSlowedDown() throws Exception {
		for (int i = 0; i < 6; i++) {
			assertEquals(Reason.LOGIN_REFUSED, assertThrows(StoreException.class, () -> store("chen", "wrong password").close()).reason());
		}
		// not even the right one is looked at now
		assertEquals(Reason.LOGIN_REFUSED,
				assertThrows(StoreException.class, () -> store("chen", TestServer.PASSWORD).close()).reason());
	}

	@Test
	void aReaderReadsAndNoMore() throws Exception {
		try (Store chen = store("chen", TestServer.PASSWORD)) {
			Note note = note(chen, "1", "王先生");
			add("reader", "SAMPLES_READER");
			try (Store reader = store("reader", OWN)) {
				assertEquals("text", find(reader, note.getId()).getText());
				assertFalse(reader.access().mayWrite(TestStores.NOTE.section()));
				Note mine = find(reader, note.getId());
				mine.setText("mine");
				assertEquals(Reason.FORBIDDEN, assertThrows(StoreException.class, () -> update(reader, mine)).reason());
				assertEquals(Reason.FORBIDDEN, assertThrows(StoreException.class, () -> note(reader, "2", null)).reason());
				assertEquals(Reason.FORBIDDEN, assertThrows(StoreException.class, () -> reader.write(tx -> {
					tx.delete(TestStores.NOTE, note.getId(), note.getVersion());
					return null;
				})).reason());
			}
			assertEquals("text", find(chen, note.getId()).getText());
			assertEquals(1, chen.count(RecordQuery.all(TestStores.NOTE)));
		}
	}

	@Test
	void oneWithoutTheSectionSeesNothingOfIt() throws Exception {
		add("guest", "");
		try (Store guest = store("guest", OWN)) {
			assertFalse(guest.access().mayRead(TestStores.SAMPLE.section()));
			assertEquals(Reason.FORBIDDEN,
					assertThrows(StoreException.class, () -> guest.count(RecordQuery.all(TestStores.SAMPLE))).reason());
			// the base section is everybody's to read
			assertEquals(0, guest.count(RecordQuery.all(TestStores.AGENCY)));
		}
	}

	@Test
	void withoutTheRolePersonalDataAreMaskedAndStayWhenTheRecordIsSaved() throws Exception {
		try (Store chen = store("chen", TestServer.PASSWORD)) {
			Note note = note(chen, "1", "王先生");
			add("editor", "SAMPLES_EDITOR");
			try (Store editor = store("editor", OWN)) {
				Note masked = find(editor, note.getId());
				assertEquals(Restrictions.MASK, masked.getInformant());
				masked.setText("changed");
				update(editor, masked);
				masked.setInformant("somebody else");
				assertEquals(Reason.FORBIDDEN, assertThrows(StoreException.class, () -> update(editor, masked)).reason());
			}
			Note after = find(chen, note.getId());
			assertEquals("王先生", after.getInformant());
			assertEquals("changed", after.getText());
			after.setInformant("李先生");
			update(chen, after);
			assertEquals("李先生", find(chen, note.getId()).getInformant());
			try (Store editor = store("editor", OWN)) {
				List<Change> history = editor.history(TestStores.NOTE, note.getId());
				Change personal = history.stream().filter(c -> "informant".equals(c.feature())).findFirst().orElseThrow();
				assertEquals(Restrictions.MASK, personal.before());
				assertEquals(Restrictions.MASK, personal.after());
				assertEquals("CHEN", personal.who());
			}
		}
	}

	@Test
	void whoReadsPersonalDataIsNotedEvenIfTheReadingIsUndone() throws Exception {
		long id;
		try (Store chen = store("chen", TestServer.PASSWORD)) {
			id = note(chen, "1", "王先生").getId();
			find(chen, id);
		}
		String reads = "KIND = 'READ' AND RECORD_ID = " + id;
		assertEquals(List.of("CHEN|READ|samples.Note|null|null|null"), trail(reads));
		add("lin", "SAMPLES_READER,SAMPLES_PERSONAL");
		try (Connection past = jdbc("lin")) {
			past.setAutoCommit(false);
			refused(past, "SELECT INFORMANT FROM SAMPLES.NOTE");
			refused(past, "SELECT * FROM SAMPLES.NOTE WHERE INFORMANT LIKE '王%'");
			try (CallableStatement call = past.prepareCall("CALL CHANCERY.READ_PERSONAL('SAMPLES', 'NOTE', ?)")) {
				call.setLong(1, id);
				call.execute();
				try (ResultSet row = call.getResultSet()) {
					assertTrue(row.next());
					assertEquals("王先生", row.getString("INFORMANT"));
				}
			}
			past.rollback();
		}
		assertEquals("LIN|READ|samples.Note|null|null|null", trail(reads).get(1));
	}

	@Test
	void theTrailTellsWhatWasChangedWhateverTheClientTells() throws Exception {
		long id;
		try (Store chen = store("chen", TestServer.PASSWORD)) {
			id = note(chen, "1", null).getId();
		}
		add("mallory", "SAMPLES_EDITOR");
		try (Connection past = jdbc("mallory")) {
			run(past, "UPDATE SAMPLES.NOTE SET TEXT = 'forged', MODIFIED_BY = 'CHEN' WHERE ID = " + id);
			run(past, "DELETE FROM SAMPLES.NOTE WHERE ID = " + id);
			refused(past, "INSERT INTO CHANCERY.CHANGE (\"AT\", WHO, RECORD_TYPE, RECORD_ID, VERSION, KIND) VALUES"
					+ " (CURRENT_TIMESTAMP, 'CHEN', 'samples.Note', " + id + ", 3, 'DELETED')");
		}
		List<String> trail = trail("RECORD_TYPE = 'samples.Note' AND RECORD_ID = " + id);
		assertEquals("CHEN|CREATED|samples.Note|null|null|null", trail.get(0));
		assertEquals("MALLORY|CHANGED|samples.Note|TEXT|text|forged", trail.get(1));
		assertTrue(trail.get(2).startsWith("MALLORY|DELETED|samples.Note|null|"), trail.get(2));
	}

	@Test
	void aPlainClientIsRefusedWhatItsRolesDoNotGive() throws Exception {
		try (Store chen = store("chen", TestServer.PASSWORD)) {
			note(chen, "1", "王先生");
		}
		add("mallory", "SAMPLES_EDITOR");
		try (Connection past = jdbc("mallory")) {
			for (String sql : List.of("SELECT * FROM CHANCERY.AUDIT", "DELETE FROM CHANCERY.AUDIT", "UPDATE CHANCERY.AUDIT SET WHO = 'CHEN'",
					"INSERT INTO CHANCERY.AUDIT (\"AT\", WHO, KIND, RECORD_TYPE, RECORD_ID) VALUES (CURRENT_TIMESTAMP, 'CHEN', 'READ', 'x', 1)",
					"DROP TABLE CHANCERY.AUDIT", "TRUNCATE TABLE CHANCERY.AUDIT", "DROP TRIGGER SAMPLES.NOTE_AUDIT_UPDATE",
					"LOCK TABLE CHANCERY.AUDIT IN EXCLUSIVE MODE", "CALL CHANCERY.AUDIT_CHANGE('samples.Note', FALSE, 1)",
					"SELECT * FROM CHANCERY.CHANGE", "DELETE FROM CHANCERY.CHANGE", "DELETE FROM CHANCERY.ROLLUP",
					"UPDATE CHANCERY.SCHEMA_VERSION SET MODEL_VERSION = 99", "SELECT CONTENT FROM BASE.ATTACHMENT",
					"INSERT INTO BASE.AGENCY (ID, VERSION, EFFECTIVE_DATE, NAME) VALUES (1, 1, CURRENT_DATE, 'x')",
					"CREATE TABLE T (X INT)", "CREATE TABLE MALLORY.T (X INT)", "CREATE SCHEMA MALLORY", "CREATE SCHEMA MINE",
					"CREATE PROCEDURE MALLORY.E (X INT) LANGUAGE JAVA PARAMETER STYLE JAVA EXTERNAL NAME 'java.lang.System.exit'",
					"CREATE PROCEDURE SESSION.E (X INT) LANGUAGE JAVA PARAMETER STYLE JAVA EXTERNAL NAME 'java.lang.System.exit'",
					"CREATE TRIGGER MALLORY.T AFTER UPDATE ON SAMPLES.NOTE FOR EACH ROW VALUES 1", "CREATE VIEW MALLORY.V (X) AS VALUES 1",
					"CREATE ROLE MINE", "GRANT ADMINISTRATOR TO MALLORY", "GRANT SELECT ON CHANCERY.AUDIT TO MALLORY",
					"ALTER TABLE SAMPLES.NOTE ADD COLUMN X INT", "CREATE INDEX SAMPLES.X ON SAMPLES.NOTE (TEXT)",
					"SELECT * FROM SYS.SYSUSERS", "SELECT * FROM CHANCERY.USER_ACCOUNT",
					"CALL CHANCERY.ADD_USER('EVE', 'Eve', 'long-enough-really', 'ADMINISTRATOR')", "CALL CHANCERY.SET_ROLES('MALLORY', 'AUDITOR')",
					"CALL CHANCERY.RESET_PASSWORD('CHEN', 'long-enough-really')", "CALL CHANCERY.READ_PERSONAL('SAMPLES', 'NOTE', 1)",
					"CALL SYSCS_UTIL.SYSCS_CREATE_USER('EVE', 'long-enough-really')", "CALL SYSCS_UTIL.SYSCS_RESET_PASSWORD('APP', 'x')",
					"CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.database.sqlAuthorization', 'false')",
					"CALL SYSCS_UTIL.SYSCS_EXPORT_TABLE('SAMPLES', 'NOTE', '/tmp/notes', null, null, null)",
					"CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE('/tmp')", "CALL SYSCS_UTIL.SYSCS_COMPRESS_TABLE('CHANCERY', 'AUDIT', 0)",
					"CALL SQLJ.INSTALL_JAR('/tmp/x.jar', 'MALLORY.X', 0)", "CALL SYSCS_UTIL.SYSCS_REGISTER_TOOL('databaseMetaData', TRUE)",
					"SELECT * FROM SYSCS_DIAG.STATEMENT_CACHE")) {
				refused(past, sql);
			}
			assertThrows(SQLException.class, () -> run(past, "SET ROLE U_CHEN"));
			assertThrows(SQLException.class, () -> run(past, "SET ROLE ADMINISTRATOR"));
			assertEquals(List.of("1"), rows(past, "SELECT COUNT(ID) FROM SAMPLES.NOTE"));
		}
	}

	@Test
	void attachmentsAreTheirSectionsOwn() throws Exception {
		Sample sample = TestStores.sample("1");
		Attachment attachment = ModelFactory.eINSTANCE.createAttachment();
		attachment.setName("letter.txt");
		attachment.setContent(new byte[] { 1, 2, 3 });
		sample.getAttachments().add(attachment);
		try (Store chen = store("chen", TestServer.PASSWORD)) {
			chen.write(tx -> {
				tx.insert(sample);
				return null;
			});
			assertEquals(3, chen.attachments(TestStores.SAMPLE, sample.getId(), true).get(0).getContent().length);
		}
		add("mallory", "BASE_EDITOR");
		try (Connection past = jdbc("mallory")) {
			refused(past, "SELECT NAME FROM BASE.ATTACHMENT");
			refused(past, "SELECT NAME FROM SAMPLES.BASE_ATTACHMENT");
			refused(past, "UPDATE BASE.ATTACHMENT SET NAME = 'forged' WHERE ID = " + attachment.getId());
			refused(past, "UPDATE BASE.ATTACHMENT SET OWNER_TYPE = 'base.Agency' WHERE ID = " + attachment.getId());
			refused(past, "DELETE FROM BASE.ATTACHMENT");
		}
	}

	@Test
	void anAdministratorKeepsUsersAndAnAuditorReadsTheTrail() throws Exception {
		add("boss", "ADMINISTRATOR");
		add("checker", "AUDITOR");
		try (Connection boss = jdbc("boss")) {
			run(boss, "CALL CHANCERY.ADD_USER('EVE', 'Eve', 'given-out-first', 'SAMPLES_READER')");
			refused(boss, "CALL CHANCERY.ADD_USER('SAMPLES', 'x', 'given-out-first', '')");
			refused(boss, "CALL CHANCERY.ADD_USER('A\"B', 'x', 'given-out-first', '')");
			refused(boss, "CALL CHANCERY.ADD_USER('U_X', 'x', 'given-out-first', '')");
			refused(boss, "CALL CHANCERY.SET_ROLES('EVE', 'U_CHEN')");
			refused(boss, "CALL CHANCERY.SET_ROLES('EVE', 'NO_SUCH_ROLE')");
			refused(boss, "CALL CHANCERY.RESET_PASSWORD('APP', 'given-out-first')");
			refused(boss, "CALL CHANCERY.REMOVE_USER('BOSS')");
			refused(boss, "SELECT ID FROM SAMPLES.NOTE");
			refused(boss, "SELECT ID FROM CHANCERY.AUDIT");
			run(boss, "CALL CHANCERY.REMOVE_USER('EVE')");
		}
		try (Connection auditor = jdbc("checker")) {
			assertEquals(List.of("BOSS|USER_ADDED", "BOSS|USER_REMOVED"),
					rows(auditor, "SELECT WHO, KIND FROM CHANCERY.AUDIT WHERE COLUMN_NAME = 'EVE' ORDER BY ID"));
			refused(auditor, "DELETE FROM CHANCERY.AUDIT");
			refused(auditor, "SELECT ID FROM SAMPLES.NOTE");
		}
	}
}
