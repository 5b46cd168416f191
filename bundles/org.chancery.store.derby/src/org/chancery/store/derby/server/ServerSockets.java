package org.chancery.store.derby.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.KeyManagementException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * Gives Derby's network server the socket it listens on. Derby asks the virtual machine's default context for one, so
 * this takes that context's place for server sockets, and only for them. It also knows the moment at which Derby has set
 * itself up and nobody can have connected yet.
 */
final class ServerSockets extends SSLServerSocketFactory {
	private static final String[] PROTOCOLS = { "TLSv1.3", "TLSv1.2" }; //$NON-NLS-1$ //$NON-NLS-2$
	private static final long PAUSE = 10;
	private static final ServerSockets INSTANCE = new ServerSockets();

	/** A server that is about to listen. */
	static final class Listening {
		private final SSLServerSocketFactory factory;
		private final Runnable before;
		private final CountDownLatch done = new CountDownLatch(1);
		private volatile IOException failure;
		private volatile ServerSocket socket;

		private Listening(SSLServerSocketFactory factory, Runnable before) {
			this.factory = factory;
			this.before = before;
		}

		/** Waits until it listens. */
		void await(long milliseconds) throws IOException {
			try {
				if (!done.await(milliseconds, TimeUnit.MILLISECONDS)) {
					throw new IOException("the network server did not start"); //$NON-NLS-1$
				}
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new IOException(e);
			}
			if (failure != null) {
				throw failure;
			}
		}

		/** Waits until it listens no more. */
		void awaitEnd(long milliseconds) throws IOException {
			long end = System.currentTimeMillis() + milliseconds;
			try {
				while (!socket.isClosed()) {
					if (System.currentTimeMillis() > end) {
						throw new IOException("the network server did not end"); //$NON-NLS-1$
					}
					Thread.sleep(PAUSE);
				}
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new IOException(e);
			}
		}
	}


	private static volatile Listening listening;

	private ServerSockets() {
	}

	/**
	 * Makes the next server listen with this key.
	 *
	 * @param before run right before it listens
	 */
	static synchronized Listening use(SSLContext tls, Runnable before) {
		try {
			if (!(SSLContext.getDefault().getServerSocketFactory() instanceof ServerSockets)) {
				SSLContext usual = SSLContext.getDefault();
				SSLContext.setDefault(new Context(new Spi(usual), usual.getProvider()));
			}
		} catch (NoSuchAlgorithmException e) {
			// every Java platform has a default context
			throw new IllegalStateException(e);
		}
		if (!(SSLServerSocketFactory.getDefault() instanceof ServerSockets)) {
			throw new IllegalStateException("another server was started in this process before"); //$NON-NLS-1$
		}
		listening = new Listening(tls.getServerSocketFactory(), before);
		return listening;
	}

	@Override
	public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
		Listening current = listening;
		try {
			SSLServerSocket socket = (SSLServerSocket) current.factory.createServerSocket(port, backlog, address);
			socket.setEnabledProtocols(PROTOCOLS);
			current.before.run();
			current.socket = socket;
			return socket;
		} catch (IOException | RuntimeException e) {
			current.failure = e instanceof IOException io ? io : new IOException(e);
			throw e;
		} finally {
			current.done.countDown();
		}
	}

	@Override
	public ServerSocket createServerSocket(int port) throws IOException {
		return createServerSocket(port, 0, null);
	}

	@Override
	public ServerSocket createServerSocket(int port, int backlog) throws IOException {
		return createServerSocket(port, backlog, null);
	}

	@Override
	public String[] getDefaultCipherSuites() {
		return listening.factory.getDefaultCipherSuites();
	}

	@Override
	public String[] getSupportedCipherSuites() {
		return listening.factory.getSupportedCipherSuites();
	}

	private static final class Context extends SSLContext {
		Context(SSLContextSpi spi, Provider provider) {
			super(spi, provider, "Default"); //$NON-NLS-1$
		}
	}

	/** The usual default context, but for server sockets. */
	private static final class Spi extends SSLContextSpi {
		private final SSLContext usual;

		Spi(SSLContext usual) {
			this.usual = usual;
		}

		@Override
		protected void engineInit(KeyManager[] keys, TrustManager[] trust, SecureRandom random) throws KeyManagementException {
			throw new KeyManagementException("the default context is initialised already"); //$NON-NLS-1$
		}

		@Override
		protected SSLServerSocketFactory engineGetServerSocketFactory() {
			return INSTANCE;
		}

		@Override
		protected SSLSocketFactory engineGetSocketFactory() {
			return usual.getSocketFactory();
		}

		@Override
		protected SSLEngine engineCreateSSLEngine() {
			return usual.createSSLEngine();
		}

		@Override
		protected SSLEngine engineCreateSSLEngine(String host, int port) {
			return usual.createSSLEngine(host, port);
		}

		@Override
		protected SSLSessionContext engineGetServerSessionContext() {
			return usual.getServerSessionContext();
		}

		@Override
		protected SSLSessionContext engineGetClientSessionContext() {
			return usual.getClientSessionContext();
		}
	}
}
