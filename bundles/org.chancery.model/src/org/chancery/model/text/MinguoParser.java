package org.chancery.model.text;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

/** Reads dates as people type them; see {@link MinguoDate#parse}. */
final class MinguoParser {
	/** What is added to a year of the Republic to get the Gregorian one. */
	static final int OFFSET = 1911;

	private static final String ERA = "(?<era>民國前|民前|前|民國|西元|公元)?"; //$NON-NLS-1$
	private static final Pattern SEPARATED = Pattern.compile(ERA + "(?<year>\\d{1,4})(?<s>[-/.])(?<month>\\d{1,2})\\k<s>(?<day>\\d{1,2})"); //$NON-NLS-1$
	private static final Pattern CHINESE = Pattern.compile(ERA + "(?<year>\\d{1,4})年(?<month>\\d{1,2})月(?<day>\\d{1,2})日?"); //$NON-NLS-1$
	private static final Pattern DIGITS = Pattern.compile("(?<era>)(?<year>\\d{2,4})(?<month>\\d{2})(?<day>\\d{2})"); //$NON-NLS-1$
	private static final Pattern BLANKS = Pattern.compile("(\\d{2,4})\\s+(\\d{1,2})\\s+(\\d{1,2})"); //$NON-NLS-1$

	private MinguoParser() {
	}

	static LocalDate parse(String text) {
		String typed = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
		Matcher apart = BLANKS.matcher(typed);
		String compact = apart.matches() ? apart.replaceFirst("$1/$2/$3") : typed.replaceAll("\\s+", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		for (Pattern pattern : new Pattern[] { SEPARATED, CHINESE, DIGITS }) {
			Matcher matcher = pattern.matcher(compact);
			if (matcher.matches()) {
				return date(matcher, text);
			}
		}
		throw new DateTimeException(NLS.bind(Messages.MinguoDate_notADate, text.strip()));
	}

	private static LocalDate date(Matcher matcher, String text) {
		int month = Integer.parseInt(matcher.group("month")); //$NON-NLS-1$
		int day = Integer.parseInt(matcher.group("day")); //$NON-NLS-1$
		try {
			return LocalDate.of(year(matcher.group("era"), matcher.group("year"), text), month, day); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (NoSuchDay e) {
			throw e;
		} catch (DateTimeException e) {
			throw new NoSuchDay(text, e);
		}
	}

	private static int year(String era, String digits, String text) {
		int year = Integer.parseInt(digits);
		String named = era == null ? "" : era; //$NON-NLS-1$
		boolean gregorian = named.equals("西元") || named.equals("公元") || named.isEmpty() && digits.length() == 4; //$NON-NLS-1$ //$NON-NLS-2$
		// a year of the Republic with four digits, or a Gregorian one with fewer, is a slip of the finger
		if (year == 0 || gregorian != year >= 1000) {
			throw new NoSuchDay(text, null);
		}
		if (gregorian) {
			return year;
		}
		return named.endsWith("前") ? OFFSET + 1 - year : OFFSET + year; //$NON-NLS-1$
	}

	private static final class NoSuchDay extends DateTimeException {
		private static final long serialVersionUID = 1L;

		NoSuchDay(String text, Throwable cause) {
			super(NLS.bind(Messages.MinguoDate_noSuchDay, text.strip()), cause);
		}
	}
}
