package org.chancery.server;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;

import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Store;
import org.chancery.store.StoreAddress;
import org.chancery.store.Stores;
import org.chancery.store.derby.server.OwnedStore;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Makes a server: its folders, key, store, and first administrator. */
final class Setup {
	/** The first user. */
	static final String ADMINISTRATOR = "ADMIN"; //$NON-NLS-1$
	private static final LocalTime BACKUP_TIME = LocalTime.of(2, 0);
	private static final int BACKUP_DAYS = 14;
	private static final int BACKUP_MONTHS = 12;

	private final Home home;
	private final Stores stores;

	Setup(Home home, Stores stores) {
		this.home = home;
		this.stores = stores;
	}

	/**
	 * Makes the server.
	 *
	 * @param hosts   the names by which clients will call it; empty for this machine's own
	 * @param address the interface to listen on
	 * @param store   a store to begin with, which is copied; null for an empty one
	 * @return the first administrator's password
	 */
	String make(List<String> hosts, String address, int port, Path store) throws IOException, SQLException {
		home.make();
		if (Files.exists(home.store())) {
			// what an earlier attempt left: the server is there only once its owner's password is
			Trees.delete(home.store());
		}
		if (store != null) {
			// opened first, so that it is a store, whole, and nobody else's at the moment
			stores.open(store, new NullProgressMonitor()).close();
			Trees.copy(store, home.store());
		}
		stores.open(home.store(), new NullProgressMonitor()).close();
		List<String> names = hosts.isEmpty() ? List.of(InetAddress.getLocalHost().getHostName()) : hosts;
		home.keep(new Home.Settings(List.copyOf(names), address, port, BACKUP_TIME, BACKUP_DAYS, BACKUP_MONTHS));
		home.makeKeys();
		String owner = Home.randomPassword();
		OwnedStore.secure(home.store(), owner);
		String administrator = Home.randomPassword();
		StoreAddress.Login login = new StoreAddress.Login(OwnedStore.OWNER, owner);
		try (Store opened = stores.open(new StoreAddress.Folder(home.store(), login), new NullProgressMonitor())) {
			OwnedStore owned = new OwnedStore(home.store(), login);
			owned.grant(SectionRegistry.instance().sections());
			owned.addUser(ADMINISTRATOR, ADMINISTRATOR, administrator, "ADMINISTRATOR,AUDITOR"); //$NON-NLS-1$
		}
		home.keepOwner(owner);
		return administrator;
	}
}
