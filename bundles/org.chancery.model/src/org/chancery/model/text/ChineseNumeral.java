package org.chancery.model.text;

/** Whole numbers in Chinese characters. */
public final class ChineseNumeral {
	private static final String PLAIN = "零一二三四五六七八九"; //$NON-NLS-1$
	private static final String[] PLAIN_UNITS = { "", "十", "百", "千" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	private static final String CAPITAL = "零壹貳參肆伍陸柒捌玖"; //$NON-NLS-1$
	private static final String[] CAPITAL_UNITS = { "", "拾", "佰", "仟" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	private static final String[] MYRIADS = { "", "萬", "億", "兆" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	private static final long LIMIT = 10_000_000_000_000_000L;

	private ChineseNumeral() {
	}

	/**
	 * A number that says which one: 二, 十二, 二十, 一百零五.
	 *
	 * @throws IllegalArgumentException from ten thousand billions (10^16) on
	 */
	public static String ordinal(long number) {
		return write(number, PLAIN, PLAIN_UNITS);
	}

	/** The same in the capitals that can't be altered: 壹, 拾貳, 貳拾. */
	public static String capital(long number) {
		return write(number, CAPITAL, CAPITAL_UNITS);
	}

	/** A number that says how many: 兩, 十二, 兩百, 兩萬, otherwise as {@link #ordinal}. */
	public static String count(long number) {
		String text = ordinal(number);
		// 二 becomes 兩 alone and before 百, 千, 萬 and greater, but not before or after 十: 二十, 十二
		StringBuilder result = new StringBuilder(text);
		for (int i = 0; i < result.length(); i++) {
			char next = i + 1 < result.length() ? result.charAt(i + 1) : ' ';
			boolean alone = i == 0 || result.charAt(i - 1) == '負' || "萬億兆零".indexOf(result.charAt(i - 1)) >= 0; //$NON-NLS-1$
			boolean unit = "百千".indexOf(next) >= 0 || "萬億兆".indexOf(next) >= 0 && alone; //$NON-NLS-1$ //$NON-NLS-2$
			boolean whole = next == ' ' && (i == 0 || result.charAt(i - 1) == '負');
			if (result.charAt(i) == '二' && (unit || whole)) {
				result.setCharAt(i, '兩');
			}
		}
		return result.toString();
	}

	private static String write(long number, String digits, String[] units) {
		if (number <= -LIMIT || number >= LIMIT) {
			throw new IllegalArgumentException(Long.toString(number));
		}
		if (number < 0) {
			return "負" + write(-number, digits, units); //$NON-NLS-1$
		}
		if (number == 0) {
			return digits.substring(0, 1);
		}
		StringBuilder result = new StringBuilder();
		boolean gap = false;
		for (int group = 3; group >= 0; group--) {
			int four = (int) (number / (long) Math.pow(10_000, group) % 10_000);
			if (four == 0) {
				gap = !result.isEmpty();
				continue;
			}
			if (!result.isEmpty() && (gap || four < 1000)) {
				result.append(digits.charAt(0));
			}
			gap = false;
			result.append(four(four, digits, units)).append(MYRIADS[group]);
		}
		// 十二, not 一十二, at the beginning of a number
		String tenth = digits.charAt(1) + units[1];
		return result.indexOf(tenth) == 0 ? result.substring(1) : result.toString();
	}

	private static String four(int number, String digits, String[] units) {
		StringBuilder result = new StringBuilder();
		boolean gap = false;
		for (int place = 3; place >= 0; place--) {
			int digit = number / (int) Math.pow(10, place) % 10;
			if (digit == 0) {
				gap = !result.isEmpty();
				continue;
			}
			if (gap) {
				result.append(digits.charAt(0));
				gap = false;
			}
			result.append(digits.charAt(digit)).append(units[place]);
		}
		return result.toString();
	}
}
