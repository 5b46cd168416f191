package org.chancery.install;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.osgi.util.NLS;

/**
 * What an IT department lays down about changes to the product, in a file {@code policy.properties} (see
 * {@link PolicyFile}). Without a file everything is allowed that p2 itself allows.
 *
 * @param file           where it says so, or empty
 * @param sites          the update sites that are preset, in their order
 * @param othersAllowed  whether users may install from other sites
 * @param changesAllowed whether users may install, update, remove or roll back at all
 * @param signature      whether what is installed must be signed with one of the keys
 * @param keys           files with public PGP keys, ASCII-armored
 * @param store          the store to open where the user has set none: a folder, or a server's address ({@code derby://HOST})
 */
public record Policy(Optional<Path> file, List<URI> sites, boolean othersAllowed, boolean changesAllowed, Signature signature,
		List<Path> keys, Optional<String> store) {

	/** Whether a signature is asked for. */
	public enum Signature {
		/** Nothing unsigned, and nothing signed with another key. */
		REQUIRED,
		/** The user decides: in the window when asked, of a command by its options. */
		ASK
	}

	private static final Set<String> KNOWN = Set.of("sites", "sites.others", "changes", "signature", "keys", "store"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$

	/** The policy where nobody has made one. */
	public static final Policy NONE = new Policy(Optional.empty(), List.of(), true, true, Signature.ASK, List.of(), Optional.empty());

	public Policy {
		sites = List.copyOf(sites);
		keys = List.copyOf(keys);
	}

	/**
	 * Reads a policy file.
	 *
	 * @throws InstallException if it can't be read, says something unknown, or requires signatures and names no key: a
	 *                          policy that is half understood would allow what it forbids
	 */
	public static Policy read(Path file) throws InstallException {
		Properties read = new Properties();
		try (Reader in = Files.newBufferedReader(file)) {
			read.load(in);
		} catch (IOException | IllegalArgumentException e) {
			throw new InstallException(NLS.bind(Messages.Policy_unreadable, file, e.getLocalizedMessage()), e);
		}
		Set<String> unknown = new TreeSet<>(read.stringPropertyNames());
		unknown.removeAll(KNOWN);
		if (!unknown.isEmpty()) {
			throw new InstallException(NLS.bind(Messages.Policy_unknown, file, String.join(", ", unknown))); //$NON-NLS-1$
		}
		List<URI> sites = new ArrayList<>();
		for (String site : words(read.getProperty("sites", ""))) { //$NON-NLS-1$ //$NON-NLS-2$
			sites.add(address(site, file.toAbsolutePath().getParent()));
		}
		List<Path> keys = words(read.getProperty("keys", "")).stream() //$NON-NLS-1$ //$NON-NLS-2$
				.map(k -> file.toAbsolutePath().getParent().resolve(k).normalize()).toList();
		Signature signature = switch (read.getProperty("signature", "ask").strip()) { //$NON-NLS-1$ //$NON-NLS-2$
		case "required" -> Signature.REQUIRED; //$NON-NLS-1$
		case "ask" -> Signature.ASK; //$NON-NLS-1$
		default -> throw new InstallException(NLS.bind(Messages.Policy_value, new Object[] { file, "signature", "required, ask" })); //$NON-NLS-1$ //$NON-NLS-2$
		};
		if (signature == Signature.REQUIRED && keys.isEmpty()) {
			throw new InstallException(NLS.bind(Messages.Policy_noKeys, file));
		}
		return new Policy(Optional.of(file), sites, truth(read, "sites.others", file), truth(read, "changes", file), signature, keys, //$NON-NLS-1$ //$NON-NLS-2$
				Optional.ofNullable(read.getProperty("store")).map(String::strip).filter(s -> !s.isEmpty())); //$NON-NLS-1$
	}

	/** Whether this site may be used. */
	public boolean allows(URI site) {
		return othersAllowed || sites.stream().anyMatch(s -> same(s, site));
	}

	/**
	 * The address of a site as people write it: a URL, or a folder, relative ones against {@code base}.
	 *
	 * @throws InstallException if it is neither
	 */
	public static URI address(String text, Path base) throws InstallException {
		try {
			// a drive letter is no scheme
			if (text.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) { //$NON-NLS-1$
				return new URI(text);
			}
			return base.resolve(text).toAbsolutePath().normalize().toUri();
		} catch (URISyntaxException | IllegalArgumentException e) {
			throw new InstallException(NLS.bind(Messages.Site_address, text), e);
		}
	}

	private static boolean same(URI one, URI other) {
		return withoutEnd(one).equals(withoutEnd(other));
	}

	private static String withoutEnd(URI site) {
		// file:/srv and file:///srv are one folder
		String text = site.normalize().toString().replaceFirst("^file:/+", "file:/"); //$NON-NLS-1$ //$NON-NLS-2$
		return text.endsWith("/") ? text.substring(0, text.length() - 1) : text; //$NON-NLS-1$
	}

	private static boolean truth(Properties read, String key, Path file) throws InstallException {
		return switch (read.getProperty(key, "allowed").strip()) { //$NON-NLS-1$
		case "allowed" -> true; //$NON-NLS-1$
		case "forbidden" -> false; //$NON-NLS-1$
		default -> throw new InstallException(NLS.bind(Messages.Policy_value, new Object[] { file, key, "allowed, forbidden" })); //$NON-NLS-1$
		};
	}

	private static List<String> words(String text) {
		return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+")); //$NON-NLS-1$
	}
}
