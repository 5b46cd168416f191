package org.chancery.workbench.connect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.chancery.store.StoreAddress;
import org.chancery.store.StoreAddress.Login;
import org.chancery.workbench.preferences.Preferences;
import org.eclipse.core.runtime.ILog;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;

/** Remembers which store was last opened, which certificates are trusted, and passwords in Eclipse's secure storage. */
public final class Connections {
	private static final String NODE = "/org.chancery/stores"; //$NON-NLS-1$
	private static final String PASSWORD = "password"; //$NON-NLS-1$

	private Connections() {
	}

	/** The store to open at the start. */
	public static StoreAddress last() {
		String server = Preferences.storeServer();
		return server.isEmpty() ? StoreAddress.folder(Preferences.storeFolder()) : complete(server);
	}

	/**
	 * An address as text with the trusted fingerprint; without a password, which is read only when the store is opened.
	 *
	 * @throws IllegalArgumentException if it is no address
	 */
	public static StoreAddress complete(String text) {
		StoreAddress address = StoreAddress.parse(text, null, null);
		return address instanceof StoreAddress.Server server ? trusting(server, Preferences.fingerprint(server.toString())) : address;
	}

	/** The same server, known by another fingerprint. */
	static StoreAddress.Server trusting(StoreAddress.Server server, String fingerprint) {
		return new StoreAddress.Server(server.engine(), server.host(), server.port(), server.name(), server.login(),
				fingerprint == null || fingerprint.isEmpty() ? null : fingerprint);
	}

	/** Opens this store from now on; a server's certificate is trusted by its fingerprint. */
	static void remember(StoreAddress address) {
		switch (address) {
		case StoreAddress.Folder folder -> {
			Preferences.setStoreFolder(folder.path());
			Preferences.setStoreServer(""); //$NON-NLS-1$
		}
		case StoreAddress.Server server -> {
			Preferences.setStoreServer(text(server));
			Preferences.setFingerprint(server.toString(), server.fingerprint() == null ? "" : server.fingerprint()); //$NON-NLS-1$
		}
		}
	}

	/** A server's address with the user. */
	private static String text(StoreAddress.Server server) {
		String text = server.toString();
		return server.login() == null ? text : text.replace("://", "://" + server.login().user() + "@"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/**
	 * The address with the password that was kept for it, if one was. May ask for the storage's own password, so not to be
	 * called on the user interface's thread.
	 */
	public static StoreAddress withPassword(StoreAddress address) {
		if (!(address instanceof StoreAddress.Server server) || server.login() == null || server.login().password() != null) {
			return address;
		}
		try {
			String password = node(server).get(PASSWORD, null);
			return password == null ? address : server.as(new Login(server.login().user(), password));
		} catch (StorageException e) {
			// the storage was not unlocked: the password is asked for
			ILog.of(Connections.class).warn(server.toString(), e);
			return address;
		}
	}

	/** Keeps a server's password, or forgets it. Not to be called on the user interface's thread. */
	static void keepPassword(StoreAddress.Server server, boolean keep) {
		ISecurePreferences node = node(server);
		try {
			if (keep) {
				node.put(PASSWORD, server.login().password(), true);
			} else {
				node.remove(PASSWORD);
			}
			node.flush();
		} catch (StorageException | IOException e) {
			// without it the password is asked for at each start
			ILog.of(Connections.class).warn(server.toString(), e);
		}
	}

	private static ISecurePreferences node(StoreAddress.Server server) {
		// names of nodes know few characters
		String name = HexFormat.of().formatHex(text(server).getBytes(StandardCharsets.UTF_8));
		return SecurePreferencesFactory.getDefault().node(NODE + "/" + name); //$NON-NLS-1$
	}
}
