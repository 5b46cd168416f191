package org.chancery.store.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Store;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreAddress.Login;
import org.chancery.store.derby.rights.RoleNames;
import org.chancery.store.derby.server.DerbyServer;
import org.chancery.store.derby.server.OwnedStore;
import org.chancery.store.derby.server.ServerKeys;
import org.eclipse.core.runtime.NullProgressMonitor;

/** A real network server in this process, and stores opened through it. */
final class TestServer implements AutoCloseable {
	private static ServerKeys keys;

	/** The password of databases' owners in tests. */
	static final String OWNER = "owner-of-a-test-store";
	/** The password of the user that most tests log in with. */
	static final String PASSWORD = "thirteen-chars";

	private final Store own;
	private final DerbyServer server;
	private final StoreAddress.Server address;

	/** Opens a folder's store and serves it with this key. */
	TestServer(Path folder, ServerKeys keys) throws IOException {
		this(folder, keys, freePort());
	}

	TestServer(Path folder, ServerKeys keys, int port) throws IOException {
		this(folder, keys, port, null);
	}

	/** Serves the store of a folder that has an owner. */
	static TestServer owned(Path folder) throws IOException {
		return new TestServer(folder, keys(), freePort(), new Login(OwnedStore.OWNER, OWNER));
	}

	/** Serves a store that this process has open already. */
	static void serve(Path folder, ServerKeys keys, int port) throws IOException {
		DerbyServer.start(new DerbyServer.Settings(InetAddress.getLoopbackAddress(), port, keys.tls(), folder, "database", null, null));
	}

	private TestServer(Path folder, ServerKeys keys, int port, Login owner) throws IOException {
		this.own = TestStores.stores().open(new StoreAddress.Folder(folder, owner), new NullProgressMonitor());
		this.address = new StoreAddress.Server("derby", "localhost", port, "database", new Login("chen", "?"), keys.fingerprint());
		try {
			this.server = DerbyServer.start(new DerbyServer.Settings(InetAddress.getLoopbackAddress(), port, keys.tls(), folder,
					"database", null, null));
		} catch (IOException e) {
			own.close();
			throw e;
		}
	}

	/** The key that all tests share which are not about keys. */
	static synchronized ServerKeys keys() throws IOException {
		if (keys == null) {
			keys = new ServerKeys(Files.createTempDirectory("chancery-keys"));
			keys.make(List.of("localhost", "127.0.0.1"), "-1d", 30);
		}
		return keys;
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	StoreAddress.Server address() {
		return address;
	}

	/** A new store with an owner, and a user who may do everything in all sections but keep users and read the trail. */
	static void make(Path folder) throws SQLException {
		TestStores.stores().open(folder, new NullProgressMonitor()).close();
		OwnedStore.secure(folder, OWNER);
		try (Store own = TestStores.stores().open(new StoreAddress.Folder(folder, new Login(OwnedStore.OWNER, OWNER)),
				new NullProgressMonitor())) {
			OwnedStore owned = new OwnedStore(folder, new Login(OwnedStore.OWNER, OWNER));
			owned.grant(SectionRegistry.instance().sections());
			String roles = SectionRegistry.instance().sections().stream().map(Section::schema)
					.map(s -> RoleNames.editor(s) + "," + RoleNames.personal(s)).collect(Collectors.joining(","));
			owned.addUser("chen", "陳小姐", "given-out-first", roles);
			login(owned, "CHEN", PASSWORD);
		}
	}

	/** Changes a user's password as the user would. */
	static void login(OwnedStore owned, String user, String password) throws SQLException {
		var source = (EmbeddedDataSource) owned.owner();
		EmbeddedDataSource own = new EmbeddedDataSource();
		own.setDatabaseName(source.getDatabaseName());
		own.setUser(user);
		own.setPassword("given-out-first");
		try (Connection connection = own.getConnection();
				CallableStatement change = connection.prepareCall("CALL CHANCERY.CHANGE_PASSWORD(?)")) {
			change.setString(1, password);
			change.execute();
		}
	}

	Store connect() {
		return TestStores.stores().open(address, new NullProgressMonitor());
	}

	@Override
	public void close() throws IOException {
		server.close();
		own.close();
	}

	/** A store opened through a server that ends with it. */
	static Store open(Path folder) {
		return open(folder, 1).get(0);
	}

	/** Stores opened through one server that ends with the last of them. */
	static List<Store> open(Path folder, int clients) {
		try {
			TestServer server = owned(folder);
			new OwnedStore(folder, new Login(OwnedStore.OWNER, OWNER)).grant(List.of());
			AtomicInteger open = new AtomicInteger(clients);
			List<Store> stores = new ArrayList<>();
			for (int i = 0; i < clients; i++) {
				stores.add(endingWith(server, open));
			}
			return stores;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Store endingWith(TestServer server, AtomicInteger open) {
		Store store = TestStores.stores().open(server.address().as(new Login("chen", PASSWORD)), new NullProgressMonitor());
		return (Store) Proxy.newProxyInstance(TestServer.class.getClassLoader(), new Class<?>[] { Store.class },
				(proxy, method, arguments) -> {
					try {
						return method.invoke(store, arguments);
					} catch (InvocationTargetException e) {
						throw e.getCause();
					} finally {
						if (method.getName().equals("close") && open.decrementAndGet() == 0) {
							server.close();
						}
					}
				});
	}
}
