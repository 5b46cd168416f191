package org.chancery.store.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.chancery.store.Store;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreAddress.Login;
import org.chancery.store.derby.server.DerbyServer;
import org.chancery.store.derby.server.ServerKeys;
import org.eclipse.core.runtime.NullProgressMonitor;

/** A real network server in this process, and stores opened through it. */
final class TestServer implements AutoCloseable {
	private static ServerKeys keys;

	private final Store own;
	private final DerbyServer server;
	private final StoreAddress.Server address;

	/** Opens a folder's store and serves it with this key. */
	TestServer(Path folder, ServerKeys keys) throws IOException {
		this(folder, keys, freePort());
	}

	TestServer(Path folder, ServerKeys keys, int port) throws IOException {
		this.own = TestStores.stores().open(folder, new NullProgressMonitor());
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
		try {
			TestServer server = new TestServer(folder, keys());
			Store store = server.connect();
			return (Store) Proxy.newProxyInstance(TestServer.class.getClassLoader(), new Class<?>[] { Store.class },
					(proxy, method, arguments) -> {
						try {
							return method.invoke(store, arguments);
						} catch (InvocationTargetException e) {
							throw e.getCause();
						} finally {
							if (method.getName().equals("close")) {
								server.close();
							}
						}
					});
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
