package org.chancery.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lines below a report's title, with the characters set apart as is usual: 日 期：1 1 1 年 3 月 3 1 日, 報告人：處 長  項  賓  和.
 */
public final class Byline {
	private static final String BLANK = "\u00A0";

	private Byline() {
	}

	/** The line with blanks that do not break between its characters; two between the characters of a name. */
	public static String spaced(String line) {
		int colon = line.indexOf('：');
		String label = line.substring(0, colon + 1);
		String text = line.substring(colon + 1).strip();
		String[] words = text.split("\\s+");
		boolean isName = words.length > 1 && text.chars().noneMatch(Character::isDigit);
		List<String> parts = new ArrayList<>();
		for (int i = 0; i < words.length; i++) {
			parts.add(apart(words[i], isName && i > 0 ? BLANK + BLANK : BLANK));
		}
		return (label.length() == 3 ? label.charAt(0) + BLANK + label.substring(1) : label)
				+ String.join(isName ? BLANK + BLANK : BLANK, parts);
	}

	private static String apart(String word, String blank) {
		return word.codePoints().mapToObj(Character::toString).collect(Collectors.joining(blank));
	}
}
