package org.chancery.store.internal.migration;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.HexFormat;

/** The SHA-256 of a table's values, the same whichever engine keeps them. */
final class TableHash {
	private final MessageDigest digest;
	private long rows;

	TableHash() {
		try {
			digest = MessageDigest.getInstance("SHA-256"); //$NON-NLS-1$
		} catch (NoSuchAlgorithmException e) {
			// every Java platform has it
			throw new IllegalStateException(e);
		}
	}

	void add(Object[] row) {
		rows++;
		for (Object value : row) {
			if (value == null) {
				digest.update((byte) 0);
			} else {
				byte[] bytes = bytes(value);
				digest.update((byte) 1);
				digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
				digest.update(bytes);
			}
		}
	}

	private static byte[] bytes(Object value) {
		return switch (value) {
		case byte[] bytes -> bytes;
		// numbers are the same whatever zeros end them
		case BigDecimal number -> text(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString()); //$NON-NLS-1$
		case Timestamp time -> text(time.getTime() / 1000 + "." + time.getNanos() / 1000); //$NON-NLS-1$
		case Date day -> text(day.toLocalDate().toString());
		default -> text(value.toString());
		};
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	long rows() {
		return rows;
	}

	/** The hash of all rows; to be asked for once. */
	String hash() {
		return HexFormat.of().formatHex(digest.digest());
	}
}
