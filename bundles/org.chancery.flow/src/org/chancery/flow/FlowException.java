package org.chancery.flow;

/** A step that can't be taken so, or a declaration that makes no sense. The message says why, for people. */
public final class FlowException extends RuntimeException {
	private static final long serialVersionUID = 1L;

	/** With the reason in the user's language. */
	public FlowException(String message) {
		super(message);
	}

	/** With the reason in the user's language, and what caused it. */
	public FlowException(String message, Throwable cause) {
		super(message, cause);
	}
}
