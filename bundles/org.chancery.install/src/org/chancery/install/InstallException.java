package org.chancery.install;

/** Something could not be installed, updated, removed or published. The message is for the user: what, why, what to do. */
public final class InstallException extends Exception {
	private static final long serialVersionUID = 1L;

	public InstallException(String message) {
		super(message);
	}

	public InstallException(String message, Throwable cause) {
		super(message, cause);
	}
}
