package org.chancery.model.text;

/** Blanks between digits and Chinese characters: {@code 110 年 9 月} as council reports print it, {@code 110年9月} as annual ones do. */
public final class Blanks {
	private Blanks() {
	}

	/** The text with one blank between every digit and the Chinese character beside it, or with none. */
	public static String around(String text, boolean blanks) {
		StringBuilder result = new StringBuilder(text.length() + 8);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c != ' ') {
				if (blanks && i > 0 && meet(text.charAt(i - 1), c)) {
					result.append(' ');
				}
				result.append(c);
				continue;
			}
			int end = i;
			while (end < text.length() && text.charAt(end) == ' ') {
				end++;
			}
			boolean between = i > 0 && end < text.length() && meet(text.charAt(i - 1), text.charAt(end));
			if (!between) {
				result.append(text, i, end);
			} else if (blanks) {
				result.append(' ');
			}
			i = end - 1;
		}
		return result.toString();
	}

	/** Whether one of the two characters is a digit or a percent sign and the other a Chinese character. */
	public static boolean meet(char left, char right) {
		return isDigit(left) && isChinese(right) || isChinese(left) && isDigit(right);
	}

	/** Whether the character is an ideograph; Chinese punctuation is none. */
	public static boolean isChinese(char c) {
		return Character.isIdeographic(c) || Character.isSurrogate(c);
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9' || c == '%';
	}
}
