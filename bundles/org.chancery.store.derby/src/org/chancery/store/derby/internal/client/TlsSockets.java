package org.chancery.store.derby.internal.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** Opens sockets to database servers, over TLS only and only to servers that show the certificate expected of them. */
public final class TlsSockets {
	private static final int CONNECT_MILLISECONDS = 10_000;
	private static final int HANDSHAKE_MILLISECONDS = 10_000;
	private static final String[] PROTOCOLS = { "TLSv1.3", "TLSv1.2" }; //$NON-NLS-1$ //$NON-NLS-2$

	private record Peer(String host, int port) {
	}

	/** The fingerprints of the certificates that servers must show. */
	private static final Map<Peer, String> PINNED = new ConcurrentHashMap<>();

	private TlsSockets() {
	}

	/**
	 * Says how a server is known from now on.
	 *
	 * @param fingerprint of its certificate, null if an authority vouches for it
	 */
	static void expect(String host, int port, String fingerprint) {
		Peer peer = new Peer(host, port);
		if (fingerprint == null) {
			PINNED.remove(peer);
		} else {
			PINNED.put(peer, ServerCertificate.normalised(fingerprint));
		}
	}

	/**
	 * A socket on which the handshake is done.
	 *
	 * @throws IOException if nobody answers, or the one who does is not to be trusted
	 */
	public static Socket connect(String host, int port) throws IOException {
		Optional<String> pinned = Optional.ofNullable(PINNED.get(new Peer(host, port)));
		Socket plain = new Socket();
		try {
			plain.connect(new InetSocketAddress(host, port), CONNECT_MILLISECONDS);
			plain.setKeepAlive(true);
			plain.setTcpNoDelay(true);
			plain.setSoTimeout(HANDSHAKE_MILLISECONDS);
			SSLSocket socket = (SSLSocket) context(pinned).getSocketFactory().createSocket(plain, host, port, true);
			socket.setEnabledProtocols(PROTOCOLS);
			if (pinned.isEmpty()) {
				SSLParameters parameters = socket.getSSLParameters();
				// the name in the certificate must be the host's, by the rules of HTTPS
				parameters.setEndpointIdentificationAlgorithm("HTTPS"); //$NON-NLS-1$
				socket.setSSLParameters(parameters);
			}
			socket.startHandshake();
			socket.setSoTimeout(0);
			return socket;
		} catch (IOException | RuntimeException e) {
			plain.close();
			throw e;
		}
	}

	private static SSLContext context(Optional<String> pinned) throws IOException {
		try {
			SSLContext context = SSLContext.getInstance("TLS"); //$NON-NLS-1$
			context.init(null, new TrustManager[] { new ServerCertificate(pinned) }, null);
			return context;
		} catch (GeneralSecurityException e) {
			throw new IOException(e);
		}
	}
}
