package org.chancery.exchange.internal.values;

/** A cell's content cannot be a feature's value; the message is for people. */
public class BadValue extends Exception {
	private static final long serialVersionUID = 1L;

	public BadValue(String message) {
		super(message);
	}
}
