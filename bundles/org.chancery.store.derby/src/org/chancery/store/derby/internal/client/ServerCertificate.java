package org.chancery.store.derby.internal.client;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts one server: the one whose certificate has the fingerprint that its administrator gave out, or without one those
 * that an authority known to this machine vouches for. A certificate that is out of date is refused either way.
 */
final class ServerCertificate extends X509ExtendedTrustManager {
	/** A certificate that is not trusted, with its fingerprint. */
	static final class Untrusted extends CertificateException {
		private static final long serialVersionUID = 1L;
		/** Why. */
		enum Why {
			/** It is not the one with the fingerprint expected. */
			OTHER,
			/** No authority known here has issued it for this host. */
			UNKNOWN,
			/** It is valid no longer, or not yet. */
			OUT_OF_DATE
		}

		private final transient Why why;
		private final String fingerprint;

		Untrusted(Why why, X509Certificate certificate, Throwable cause) throws CertificateEncodingException {
			super(why + " " + certificate.getSubjectX500Principal(), cause); //$NON-NLS-1$
			this.why = why;
			this.fingerprint = ServerCertificate.fingerprint(certificate);
		}

		Why why() {
			return why;
		}

		String fingerprint() {
			return fingerprint;
		}
	}

	private final Optional<String> pinned;

	/**
	 * @param pinned the fingerprint that the certificate must have, empty to ask the machine's authorities
	 */
	ServerCertificate(Optional<String> pinned) {
		this.pinned = pinned;
	}

	/** A fingerprint as this class compares them: hexadecimal digits in upper case, pairs divided by colons. */
	static String normalised(String fingerprint) {
		String digits = fingerprint.replaceAll("[^0-9A-Fa-f]", "").toUpperCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
		return digits.replaceAll("(..)(?=.)", "$1:"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The SHA-256 of a certificate. */
	static String fingerprint(X509Certificate certificate) throws CertificateEncodingException {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()); //$NON-NLS-1$
			return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest); //$NON-NLS-1$
		} catch (NoSuchAlgorithmException e) {
			// every Java platform has it
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
		X509Certificate certificate = chain[0];
		try {
			certificate.checkValidity();
		} catch (CertificateExpiredException | CertificateNotYetValidException e) {
			throw new Untrusted(Untrusted.Why.OUT_OF_DATE, certificate, e);
		}
		if (pinned.isPresent()) {
			if (!pinned.get().equals(fingerprint(certificate))) {
				throw new Untrusted(Untrusted.Why.OTHER, certificate, null);
			}
			return;
		}
		try {
			authorities().checkServerTrusted(chain, authType, socket);
		} catch (CertificateException e) {
			throw new Untrusted(Untrusted.Why.UNKNOWN, certificate, e);
		}
	}

	private static X509ExtendedTrustManager authorities() throws CertificateException {
		try {
			TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			factory.init((KeyStore) null);
			for (TrustManager manager : factory.getTrustManagers()) {
				if (manager instanceof X509ExtendedTrustManager found) {
					return found;
				}
			}
			throw new CertificateException("no trust manager"); //$NON-NLS-1$
		} catch (GeneralSecurityException e) {
			throw new CertificateException(e);
		}
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
		throw new CertificateException("a server is checked with its socket"); //$NON-NLS-1$
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
		throw new CertificateException("a server is checked with its socket"); //$NON-NLS-1$
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
		throw new CertificateException("this is no server"); //$NON-NLS-1$
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
		throw new CertificateException("this is no server"); //$NON-NLS-1$
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
		throw new CertificateException("this is no server"); //$NON-NLS-1$
	}

	@Override
	public X509Certificate[] getAcceptedIssuers() {
		return new X509Certificate[0];
	}
}
