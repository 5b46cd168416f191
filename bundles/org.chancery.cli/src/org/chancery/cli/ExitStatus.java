package org.chancery.cli;

/** The exit statuses of all commands. */
final class ExitStatus {
	/** All went well. */
	static final int OK = 0;
	/** Something that should not happen; the log says more. */
	static final int ERROR = 1;
	/** The command was called with wrong arguments. */
	static final int USAGE = 2;
	/** The store can't be opened, read or written: in use, of a newer version, disk full. */
	static final int STORE = 3;
	/** A file can't be read or written, or has bad rows. */
	static final int FILE = 4;
	/** What the store keeps for each day is not what its records come to. */
	static final int DIFFERENT = 5;
	/** What was to be installed, removed or published was refused or can't be had; nothing has changed. */
	static final int INSTALL = 6;
	/** The command was interrupted (Ctrl-C). */
	static final int CANCELLED = 130;

	private ExitStatus() {
	}
}
