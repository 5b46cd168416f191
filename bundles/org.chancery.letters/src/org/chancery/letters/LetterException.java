package org.chancery.letters;

/** A letter or a template that can't be used so. The message says why, for people. */
public final class LetterException extends RuntimeException {
	private static final long serialVersionUID = 1L;

	/** With the reason in the user's language. */
	public LetterException(String message) {
		super(message);
	}

	/** With the reason in the user's language, and what caused it. */
	public LetterException(String message, Throwable cause) {
		super(message, cause);
	}
}
