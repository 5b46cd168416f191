package org.chancery.server;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalTime;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

import org.chancery.store.StoreAddress.Login;
import org.chancery.store.derby.server.OwnedStore;
import org.chancery.store.derby.server.OwnerOnly;
import org.chancery.store.derby.server.ServerKeys;

/**
 * The folder in which a server keeps everything: {@code store/}, {@code keys/}, {@code backups/}, the password of the
 * database's owner, and {@code server.properties}.
 */
final class Home {
	private static final String HOSTS = "hosts"; //$NON-NLS-1$
	private static final String ADDRESS = "address"; //$NON-NLS-1$
	private static final String PORT = "port"; //$NON-NLS-1$
	private static final String BACKUP_TIME = "backup.time"; //$NON-NLS-1$
	private static final String BACKUP_DAYS = "backup.days"; //$NON-NLS-1$
	private static final String BACKUP_MONTHS = "backup.months"; //$NON-NLS-1$
	private static final int PASSWORD_BYTES = 24;
	/** Three years; whoever wants less puts a certificate of their own there. */
	private static final int CERTIFICATE_DAYS = 1096;

	private final Path folder;

	Home(Path folder) {
		this.folder = folder.toAbsolutePath().normalize();
	}

	Path folder() {
		return folder;
	}

	Path store() {
		return folder.resolve("store"); //$NON-NLS-1$
	}

	Path backups() {
		return folder.resolve("backups"); //$NON-NLS-1$
	}

	/** Says that a server runs here, with its process and port. */
	Path running() {
		return folder.resolve("running.properties"); //$NON-NLS-1$
	}

	/** Asks the running server to stop. */
	Path stopRequest() {
		return folder.resolve("stop.request"); //$NON-NLS-1$
	}

	ServerKeys keys() {
		return new ServerKeys(folder.resolve("keys")); //$NON-NLS-1$
	}

	/** Makes a key and a certificate for the hosts of the settings, unless there are some. */
	void makeKeys() throws IOException {
		if (!keys().exist()) {
			make();
			Set<String> names = new LinkedHashSet<>(settings().hosts());
			names.addAll(List.of("localhost", "127.0.0.1")); //$NON-NLS-1$ //$NON-NLS-2$
			// a day back, as clocks differ
			keys().make(List.copyOf(names), "-1d", CERTIFICATE_DAYS); //$NON-NLS-1$
		}
	}

	private Path ownerPassword() {
		return folder.resolve("owner.password"); //$NON-NLS-1$
	}

	private Path settingsFile() {
		return folder.resolve("server.properties"); //$NON-NLS-1$
	}

	/** Whether a server was made here. */
	boolean exists() {
		return Files.isRegularFile(ownerPassword());
	}

	/** Makes the folders, which only the one who runs the server may read. */
	void make() throws IOException {
		for (Path path : List.of(folder, folder.resolve("keys"), backups())) { //$NON-NLS-1$
			Files.createDirectories(path);
			OwnerOnly.restrict(path);
		}
	}

	/** The database's owner, whom nobody knows but the server. */
	Login owner() throws IOException {
		return new Login(OwnedStore.OWNER, Files.readString(ownerPassword()).strip());
	}

	/** Makes a password for the owner and keeps it; from then on there is a server here. */
	void keepOwner(String password) throws IOException {
		OwnerOnly.write(ownerPassword(), password);
	}

	/** A password that nobody can guess. */
	static String randomPassword() {
		byte[] random = new byte[PASSWORD_BYTES];
		new SecureRandom().nextBytes(random);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

	/**
	 * What {@code server.properties} says.
	 *
	 * @param hosts   the names by which clients call the server; the first is printed for them
	 * @param address the interface to listen on
	 * @param port    the port
	 * @param time    when the nightly backup is made
	 * @param days    how many days every backup is kept
	 * @param months  how many months the first backup of each month is kept
	 */
	record Settings(List<String> hosts, String address, int port, LocalTime time, int days, int months) {
	}

	Settings settings() throws IOException {
		Properties p = new Properties();
		try (Reader in = Files.newBufferedReader(settingsFile())) {
			p.load(in);
		}
		try {
			return new Settings(List.of(p.getProperty(HOSTS).split(",")), p.getProperty(ADDRESS), Integer.parseInt(p.getProperty(PORT)), //$NON-NLS-1$
					LocalTime.parse(p.getProperty(BACKUP_TIME)), Integer.parseInt(p.getProperty(BACKUP_DAYS)),
					Integer.parseInt(p.getProperty(BACKUP_MONTHS)));
		} catch (RuntimeException e) {
			throw new IOException(settingsFile() + ": " + e.getMessage(), e); //$NON-NLS-1$
		}
	}

	void keep(Settings settings) throws IOException {
		Properties p = new Properties();
		p.setProperty(HOSTS, String.join(",", settings.hosts())); //$NON-NLS-1$
		p.setProperty(ADDRESS, settings.address());
		p.setProperty(PORT, String.valueOf(settings.port()));
		p.setProperty(BACKUP_TIME, settings.time().toString());
		p.setProperty(BACKUP_DAYS, String.valueOf(settings.days()));
		p.setProperty(BACKUP_MONTHS, String.valueOf(settings.months()));
		try (Writer out = Files.newBufferedWriter(settingsFile())) {
			p.store(out, null);
		}
	}
}
