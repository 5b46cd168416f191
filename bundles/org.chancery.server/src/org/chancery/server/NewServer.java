package org.chancery.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.chancery.store.StoreAddress;

import picocli.CommandLine.Option;

/** What is to be said of a server that is made. */
final class NewServer {
	@Option(names = "--host", paramLabel = "NAME", descriptionKey = "host", order = 2)
	private List<String> hosts = List.of();
	@Option(names = "--address", paramLabel = "IP", descriptionKey = "address", order = 3)
	private String address = "0.0.0.0"; //$NON-NLS-1$
	@Option(names = "--port", paramLabel = "N", descriptionKey = "port", order = 4)
	private int port = StoreAddress.Form.DEFAULT_PORT;

	/** Makes it, from a store or empty, and answers the first administrator's password. */
	String make(Home home, Session session, Path store) throws IOException, SQLException {
		return new Setup(home, session.stores()).make(hosts, address, port, store);
	}
}
