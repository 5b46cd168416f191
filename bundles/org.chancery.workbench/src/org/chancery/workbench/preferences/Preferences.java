package org.chancery.workbench.preferences;

import java.io.IOException;
import java.nio.file.Path;

import org.chancery.install.PolicyFile;
import org.chancery.workbench.Errors;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.preference.IPersistentPreferenceStore;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** What people can set. */
public final class Preferences {
	static final String STORE_FOLDER = "storeFolder"; //$NON-NLS-1$

	private static final String STORE_SERVER = "storeServer"; //$NON-NLS-1$
	private static final String FINGERPRINT = "fingerprint."; //$NON-NLS-1$
	private static final String REPORT_FOLDER = "reportFolder"; //$NON-NLS-1$

	private Preferences() {
	}

	/** The folder of the store to open at the start: what the user has set, or else the policy of IT. */
	public static Path storeFolder() {
		String folder = store().getString(STORE_FOLDER);
		if (!folder.isBlank()) {
			return Path.of(folder);
		}
		return PolicyFile.loadOrForbid().store().filter(s -> !isServer(s)).map(Path::of).orElseGet(Preferences::defaultFolder);
	}

	/** Opens this folder's store at the next start. */
	public static void setStoreFolder(Path folder) {
		store().setValue(STORE_FOLDER, folder.toString());
	}

	/** The address of the server's store to open at the start: the user's choice, or else the policy's; empty for a folder's. */
	public static String storeServer() {
		String server = store().getString(STORE_SERVER);
		if (!server.isBlank() || !store().getString(STORE_FOLDER).isBlank()) {
			return server;
		}
		return PolicyFile.loadOrForbid().store().filter(Preferences::isServer).orElse(""); //$NON-NLS-1$
	}

	private static boolean isServer(String store) {
		return store.contains("://"); //$NON-NLS-1$
	}

	/** Opens this server's store at the next start; empty for a folder's. */
	public static void setStoreServer(String address) {
		store().setValue(STORE_SERVER, address);
	}

	/** The fingerprint of a server's certificate that somebody here has trusted, empty if none. */
	public static String fingerprint(String server) {
		return store().getString(FINGERPRINT + server);
	}

	/** Trusts a server's certificate by its fingerprint. */
	public static void setFingerprint(String server, String fingerprint) {
		store().setValue(FINGERPRINT + server, fingerprint);
		save();
	}

	/** What was trusted stays so, even if the program does not end well. */
	private static void save() {
		if (store() instanceof IPersistentPreferenceStore persistent) {
			try {
				persistent.save();
			} catch (IOException e) {
				// in force now all the same, and asked again at the next start
				ILog.of(Preferences.class).warn(FINGERPRINT, e);
			}
		}
	}

	/** The folder that reports were last written to, at first the user's home. */
	public static Path reportFolder() {
		String folder = store().getString(REPORT_FOLDER);
		return Path.of(folder.isBlank() ? System.getProperty("user.home") : folder); //$NON-NLS-1$
	}

	/** Keeps the folder that reports are written to. */
	public static void setReportFolder(Path folder) {
		store().setValue(REPORT_FOLDER, folder.toString());
	}

	/** The folder used as long as nobody has set another: {@code .chancery/store} in the user's home. */
	static Path defaultFolder() {
		return Path.of(System.getProperty("user.home"), ".chancery", "store"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	static IPreferenceStore store() {
		return new ScopedPreferenceStore(InstanceScope.INSTANCE, Errors.BUNDLE);
	}
}
