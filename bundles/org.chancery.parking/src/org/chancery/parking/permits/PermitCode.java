package org.chancery.parking.permits;

import java.security.SecureRandom;

/**
 * What stands in a permit's code: its number and a check code that is known to the store alone, so that a number is not
 * enough to make a permit.
 *
 * @param number the permit's number
 * @param token  the check code
 */
record PermitCode(String number, String token) {
	private static final SecureRandom RANDOM = new SecureRandom();
	/** Without those that people take for each other. */
	private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; //$NON-NLS-1$
	private static final int LENGTH = 10;
	private static final String BETWEEN = "/"; //$NON-NLS-1$

	/** The code as it is printed and read. @param text what a scanner or a person typed */
	static PermitCode parse(String text) {
		String code = text.strip();
		int at = code.indexOf(BETWEEN);
		return at < 0 ? new PermitCode(code, "") : new PermitCode(code.substring(0, at).strip(), code.substring(at + 1).strip()); //$NON-NLS-1$
	}

	/** A new check code: 50 random bits. */
	static String newToken() {
		StringBuilder token = new StringBuilder();
		for (int i = 0; i < LENGTH; i++) {
			token.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
		}
		return token.toString();
	}

	/** The code as it is printed. */
	String text() {
		return number + BETWEEN + token;
	}
}
