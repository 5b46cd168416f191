package org.chancery.exchange;

import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * A table in a file, and how it is to be read.
 *
 * @param file      the file
 * @param sheet     the name of the sheet, or null for the first one; a CSV file has no sheets
 * @param charset   the encoding of a CSV file, or null to have it recognised
 * @param delimiter what divides the cells of a CSV file, or null to have it recognised
 */
public record TableSource(Path file, String sheet, Charset charset, Character delimiter) {
	/** The first sheet of a file, with everything recognised. */
	public static TableSource of(Path file) {
		return new TableSource(file, null, null, null);
	}

	public TableSource withSheet(String name) {
		return new TableSource(file, name, charset, delimiter);
	}

	public TableSource withCharset(Charset encoding) {
		return new TableSource(file, sheet, encoding, delimiter);
	}
}
