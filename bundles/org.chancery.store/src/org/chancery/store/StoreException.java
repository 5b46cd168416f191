package org.chancery.store;

/**
 * The store could not do what was asked. The message is for people, in the language of the running program: what, where
 * and what to do; the cause is for the log.
 */
public class StoreException extends RuntimeException {
	private static final long serialVersionUID = 1L;

	/** Why. */
	public enum Reason {
		/** Another process has the store open. */
		IN_USE,
		/** The store was written by a newer version of a section. */
		NEWER,
		/** The server has no schema, or an older one, for a section that is installed here. */
		OLDER,
		/** No server answers at the address, or the connection to it was lost. */
		UNREACHABLE,
		/** The server's certificate is not the one expected, is out of date, or there is no TLS at all. */
		UNTRUSTED,
		/** The server does not know the user or the password. */
		LOGIN_REFUSED,
		/** The password was given out by an administrator and must be changed before anything else. */
		PASSWORD_EXPIRED,
		/** The database does not let this user do that. */
		FORBIDDEN,
		/** The folder is not a store, or the store is damaged. */
		NOT_A_STORE,
		/** No room is left on the disk. */
		DISK_FULL,
		/** A natural key is taken. */
		DUPLICATE,
		/** A record breaks a rule of its model: a required feature is missing, a text is too long. */
		INVALID,
		/** There is a store already where a new one was to be made. */
		NOT_EMPTY,
		/** Other records refer to the one to be deleted. */
		REFERENCED,
		/** Somebody else was first. */
		CONFLICT,
		/** Anything else the database says. */
		DATABASE
	}

	private final Reason reason;

	public StoreException(Reason reason, String message, Throwable cause) {
		super(message, cause);
		this.reason = reason;
	}

	public Reason reason() {
		return reason;
	}
}
