package org.chancery.proofread.text;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as rules compare it: full-width letters, digits and brackets half-width, compatibility ideographs by their usual
 * form, without the blanks that some reports put round digits. Each character knows where it stands in the original.
 */
public final class Folded {
	/** 1 1 1 年: digits set apart, below a title. */
	private static final Pattern SPACED = Pattern.compile("(?<![\\d.,])\\d(?:[ \\u3000]\\d)+(?=[ \\u3000]?[年月日])"); //$NON-NLS-1$
	private static final String KEPT = "，；？！．"; //$NON-NLS-1$

	private final String original;
	private final String text;
	private final int[] origins;

	/** Folds a text. */
	public Folded(String original) {
		this.original = original;
		boolean[] joined = joined(original);
		StringBuilder folded = new StringBuilder(original.length());
		int[] places = new int[original.length() + 1];
		for (int i = 0; i < original.length(); i++) {
			char c = fold(original.charAt(i));
			if (isBlank(c)) {
				if (joined[i] || !divides(folded, original, i)) {
					continue;
				}
				c = ' ';
			} else if (Character.getType(c) == Character.FORMAT || c >= '\uFE00' && c <= '\uFE0F') {
				continue;
			}
			places[folded.length()] = i;
			folded.append(c);
		}
		places[folded.length()] = original.length();
		text = folded.toString();
		origins = places;
	}

	private static boolean[] joined(String original) {
		boolean[] joined = new boolean[original.length()];
		Matcher spaced = SPACED.matcher(original);
		while (spaced.find()) {
			java.util.Arrays.fill(joined, spaced.start(), spaced.end(), true);
		}
		return joined;
	}

	/** Whether the blank at this place stands between two words of Latin letters or two numbers. */
	private static boolean divides(CharSequence before, String original, int at) {
		if (before.isEmpty() || !isWord(before.charAt(before.length() - 1))) {
			return false;
		}
		for (int i = at + 1; i < original.length(); i++) {
			char next = fold(original.charAt(i));
			if (!isBlank(next)) {
				return isWord(next);
			}
		}
		return false;
	}

	private static boolean isWord(char c) {
		return c < 0x250 && Character.isLetterOrDigit(c);
	}

	private static boolean isBlank(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c);
	}

	/** One character by its usual form. */
	public static char fold(char c) {
		if (c < 0x80 || KEPT.indexOf(c) >= 0) {
			return c == '〜' ? '~' : c;
		} else if (c == '～' || c == '〜' || c == '∼') {
			return '~';
		} else if (c == '–' || c == '—' || c == '－' || c == '─' || c == '‐' || c == '‑') {
			return '-';
		} else if (c >= '\uFF01' && c <= '\uFF5E') {
			return (char) (c - 0xFEE0);
		} else if (c >= '\u2E80' && c <= '\u2FDF' || c >= '\uF900' && c <= '\uFAFF') {
			String usual = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
			return usual.length() == 1 ? usual.charAt(0) : c;
		}
		return c;
	}

	/** The folded text. */
	public String text() {
		return text;
	}

	/** The text as it was. */
	public String original() {
		return original;
	}

	/** Where the folded text's character stands in the original; the original's length for the end. */
	public int origin(int index) {
		return origins[index];
	}

	/** The end in the original of what ends at this place of the folded text, without blanks behind it. */
	public int originEnd(int end) {
		return end == 0 ? 0 : origins[end - 1] + 1;
	}

	@Override
	public String toString() {
		return text;
	}
}
