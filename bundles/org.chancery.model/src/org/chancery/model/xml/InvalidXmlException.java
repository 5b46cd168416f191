package org.chancery.model.xml;

/** A file that is no XML, or not as its schema says. */
public final class InvalidXmlException extends Exception {
	private static final long serialVersionUID = 1L;

	private final int line;

	/**
	 * @param message what is wrong, as the parser says it
	 * @param line    the line; 0 if it is not known
	 */
	InvalidXmlException(String message, int line, Throwable cause) {
		super(message, cause);
		this.line = line;
	}

	/** The line in which it is wrong; 0 if it is not known. */
	public int line() {
		return line;
	}
}
