package org.chancery.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPPublicKeyRingCollection;
import org.eclipse.osgi.util.NLS;

/** Public PGP keys, told apart by their fingerprints. */
final class Keys {
	private final Set<String> fingerprints;

	private Keys(Set<String> fingerprints) {
		this.fingerprints = fingerprints;
	}

	/**
	 * Reads files of public keys, subkeys with them.
	 *
	 * @throws InstallException if one can't be read or has no key
	 */
	static Keys read(Collection<Path> files) throws InstallException {
		List<PGPPublicKey> all = new ArrayList<>();
		for (Path file : files) {
			int before = all.size();
			try (InputStream in = PGPUtil.getDecoderStream(Files.newInputStream(file))) {
				for (PGPPublicKeyRing ring : new BcPGPPublicKeyRingCollection(in)) {
					ring.forEach(all::add);
				}
			} catch (IOException | PGPException | RuntimeException e) {
				throw new InstallException(NLS.bind(Messages.Keys_unreadable, file, e.getLocalizedMessage()), e);
			}
			if (all.size() == before) {
				throw new InstallException(NLS.bind(Messages.Keys_none, file));
			}
		}
		return new Keys(all.stream().filter(k -> !k.hasRevocation()).map(Keys::fingerprint).collect(Collectors.toSet()));
	}

	/** Whether this is one of them. */
	boolean contains(PGPPublicKey key) {
		return fingerprints.contains(fingerprint(key));
	}

	/** A key as people compare it: its fingerprint and whose it says it is. */
	static String describe(PGPPublicKey key) {
		Iterator<String> owners = key.getUserIDs();
		return fingerprint(key) + (owners.hasNext() ? " " + owners.next() : ""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String fingerprint(PGPPublicKey key) {
		return HexFormat.of().formatHex(key.getFingerprint()).toUpperCase(Locale.ROOT);
	}
}
