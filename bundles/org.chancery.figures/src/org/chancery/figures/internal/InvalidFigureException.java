package org.chancery.figures.internal;

/** A figure's declaration is wrong; the message says what, for people. */
final class InvalidFigureException extends Exception {
	private static final long serialVersionUID = 1L;

	private final int line;

	InvalidFigureException(String message) {
		this(0, message, null);
	}

	InvalidFigureException(int line, String message, Throwable cause) {
		super(message, cause);
		this.line = line;
	}

	/** The line in the file, 0 if it is that of the figure. */
	int line() {
		return line;
	}
}
