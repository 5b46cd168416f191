package org.chancery.proofread;

import java.io.IOException;

/** A document that can't be read; the message says which and why, in the language of the running program. */
public final class UnreadableDocumentException extends IOException {
	private static final long serialVersionUID = 1L;

	/** With a message for people. */
	public UnreadableDocumentException(String message) {
		super(message);
	}

	/** With a message for people and what lies behind it. */
	public UnreadableDocumentException(String message, Throwable cause) {
		super(message, cause);
	}
}
