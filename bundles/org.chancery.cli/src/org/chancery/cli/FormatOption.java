package org.chancery.cli;

import java.util.Arrays;
import java.util.Locale;

import org.chancery.figures.table.Table;
import org.eclipse.osgi.util.NLS;

import picocli.CommandLine.Option;

/** The format of a command's table. */
final class FormatOption {
	@Option(names = "--format", paramLabel = "csv|json", defaultValue = "csv", descriptionKey = "format", order = 10)
	private String format;

	/** @throws UsageException if there is no such format */
	Table.Format format() {
		return Arrays.stream(Table.Format.values()).filter(f -> f.name().equalsIgnoreCase(format)).findFirst().orElseThrow(
				() -> new UsageException(NLS.bind(Messages.Usage_choice, format, String.join(", ", //
						Arrays.stream(Table.Format.values()).map(f -> f.name().toLowerCase(Locale.ROOT)).toList()))));
	}
}
