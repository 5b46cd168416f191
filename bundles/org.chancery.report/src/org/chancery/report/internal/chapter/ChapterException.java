package org.chancery.report.internal.chapter;

/** A chapter's file is wrong at one place. The message is for people, in the language of the running program. */
public class ChapterException extends RuntimeException {
	private static final long serialVersionUID = 1L;

	private final int line;

	/** @param line the line of the file, from 1 */
	public ChapterException(int line, String message) {
		this(line, message, null);
	}

	public ChapterException(int line, String message, Throwable cause) {
		super(message, cause);
		this.line = line;
	}

	public int line() {
		return line;
	}
}
