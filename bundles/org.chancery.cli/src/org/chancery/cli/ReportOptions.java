package org.chancery.cli;

import java.util.Arrays;
import java.util.Locale;

import org.chancery.model.Period;
import org.chancery.model.ReportKind;
import org.eclipse.osgi.util.NLS;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which report a command is about. */
final class ReportOptions {
	@Option(names = "--kind", paramLabel = "KIND", defaultValue = "council", descriptionKey = "kind", order = 0)
	private String kind;
	@Mixin
	private PeriodOptions period = new PeriodOptions();

	/** @throws UsageException as {@link PeriodOptions#period()} */
	Period period() {
		return period.period();
	}

	/** @throws UsageException if there is no such kind */
	ReportKind kind() {
		return kind(kind);
	}

	/**
	 * The kind of this name.
	 *
	 * @throws UsageException if there is none
	 */
	static ReportKind kind(String kind) {
		return Arrays.stream(ReportKind.values()).filter(k -> k.getName().equalsIgnoreCase(kind)).findFirst()
				.orElseThrow(() -> new UsageException(NLS.bind(Messages.Usage_choice, kind, String.join(", ",
						Arrays.stream(ReportKind.values()).map(k -> k.getName().toLowerCase(Locale.ROOT)).toList()))));
	}
}
