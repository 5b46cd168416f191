package org.chancery.server;

import java.io.IOException;
import java.net.InetAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreAddress.Login;
import org.chancery.store.derby.server.OwnerConnection;

/**
 * A connection of the database's owner: through the server if it runs, else to the database itself, which is shut down
 * again afterwards.
 */
final class Owner implements AutoCloseable {
	private final Connection connection;
	private final EmbeddedDataSource shutdown;

	private Owner(Connection connection, EmbeddedDataSource shutdown) {
		this.connection = connection;
		this.shutdown = shutdown;
	}

	static Owner of(Home home) throws IOException, SQLException {
		Login login = home.owner();
		Optional<Running> running = Running.in(home);
		if (running.isPresent()) {
			return new Owner(OwnerConnection.open(new StoreAddress.Server("derby", InetAddress.getLoopbackAddress().getHostAddress(), //$NON-NLS-1$
					running.get().port(), StoreAddress.Form.DEFAULT_NAME, login, home.keys().fingerprint())), null);
		}
		EmbeddedDataSource database = OwnerConnection.embedded(home.store(), login);
		return new Owner(database.getConnection(), database);
	}

	Connection connection() {
		return connection;
	}

	@Override
	public void close() throws SQLException {
		connection.close();
		if (shutdown != null) {
			OwnerConnection.shutDown(shutdown);
		}
	}
}
