package org.chancery.exchange;

/**
 * A file could not be read or written. The message is for people, in the language of the running program: what, where
 * and what to do; the cause is for the log.
 */
public class ExchangeException extends RuntimeException {
	private static final long serialVersionUID = 1L;

	public ExchangeException(String message, Throwable cause) {
		super(message, cause);
	}

	public ExchangeException(String message) {
		this(message, null);
	}
}
