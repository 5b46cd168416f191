package org.apache.derby.client.net;

import java.io.IOException;
import java.net.Socket;

import org.chancery.store.derby.internal.client.TlsSockets;

/**
 * Stands in for Derby's own class of this name, which comes later on the class path: that one either takes any
 * certificate or takes the settings of the whole virtual machine, neither of which tells one server from another.
 */
final class OpenSocketAction {
	private final String server;
	private final int port;

	/**
	 * @param sslMode what the connection was configured with; there is none without TLS here
	 */
	OpenSocketAction(String server, int port, int sslMode) {
		this.server = server;
		this.port = port;
	}

	/** A connected socket, after a handshake in which the server has proved to be the one expected. */
	Socket run() throws IOException {
		return TlsSockets.connect(server, port);
	}
}
