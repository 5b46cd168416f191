package org.chancery.exchange.internal.values;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts made equal that people take for equal. */
public final class Folding {
	private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
	private static final Pattern NOTE = Pattern.compile("\\([^()]*\\)$");

	private Folding() {
	}

	/** The text without blanks, in lower case, full-width letters as half-width ones, and 臺 as 台. */
	public static String fold(String text) {
		String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
		return BLANKS.matcher(narrow).replaceAll("").toLowerCase(Locale.ROOT).replace('臺', '台');
	}

	/** A heading, folded and without the asterisk that marks what must be filled in. */
	public static String heading(String text) {
		return fold(text).replace("*", "");
	}

	/** A folded heading without a note in brackets at its end: 受理日期（民國） as 受理日期. */
	public static String withoutNote(String folded) {
		return NOTE.matcher(folded).replaceFirst("");
	}
}
