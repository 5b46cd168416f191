package org.chancery.store.derby.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The key and certificate of a server, in a PKCS #12 file with its password in a file beside it. A city with an authority
 * of its own puts that authority's key and certificate there instead.
 */
public final class ServerKeys {
	private static final String KEYTOOL = "keytool"; //$NON-NLS-1$
	private static final int PASSWORD_BYTES = 24;

	private final Path store;
	private final Path password;

	/**
	 * @param folder where the two files are: {@code server.p12} and {@code server.p12.password}
	 */
	public ServerKeys(Path folder) {
		this.store = folder.resolve("server.p12"); //$NON-NLS-1$
		this.password = folder.resolve("server.p12.password"); //$NON-NLS-1$
	}

	/** Whether there is a key. */
	public boolean exist() {
		return Files.isRegularFile(store);
	}

	/**
	 * Makes a key and a certificate signed with itself, by the Java runtime's {@code keytool}.
	 *
	 * @param hosts the names and addresses by which clients will call the server, at least one
	 * @param from  when the certificate becomes valid, as keytool has it: {@code now} is {@code -0d}
	 * @param days  how long it is valid
	 * @throws IOException if keytool is not there or fails
	 */
	public void make(List<String> hosts, String from, int days) throws IOException {
		byte[] random = new byte[PASSWORD_BYTES];
		new SecureRandom().nextBytes(random);
		OwnerOnly.write(password, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
		List<String> names = hosts.stream().map(h -> (h.matches("[0-9.]+|.*:.*") ? "ip:" : "dns:") + h).toList(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		keytool("-genkeypair", "-alias", "server", "-keyalg", "EC", "-groupname", "secp256r1", "-sigalg", "SHA256withECDSA", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$
				"-dname", "CN=" + hosts.get(0), "-ext", "san=" + String.join(",", names), "-startdate", from, "-validity", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
				String.valueOf(days), "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass:file", password.toString()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		OwnerOnly.restrict(store);
	}

	private static void keytool(String... arguments) throws IOException {
		Path program = Path.of(System.getProperty("java.home"), "bin", KEYTOOL); //$NON-NLS-1$ //$NON-NLS-2$
		List<String> command = new ArrayList<>(List.of(program.toString()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		try (InputStream said = process.getInputStream()) {
			String text = new String(said.readAllBytes(), StandardCharsets.UTF_8);
			if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
				throw new IOException(KEYTOOL + ": " + text.strip()); //$NON-NLS-1$
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException(e);
		} finally {
			process.destroyForcibly();
		}
	}

	/**
	 * What the server identifies itself with.
	 *
	 * @throws IOException if the file can't be read or its password is wrong
	 */
	public SSLContext tls() throws IOException {
		try {
			char[] secret = secret();
			KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			keys.init(load(secret), secret);
			SSLContext context = SSLContext.getInstance("TLS"); //$NON-NLS-1$
			context.init(keys.getKeyManagers(), null, null);
			return context;
		} catch (GeneralSecurityException e) {
			throw new IOException(store + ": " + e.getMessage(), e); //$NON-NLS-1$
		}
	}

	/** The SHA-256 of the certificate, in hexadecimal with colons: what clients compare. */
	public String fingerprint() throws IOException {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate().getEncoded()); //$NON-NLS-1$
			return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest); //$NON-NLS-1$
		} catch (GeneralSecurityException e) {
			throw new IOException(e);
		}
	}

	/** When the certificate ends to be valid. */
	public Instant validUntil() throws IOException {
		return certificate().getNotAfter().toInstant();
	}

	private X509Certificate certificate() throws IOException {
		try {
			KeyStore keys = load(secret());
			for (Enumeration<String> aliases = keys.aliases(); aliases.hasMoreElements();) {
				String alias = aliases.nextElement();
				if (keys.isKeyEntry(alias)) {
					return (X509Certificate) keys.getCertificate(alias);
				}
			}
			throw new IOException(store + ": no key"); //$NON-NLS-1$
		} catch (GeneralSecurityException e) {
			throw new IOException(store + ": " + e.getMessage(), e); //$NON-NLS-1$
		}
	}

	private char[] secret() throws IOException {
		return Files.readString(password).strip().toCharArray();
	}

	private KeyStore load(char[] secret) throws IOException, GeneralSecurityException {
		KeyStore keys = KeyStore.getInstance("PKCS12"); //$NON-NLS-1$
		try (InputStream in = Files.newInputStream(store)) {
			keys.load(in, secret);
		}
		return keys;
	}
}
