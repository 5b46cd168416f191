package org.chancery.clock;

/** A calendar, a rule or a course of events that no due date can come from. The message says why, for people. */
public final class ClockException extends RuntimeException {
	private static final long serialVersionUID = 1L;

	/** With the reason in the user's language. */
	public ClockException(String message) {
		super(message);
	}

	/** With the reason in the user's language, and what caused it. */
	public ClockException(String message, Throwable cause) {
		super(message, cause);
	}
}
