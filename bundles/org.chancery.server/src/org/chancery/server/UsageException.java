package org.chancery.server;

/** What was asked for makes no sense here. The message is for people. */
final class UsageException extends RuntimeException {
	private static final long serialVersionUID = 1L;

	UsageException(String message) {
		super(message);
	}
}
