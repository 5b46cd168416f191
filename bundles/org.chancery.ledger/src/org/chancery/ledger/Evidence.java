package org.chancery.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The records behind a frozen figure, by the qualified names of their types: those counted, and the tallies and inclusions
 * that are part of its value. Kept in a few bytes a record: ids as steps from one to the next.
 *
 * @param records the records of each type
 */
public record Evidence(SortedMap<String, RecordVersions> records) {
	private static final int FORMAT = 1;

	public Evidence {
		records = Collections.unmodifiableSortedMap(new TreeMap<>(records));
	}

	/** How many records. */
	public long size() {
		return records.values().stream().mapToLong(RecordVersions::size).sum();
	}

	/** As the ledger keeps it. */
	public byte[] toBytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
			out.writeByte(FORMAT);
			number(out, records.size());
			for (var entry : records.entrySet()) {
				out.writeUTF(entry.getKey());
				RecordVersions list = entry.getValue();
				number(out, list.size());
				long last = 0;
				for (int i = 0; i < list.size(); i++) {
					number(out, list.ids()[i] - last);
					number(out, list.versions()[i]);
					last = list.ids()[i];
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	/**
	 * What a ledger keeps.
	 *
	 * @throws IllegalArgumentException if these bytes are no evidence
	 */
	public static Evidence of(byte[] bytes) {
		SortedMap<String, RecordVersions> records = new TreeMap<>();
		try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
			int format = in.readByte();
			if (format != FORMAT) {
				throw new IllegalArgumentException("format " + format); //$NON-NLS-1$
			}
			long types = number(in);
			for (long t = 0; t < types; t++) {
				String type = in.readUTF();
				SortedMap<Long, Integer> list = new TreeMap<>();
				long id = 0;
				for (long left = number(in); left > 0; left--) {
					id += number(in);
					list.put(id, Math.toIntExact(number(in)));
				}
				records.put(type, RecordVersions.of(list));
			}
		} catch (IOException | ArithmeticException e) {
			throw new IllegalArgumentException(e.getMessage(), e);
		}
		return new Evidence(records);
	}

	/** Seven bits a byte, the lowest first; the eighth says that more follow. */
	private static void number(DataOutputStream out, long number) throws IOException {
		long rest = number;
		while (rest > 0x7F) {
			out.writeByte((int) (rest & 0x7F | 0x80));
			rest >>>= 7;
		}
		out.writeByte((int) rest);
	}

	private static long number(DataInputStream in) throws IOException {
		long number = 0;
		for (int shift = 0; shift < 64; shift += 7) {
			int next = in.readUnsignedByte();
			number |= (long) (next & 0x7F) << shift;
			if (next <= 0x7F) {
				return number;
			}
		}
		throw new IOException("a number of more than 64 bits"); //$NON-NLS-1$
	}
}
