package org.chancery.install.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPSecretKeyRingCollection;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.chancery.install.InstallException;
import org.eclipse.osgi.util.NLS;

/** Signs files with a secret PGP key. The key stays in memory only as long as this. */
public final class Signer {
	private static final int BUFFER = 1 << 16;

	private final PGPSecretKeyRing ring;
	private final PGPPublicKey publicKey;
	private final PGPPrivateKey privateKey;

	private Signer(PGPSecretKeyRing ring, PGPPublicKey publicKey, PGPPrivateKey privateKey) {
		this.ring = ring;
		this.publicKey = publicKey;
		this.privateKey = privateKey;
	}

	/**
	 * Reads the first key that can sign.
	 *
	 * @param file       a secret key, ASCII-armored or binary, as {@code gpg --export-secret-keys} writes it
	 * @param passphrase what protects it, empty if nothing does
	 * @throws InstallException if the file has no such key, or the passphrase is wrong
	 */
	public static Signer read(Path file, char[] passphrase) throws InstallException {
		try (InputStream in = PGPUtil.getDecoderStream(Files.newInputStream(file))) {
			for (PGPSecretKeyRing ring : new BcPGPSecretKeyRingCollection(in)) {
				for (Iterator<PGPSecretKey> keys = ring.getSecretKeys(); keys.hasNext();) {
					PGPSecretKey key = keys.next();
					if (key.isSigningKey() && !key.isPrivateKeyEmpty() && !key.getPublicKey().hasRevocation()) {
						return new Signer(ring, key.getPublicKey(),
								key.extractPrivateKey(new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider()).build(passphrase)));
					}
				}
			}
		} catch (IOException | PGPException | RuntimeException e) {
			throw new InstallException(NLS.bind(Messages.Signer_unreadable, file, e.getLocalizedMessage()), e);
		}
		throw new InstallException(NLS.bind(Messages.Signer_none, file));
	}

	/** The public keys, ASCII-armored: what others check signatures with. */
	String publicKeys() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ArmoredOutputStream armored = armored(out)) {
			for (Iterator<PGPPublicKey> keys = ring.getPublicKeys(); keys.hasNext();) {
				keys.next().encode(armored);
			}
		}
		return out.toString(StandardCharsets.US_ASCII);
	}

	/** The detached signature of a file, ASCII-armored. */
	String sign(Path file) throws IOException {
		try {
			PGPSignatureGenerator generator = new PGPSignatureGenerator(
					new BcPGPContentSignerBuilder(publicKey.getAlgorithm(), HashAlgorithmTags.SHA256), publicKey);
			generator.init(PGPSignature.BINARY_DOCUMENT, privateKey);
			PGPSignatureSubpacketGenerator told = new PGPSignatureSubpacketGenerator();
			told.setIssuerFingerprint(false, publicKey);
			generator.setHashedSubpackets(told.generate());
			byte[] buffer = new byte[BUFFER];
			try (InputStream in = Files.newInputStream(file)) {
				for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
					generator.update(buffer, 0, read);
				}
			}
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			try (ArmoredOutputStream armored = armored(out)) {
				generator.generate().encode(armored);
			}
			return out.toString(StandardCharsets.US_ASCII);
		} catch (PGPException e) {
			throw new IOException(e.getLocalizedMessage(), e);
		}
	}

	private static ArmoredOutputStream armored(ByteArrayOutputStream out) {
		// without the line that names the library and its version
		return ArmoredOutputStream.builder().setVersion(null).build(out);
	}
}
