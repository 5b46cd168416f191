package org.chancery.exchange;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The kinds of table files that are read and written. */
public enum TableFormat {
	/** Comma-separated values, in whatever encoding and with whatever delimiter is recognised. */
	CSV,
	/** Office Open XML, as Microsoft Excel writes it. */
	XLSX,
	/** OpenDocument spreadsheet, the government's document standard. */
	ODS;

	/** The ending of such files, without the dot. */
	public String extension() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The format that a file's name says: {@code csv}, {@code txt} and {@code tsv} are CSV. Empty for other names. */
	public static Optional<TableFormat> of(Path file) {
		String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
		return switch (name.substring(name.lastIndexOf('.') + 1)) {
		case "csv", "txt", "tsv" -> Optional.of(CSV);
		case "xlsx", "xlsm" -> Optional.of(XLSX);
		case "ods" -> Optional.of(ODS);
		default -> Optional.empty();
		};
	}
}
