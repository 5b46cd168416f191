package org.chancery.cli;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.chancery.model.Period;
import org.chancery.model.text.MinguoDate;
import org.eclipse.osgi.util.NLS;

import picocli.CommandLine.Option;

/** The period that a command is about. */
final class PeriodOptions {
	@Option(names = "--from", paramLabel = "DATE", required = true, descriptionKey = "from", order = 1)
	private String from;
	@Option(names = "--to", paramLabel = "DATE", required = true, descriptionKey = "to", order = 2)
	private String to;

	/** @throws UsageException if a day can't be read, or the last is before the first */
	Period period() {
		return period(from, to);
	}

	private static Period period(String from, String to) {
		LocalDate first = date("--from", from);
		LocalDate last = date("--to", to);
		if (last.isBefore(first)) {
			throw new UsageException(NLS.bind(Messages.Usage_period, first, last));
		}
		return new Period(first, last);
	}

	private static LocalDate date(String option, String text) {
		try {
			return MinguoDate.parse(text);
		} catch (DateTimeException e) {
			throw new UsageException(option + ": " + e.getMessage());
		}
	}

	/** The period for commands that can find it out themselves. */
	static final class Optional {
		@Option(names = "--from", paramLabel = "DATE", descriptionKey = "from", order = 1)
		private String from;
		@Option(names = "--to", paramLabel = "DATE", descriptionKey = "to", order = 2)
		private String to;

		/**
		 * @return null if none was given
		 * @throws UsageException if only one end was given, a day can't be read, or the last is before the first
		 */
		Period period() {
			if (from == null && to == null) {
				return null;
			} else if (from == null || to == null) {
				throw new UsageException(NLS.bind(Messages.Usage_missing, from == null ? "--from" : "--to"));
			}
			return PeriodOptions.period(from, to);
		}
	}
}
