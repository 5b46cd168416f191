package org.chancery.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.apache.derby.jdbc.ClientDataSource;
import org.apache.derby.jdbc.ClientXADataSource;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreAddress.Login;
import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.chancery.store.UntrustedServerException;
import org.chancery.store.derby.server.ServerKeys;
import org.chancery.store.samples.Sample;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What connecting to a server meets. */
class ServerTest {
	private static final String OTHER = "AB".repeat(32);

	@TempDir
	Path folder;

	private static StoreException refused(StoreAddress address, Reason reason) {
		StoreException e = assertThrows(StoreException.class, () -> TestStores.stores().open(address, new NullProgressMonitor()));
		assertEquals(reason, e.reason(), e.getMessage());
		return e;
	}

	private static StoreAddress.Server with(StoreAddress.Server address, int port, String fingerprint) {
		return new StoreAddress.Server(address.engine(), address.host(), port, address.name(), address.login(), fingerprint);
	}

	@Test
	void twoWhoConnectSeeEachOthersRecords() throws Exception {
		try (TestServer server = new TestServer(folder.resolve("store"), TestServer.keys());
				Store one = server.connect(); Store two = server.connect()) {
			Sample sample = TestStores.sample("1");
			one.write(tx -> {
				tx.insert(sample);
				return null;
			});
			assertEquals("1", ((Sample) two.find(TestStores.SAMPLE, sample.getId()).orElseThrow()).getNumber());
			assertEquals("CHEN", sample.getCreatedBy());
			assertEquals("CHEN", two.access().user());
		}
	}

	@Test
	void anotherFingerprintIsRefusedAndTheOneShownIsTold() throws Exception {
		try (TestServer server = new TestServer(folder.resolve("store"), TestServer.keys())) {
			StoreException e = refused(with(server.address(), server.address().port(), OTHER), Reason.UNTRUSTED);
			assertEquals(TestServer.keys().fingerprint(), assertInstanceOf(UntrustedServerException.class, e).fingerprint());
			// without one, this machine's authorities are asked, who know nothing of a certificate signed with itself
			refused(with(server.address(), server.address().port(), null), Reason.UNTRUSTED);
			String plain = TestServer.keys().fingerprint().replace(":", "").toLowerCase();
			TestStores.stores().open(with(server.address(), server.address().port(), plain), new NullProgressMonitor()).close();
		}
	}

	@Test
	void anExpiredCertificateIsRefusedEvenIfItIsTheOneExpected() throws Exception {
		ServerKeys expired = new ServerKeys(Files.createDirectories(folder.resolve("keys")));
		expired.make(List.of("localhost"), "-10d", 2);
		try (TestServer server = new TestServer(folder.resolve("store"), expired)) {
			StoreException e = refused(server.address(), Reason.UNTRUSTED);
			assertTrue(assertInstanceOf(UntrustedServerException.class, e).isOutOfDate());
		}
	}

	@Test
	void nobodyAtTheAddressIsSaidPlainly() throws Exception {
		StoreAddress.Server nobody = new StoreAddress.Server("derby", "localhost", TestServer.freePort(), "database",
				new Login("chen", "?"), OTHER);
		assertTrue(refused(nobody, Reason.UNREACHABLE).getMessage().contains("derby://localhost:" + nobody.port()));
		refused(new StoreAddress.Server("derby", "no-such-host.invalid", 1527, "database", new Login("chen", "?"), OTHER),
				Reason.UNREACHABLE);
		refused(new StoreAddress.Server("oracle", "localhost", 1527, "database", new Login("chen", "?"), OTHER), Reason.UNREACHABLE);
	}

