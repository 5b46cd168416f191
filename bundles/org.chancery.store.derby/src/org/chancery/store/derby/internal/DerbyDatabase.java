package org.chancery.store.derby.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.io.IOException;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.chancery.store.StoreEngine;
import org.chancery.store.StoreException.Reason;
import org.eclipse.core.runtime.ILog;

/** A Derby database that this process has open. Derby makes connections fast, so there is no pool. */
final class DerbyDatabase implements StoreEngine.Database {
	private final StoreFolder folder;
	private final EmbeddedDataSource dataSource;
	private boolean closed;

	DerbyDatabase(StoreFolder folder, EmbeddedDataSource dataSource) {
		this.folder = folder;
		this.dataSource = dataSource;
	}

	@Override
	public DataSource dataSource() {
		return dataSource;
	}

	/** The copy is a store itself: Derby puts the database into a folder of its name. */
	@Override
	public void backup(Path target) throws SQLException {
		try {
			Files.createDirectories(target);
		} catch (IOException e) {
			throw new SQLException(e);
		}
		try (Connection connection = dataSource.getConnection();
				CallableStatement backup = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) { //$NON-NLS-1$
			backup.setString(1, target.toString());
			backup.execute();
		}
	}

	@Override
	public Reason reason(SQLException e) {
		return DerbyFailures.reason(e, folder.folder());
	}

	@Override
	public synchronized void close() {
		if (!closed) {
			closed = true;
			try {
				shutDown(dataSource);
			} catch (SQLException e) {
				// whatever is committed is in Derby's log, and the next start recovers it
				ILog.of(DerbyDatabase.class).error("Derby did not shut down cleanly", e); //$NON-NLS-1$
			} finally {
				folder.close();
			}
		}
	}

	/** Shuts one database down, not Derby, which others may be using. */
	static void shutDown(EmbeddedDataSource dataSource) throws SQLException {
		EmbeddedDataSource shutdown = new EmbeddedDataSource();
		shutdown.setDatabaseName(dataSource.getDatabaseName());
		shutdown.setUser(dataSource.getUser());
		shutdown.setPassword(dataSource.getPassword());
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
