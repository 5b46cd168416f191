package org.chancery.store.derby.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreEngine;
import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.chancery.store.derby.internal.client.ServerDatabase;
import org.eclipse.osgi.util.NLS;
import org.jooq.SQLDialect;

/** Apache Derby, in the program's own process or behind its network server. */
public final class DerbyEngine implements StoreEngine {
	/** Derby gives tables with long texts pages of this size, in bytes. */
	private static final int PAGE = 32 * 1024;

	static {
		// Derby reads these when its first database opens
		Map.of("derby.stream.error.method", DerbyLog.class.getName() + ".writer", //$NON-NLS-1$ //$NON-NLS-2$
				// an eighth of the memory; Derby's default holds 1000 pages
				"derby.storage.pageCacheSize", String.valueOf(Math.clamp(Runtime.getRuntime().maxMemory() / 8 / PAGE, 1000, 20_000)), //$NON-NLS-1$
				// rows sorted in memory at a time; Derby's default is what a megabyte holds
				"derby.storage.sortBufferMax", "50000", //$NON-NLS-1$ //$NON-NLS-2$
				"derby.language.statementCacheSize", "1000", //$NON-NLS-1$ //$NON-NLS-2$
				// for the numbers of audit rows too: whoever takes new ones while another does is refused
				"derby.language.sequence.preallocator", "100", //$NON-NLS-1$ //$NON-NLS-2$
				// in seconds: whoever is refused a lock tries again
				"derby.locks.waitTimeout", "3", //$NON-NLS-1$ //$NON-NLS-2$
				"derby.locks.deadlockTimeout", "1", //$NON-NLS-1$ //$NON-NLS-2$
				// rows locked before the whole table is, which nobody can read then; a row's lock takes some 200 bytes
				"derby.locks.escalationThreshold", "100000") //$NON-NLS-1$ //$NON-NLS-2$
				.forEach((name, value) -> {
					if (System.getProperty(name) == null) {
						System.setProperty(name, value);
					}
				});
	}

	@Override
	public SQLDialect dialect() {
		return SQLDialect.DERBY;
	}

	@Override
	public String held(String query) {
		return query + " WITH RS"; //$NON-NLS-1$
	}

	/** Derby reads no old versions of rows: what a transaction has read stays locked for writers. */
	@Override
	public int oneMoment() {
		return Connection.TRANSACTION_SERIALIZABLE;
	}

	public String name() {
		return "derby"; //$NON-NLS-1$
	}

	@Override
	public boolean keepsFolders() {
		return true;
	}

	@Override
	public Database open(StoreAddress address) {
		return switch (address) {
		case StoreAddress.Folder folder -> open(folder.path(), folder.login());
		case StoreAddress.Server server -> ServerDatabase.open(server);
		};
	}

	@Override
	public void changePassword(StoreAddress.Server address, String password) {
		ServerDatabase.changePassword(address, password);
	}

	private static Database open(Path path, StoreAddress.Login login) {
		StoreFolder folder = new StoreFolder(path);
		try {
			if (!folder.exists()) {
				create(folder);
			}
			EmbeddedDataSource dataSource = dataSource(folder.database());
			if (login != null) {
				dataSource.setUser(login.user());
				dataSource.setPassword(login.password());
			}
			boot(dataSource, folder);
			return new DerbyDatabase(folder, dataSource);
		} catch (RuntimeException | Error e) {
			folder.close();
			throw e;
		}
	}

	/** Makes the database beside its place and moves it there whole: one half made would not open. */
	private static void create(StoreFolder folder) {
		try {
			EmbeddedDataSource dataSource = dataSource(folder.part());
			dataSource.setCreateDatabase("create"); //$NON-NLS-1$
			dataSource.getConnection().close();
			DerbyDatabase.shutDown(dataSource);
			folder.keepPart();
		} catch (IOException e) {
			throw folder.failure(e);
		} catch (SQLException e) {
			throw failure(e, folder);
		}
	}

	private static void boot(EmbeddedDataSource dataSource, StoreFolder folder) {
		try {
			dataSource.getConnection().close();
		} catch (SQLException e) {
			throw failure(e, folder);
		}
	}

	private static StoreException failure(SQLException e, StoreFolder folder) {
		return switch (DerbyFailures.reason(e, folder.folder())) {
		case IN_USE -> new StoreException(Reason.IN_USE, NLS.bind(Messages.inUse, folder.folder()), e);
		case DISK_FULL -> new StoreException(Reason.DISK_FULL, NLS.bind(Messages.diskFull, folder.folder()), e);
		case LOGIN_REFUSED -> new StoreException(Reason.LOGIN_REFUSED, NLS.bind(Messages.ofAServer, folder.folder()), e);
		default -> new StoreException(Reason.NOT_A_STORE,
				NLS.bind(Messages.damaged, folder.folder(), DerbyFailures.message(e)), e);
		};
	}

	private static EmbeddedDataSource dataSource(Path database) {
		EmbeddedDataSource dataSource = new EmbeddedDataSource();
		dataSource.setDatabaseName(database.toString());
		return dataSource;
	}
}
