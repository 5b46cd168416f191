package org.chancery.install;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;

/** Finds the policy file: first where only an administrator writes, then in the product's own folder. */
public final class PolicyFile {
	private static final String NAME = "policy.properties"; //$NON-NLS-1$

	private PolicyFile() {
	}

	/**
	 * The policy in force.
	 *
	 * @throws InstallException if its file can't be read or understood
	 */
	public static Policy load() throws InstallException {
		for (Path file : places()) {
			if (Files.exists(file)) {
				return Policy.read(file);
			}
		}
		return Policy.NONE;
	}

	/** The policy in force; one that forbids all changes if its file can't be understood, which is logged. */
	public static Policy loadOrForbid() {
		try {
			return load();
		} catch (InstallException e) {
			ILog.of(PolicyFile.class).error(e.getMessage(), e);
			return new Policy(Policy.NONE.file(), List.of(), false, false, Policy.Signature.REQUIRED, List.of(), Policy.NONE.store());
		}
	}

	/** Where a policy may lie, the first that exists counts. */
	public static List<Path> places() {
		return Stream.of(system(), folder() == null ? null : folder().resolve(NAME)).filter(Objects::nonNull).toList();
	}

	/** The folder of the product, or null if it runs from somewhere else than a folder. */
	static Path folder() {
		if (Platform.getInstallLocation() == null || Platform.getInstallLocation().getURL() == null) {
			return null;
		}
		// not encoded as an URI asks for: a folder's name may have spaces
		String location = Platform.getInstallLocation().getURL().toString().replace(" ", "%20"); //$NON-NLS-1$ //$NON-NLS-2$
		return location.startsWith("file:") ? Path.of(URI.create(location)) : null; //$NON-NLS-1$
	}

	private static Path system() {
		return switch (Platform.getOS()) {
		case Platform.OS_WIN32 -> System.getenv("ProgramData") == null ? null : Path.of(System.getenv("ProgramData"), "Chancery", NAME); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		case Platform.OS_MACOSX -> Path.of("/Library/Application Support/Chancery", NAME); //$NON-NLS-1$
		default -> Path.of("/etc/chancery", NAME); //$NON-NLS-1$
		};
	}
}
