package org.chancery.store.derby.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreAddress.Login;
import org.chancery.store.derby.internal.client.ServerDatabase;

/** Connections of a database's owner, for the administration of a server. */
public final class OwnerConnection {
	private OwnerConnection() {
	}

	/**
	 * Connects to a running server, without a pool.
	 *
	 * @throws org.chancery.store.StoreException UNREACHABLE, UNTRUSTED or LOGIN_REFUSED
	 */
	public static Connection open(StoreAddress.Server address) {
		return ServerDatabase.connect(address);
	}

	/** The database of a store's folder, to be opened in this process. */
	public static EmbeddedDataSource embedded(Path folder, Login login) {
		EmbeddedDataSource database = new EmbeddedDataSource();
		database.setDatabaseName(folder.toAbsolutePath().normalize().resolve("database").toString()); //$NON-NLS-1$
		if (login != null) {
			database.setUser(login.user());
			database.setPassword(login.password());
		}
		return database;
	}

	/** Shuts a database down that this process has opened. */
	public static void shutDown(EmbeddedDataSource database) throws SQLException {
		EmbeddedDataSource shutdown = new EmbeddedDataSource();
		shutdown.setDatabaseName(database.getDatabaseName());
		shutdown.setUser(database.getUser());
		shutdown.setPassword(database.getPassword());
		shutdown.setShutdownDatabase("shutdown"); //$NON-NLS-1$
		try {
			shutdown.getConnection().close();
		} catch (SQLException e) {
			// this is how Derby says that it is done
			if (!"08006".equals(e.getSQLState())) { //$NON-NLS-1$
				throw e;
			}
		}
	}
}
