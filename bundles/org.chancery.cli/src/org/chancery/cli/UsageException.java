package org.chancery.cli;

/** The command was called with wrong arguments; the message says which and what would be right. */
final class UsageException extends RuntimeException {
	private static final long serialVersionUID = 1L;

	UsageException(String message) {
		super(message);
	}
}
