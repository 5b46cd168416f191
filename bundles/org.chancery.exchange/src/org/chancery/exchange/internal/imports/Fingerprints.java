package org.chancery.exchange.internal.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Fingerprints of a table's rows. Rows with the same values are told apart by how often they have come before, so that
 * two true records that look the same are both imported, and once only.
 */
final class Fingerprints {
	private final Map<String, Integer> seen = new HashMap<>();

	/** The fingerprint of the next row with these values. */
	String next(String canonical) {
		String plain = hash(canonical);
		int before = seen.merge(plain, 1, Integer::sum) - 1;
		return before == 0 ? plain : hash(canonical + '\u0003' + before);
	}

	/** SHA-256 in hexadecimal, 64 characters. */
	static String hash(String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			// every Java platform has SHA-256
			throw new IllegalStateException(e);
		}
	}
}
