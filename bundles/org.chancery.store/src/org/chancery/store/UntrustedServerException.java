package org.chancery.store;

/** A server showed a certificate that is not trusted. The message is for people. */
public final class UntrustedServerException extends StoreException {
	private static final long serialVersionUID = 1L;

	private final String fingerprint;
	private final boolean outOfDate;

	/**
	 * @param fingerprint the SHA-256 of the certificate shown
	 * @param outOfDate   whether it is valid no longer or not yet, so that trusting it would not help
	 */
	public UntrustedServerException(String message, String fingerprint, boolean outOfDate, Throwable cause) {
		super(Reason.UNTRUSTED, message, cause);
		this.fingerprint = fingerprint;
		this.outOfDate = outOfDate;
	}

	/** The SHA-256 of the certificate that the server showed, in hexadecimal with colons. */
	public String fingerprint() {
		return fingerprint;
	}

	/** Whether the certificate is valid no longer or not yet. */
	public boolean isOutOfDate() {
		return outOfDate;
	}
}