	@Test
	void aPortWithoutTlsIsSentNothing() throws Exception {
		try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			CompletableFuture<byte[]> heard = CompletableFuture.supplyAsync(() -> {
				try (Socket client = plain.accept(); InputStream in = client.getInputStream(); OutputStream out = client.getOutputStream()) {
					byte[] first = in.readNBytes(1);
					out.write("no TLS here\n".getBytes());
					out.flush();
					return first;
				} catch (java.io.IOException e) {
					throw new java.io.UncheckedIOException(e);
				}
			});
			refused(new StoreAddress.Server("derby", "localhost", plain.getLocalPort(), "database", new Login("chen", "secret"), OTHER),
					Reason.UNTRUSTED);
			// a handshake record of TLS, not a byte of Derby's protocol
			assertEquals(22, heard.get()[0]);
		}
	}

	@Test
	void aClientWithoutTlsIsNotServed() throws Exception {
		try (TestServer server = new TestServer(folder.resolve("store"), TestServer.keys());
				Socket plain = new Socket("localhost", server.address().port())) {
			plain.setSoTimeout(20_000);
			// how a client of Derby's begins: exchange server attributes
			plain.getOutputStream().write(new byte[] { 0, 0x0A, (byte) 0xD0, 0x41, 0, 1, 0, 4, 0x10, 0x41 });
			byte[] answer = plain.getInputStream().readAllBytes();
			// at most an alert of TLS, then the end
			assertTrue(answer.length == 0 || answer[0] == 21, () -> java.util.HexFormat.of().formatHex(answer));
		}
	}

	private static SQLException refused(TestServer server, String database, String attributes) {
		ClientDataSource client = client(new ClientDataSource(), server, database);
		client.setConnectionAttributes("ssl=peerAuthentication;" + attributes);
		return assertThrows(SQLException.class, () -> client.getConnection().close(), database + ";" + attributes);
	}

	private static <T extends ClientDataSource> T client(T client, TestServer server, String database) {
		client.setServerName("localhost");
		client.setPortNumber(server.address().port());
		client.setDatabaseName(database);
		client.setUser("mallory");
		client.setPassword("?");
		client.setConnectionAttributes("ssl=peerAuthentication");
		return client;
	}

	@Test
	void onlyTheOneDatabaseIsServedAndNothingCanBeAskedOfItWhenConnecting() throws Exception {
		Path elsewhere = folder.resolve("made");
		try (TestServer server = new TestServer(folder.resolve("store"), TestServer.keys()); Store known = server.connect()) {
			for (String database : List.of("memory:mine", elsewhere.toString(), "../made", "", "DATABASE", "classpath:x", "jar:(x)y",
					folder.resolve("store").resolve("database").toString())) {
				assertEquals("08004", refused(server, database, "create=true").getSQLState(), database);
			}
			for (String attribute : List.of("create=true", "shutdown=true", "restoreFrom=/tmp/x", "rollForwardRecoveryFrom=/tmp/x",
					"createFrom=/tmp/x", "upgrade=true", "bootPassword=secretsecret", "logDevice=/tmp/x", "startMaster=true",
					"drop=true", "decryptDatabase=true", "CREATE=true")) {
				assertEquals("08004", refused(server, "database", attribute).getSQLState(), attribute);
			}
			ClientXADataSource xa = client(new ClientXADataSource(), server, "memory:mine");
			xa.setConnectionAttributes("ssl=peerAuthentication;create=true");
			assertThrows(SQLException.class, () -> xa.getXAConnection().getConnection().close());
			assertTrue(Files.notExists(elsewhere));
			assertEquals(0, known.count(RecordQuery.all(TestStores.SAMPLE)));
			try (Connection usual = client(new ClientDataSource(), server, "database").getConnection()) {
				assertTrue(usual.isValid(10));
			}
		}
	}

	@Test
	void aServerThatRestartsIsFoundAgain() throws Exception {
		Path path = folder.resolve("store");
		Sample sample = TestStores.sample("1");
		TestServer first = new TestServer(path, TestServer.keys());
		try (Store store = first.connect()) {
			store.write(tx -> {
				tx.insert(sample);
				return null;
			});
			first.close();
			sample.setText("kept in the window");
			StoreException e = assertThrows(StoreException.class, () -> store.write(tx -> {
				tx.update(sample);
				return null;
			}));
			assertEquals(Reason.UNREACHABLE, e.reason(), e.getMessage());
			try (TestServer second = new TestServer(path, TestServer.keys(), first.address().port())) {
				store.write(tx -> {
					tx.update(sample);
					return null;
				});
				assertEquals("kept in the window", ((Sample) store.find(TestStores.SAMPLE, sample.getId()).orElseThrow()).getText());
			}
		}
	}
}
