package org.chancery.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import org.chancery.exchange.SampleLoader;
import org.chancery.store.Store;
import org.chancery.store.Stores;
import org.eclipse.osgi.util.NLS;

import picocli.CommandLine.Option;

/** The store that a command works on. */
final class StoreOption {
	@Option(names = "--store", paramLabel = "DIR", descriptionKey = "store", order = 12)
	private Path folder;

	/**
	 * Opens the store named, or else the user's own with the sample records, which is made if it is not there.
	 *
	 * @throws org.chancery.store.StoreException if it can't be opened
	 */
	Store open(Session session) {
		if (folder != null) {
			return session.service(Stores.class).open(folder.toAbsolutePath().normalize(), session.monitor());
		}
		Path own = ownFolder();
		if (!Files.isDirectory(own)) {
			session.say(NLS.bind(Messages.Store_making, own));
		}
		Store store = session.service(Stores.class).open(own, session.monitor());
		try {
			SampleLoader samples = session.service(SampleLoader.class);
			int loaded = samples.furnish(store, session.monitor());
			if (loaded > 0) {
				session.say(NLS.bind(Messages.Store_samples, loaded));
			}
			return store;
		} catch (RuntimeException e) {
			store.close();
			throw e;
		}
	}

	/** The folder of a user's own store. */
	static Path ownFolder() {
		return Path.of(System.getProperty("user.home"), ".chancery", "store");
	}
}
