package org.chancery.store.derby.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Path;
import java.sql.SQLException;

import javax.net.ssl.SSLContext;

import org.apache.derby.impl.drda.NetworkServerControlImpl;
import org.chancery.store.derby.internal.DerbyLog;
import org.eclipse.core.runtime.ILog;

/**
 * A network server for one database that this process has open. It speaks TLS only, and serves nothing but that
 * database: see {@link Gatekeeper}. One at a time in a process.
 */
public final class DerbyServer implements AutoCloseable {
	/** How long starting and stopping may take, in milliseconds. */
	private static final long PATIENCE = 30_000;

	private final NetworkServerControlImpl control;
	private final ServerSockets.Listening listening;

	private DerbyServer(NetworkServerControlImpl control, ServerSockets.Listening listening) {
		this.control = control;
		this.listening = listening;
	}

	/**
	 * Where and how to listen.
	 *
	 * @param address   the interface to listen on; the wildcard address for all
	 * @param port      the port
	 * @param tls       the server's key and certificate
	 * @param folder    the store's folder; its database must be open in this process
	 * @param name      the name by which clients ask for the database
	 * @param loginUser who may stop the server, where the database knows users, else null
	 * @param password  of that user
	 */
	public record Settings(InetAddress address, int port, SSLContext tls, Path folder, String name, String loginUser,
			String password) {
	}

	/**
	 * Starts to listen; clients can connect when this returns.
	 *
	 * @throws IOException if it can't: the port is taken, most often
	 */
	public static DerbyServer start(Settings settings) throws IOException {
		System.setProperty("derby.drda.sslMode", "basic"); //$NON-NLS-1$ //$NON-NLS-2$
		System.setProperty("derby.drda.keepAlive", "true"); //$NON-NLS-1$ //$NON-NLS-2$
		// each connection its thread: with a shared one a slow client would hold up others
		System.setProperty("derby.drda.maxThreads", "0"); //$NON-NLS-1$ //$NON-NLS-2$
		Gatekeeper gatekeeper = new Gatekeeper(settings.name(), settings.folder().resolve("database")); //$NON-NLS-1$
		ServerSockets.Listening listening = ServerSockets.use(settings.tls(), gatekeeper::stand);
		try {
			NetworkServerControlImpl control = settings.loginUser() == null
					? new NetworkServerControlImpl(settings.address(), settings.port())
					: new NetworkServerControlImpl(settings.address(), settings.port(), settings.loginUser(), settings.password());
			Thread thread = new Thread(() -> listen(control), "network server"); //$NON-NLS-1$
			thread.setDaemon(true);
			thread.start();
			listening.await(PATIENCE);
			return new DerbyServer(control, listening);
		} catch (IOException e) {
			throw e;
		} catch (Exception e) {
			// Derby declares no narrower one
			throw new IOException(e);
		}
	}

	/** Returns when the server ends. */
	private static void listen(NetworkServerControlImpl control) {
		try {
			control.blockingStart(new PrintWriter(DerbyLog.writer(), true));
		} catch (Exception e) {
			// if it could not even listen, whoever started it hears of that too
			ILog.of(DerbyServer.class).error("the network server ended", e); //$NON-NLS-1$
		}
	}

	/** Ends all connections and listens no more. The database stays open in this process. */
	@Override
	public void close() throws IOException {
		try {
			// not over the network, as Derby's own command would: that needs a client that trusts this server
			control.directShutdown();
		} catch (SQLException e) {
			throw new IOException(e);
		}
		listening.awaitEnd(PATIENCE);
	}
}
