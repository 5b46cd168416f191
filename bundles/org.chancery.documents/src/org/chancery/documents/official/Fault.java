package org.chancery.documents.official;

/**
 * Something in a file that the format does not allow.
 *
 * @param line    the line, from 1; 0 if it is not known
 * @param element the element that is wrong
 * @param message what is wrong, for people, in the language of the running program
 */
public record Fault(int line, String element, String message) {
	@Override
	public String toString() {
		return message;
	}
}
