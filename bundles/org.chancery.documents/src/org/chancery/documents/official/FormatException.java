package org.chancery.documents.official;

import java.util.List;

/** A file is not what the format wants, or a document can't be written in it. The message is for people. */
public class FormatException extends Exception {
	private static final long serialVersionUID = 1L;

	private final transient List<Fault> faults;

	FormatException(String message, List<Fault> faults) {
		super(message);
		this.faults = List.copyOf(faults);
	}

	FormatException(String message, Throwable cause) {
		super(message, cause);
		this.faults = List.of();
	}

	/** What is wrong, one by one; empty if the message says it all. */
	public List<Fault> faults() {
		return faults == null ? List.of() : faults;
	}
}
