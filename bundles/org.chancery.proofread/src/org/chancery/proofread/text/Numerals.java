package org.chancery.proofread.text;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers as reports print them: 82,309, 8萬2,309, 1億593萬3,000, 7,718萬4仟, 兩百三十, 三十多. */
public final class Numerals {
	private static final String DIGITS = "〇一二三四五六七八九"; //$NON-NLS-1$
	private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

	/**
	 * A number that was read.
	 *
	 * @param end      the character behind it
	 * @param value    what it is worth
	 * @param decimals how many digits are printed after the point
	 * @param fault    what is wrong with the way it is written, or null
	 */
	public record Read(int end, BigDecimal value, int decimals, Fault fault) {
	}

	/** What can be wrong with the way a number is written. */
	public enum Fault {
		/** 7億2,500佰萬: a multiple that can't follow this number. */
		MULTIPLE,
		/** 1,23 or 12,3456: marks that do not divide thousands. */
		MARKS,
		/** 9萬1.000: a point where the mark of thousands belongs. */
		POINT,
		/** 8萬12,309: a part as great as the one before it. */
		ORDER
	}

	private Numerals() {
	}

	/** What a character multiplies by: 萬, 仟; 0 for all others. */
	static long multiple(char c) {
		return switch (c) {
		case '十', '拾' -> 10;
		case '百', '佰' -> 100;
		case '千', '仟' -> 1000;
		case '萬', '万' -> 10_000;
		case '億' -> 100_000_000;
		case '兆' -> 1_000_000_000_000L;
		default -> 0;
		};
	}

	/** Reads the number in digits that begins at this place of a folded text. */
	public static Read digits(String text, int start) {
		int at = start;
		BigDecimal total = BigDecimal.ZERO;
		Fault fault = null;
		int decimals = 0;
		long last = Long.MAX_VALUE;
		while (at < text.length() && isDigit(text.charAt(at))) {
			int end = run(text, at);
			String printed = text.substring(at, end);
			Fault own = marks(printed, last != Long.MAX_VALUE);
			int point = printed.indexOf('.');
			decimals = point < 0 || own == Fault.POINT ? 0 : printed.length() - point - 1;
			BigDecimal number = new BigDecimal(own == Fault.POINT ? printed.replaceAll("[.,]", "") : printed.replace(",", "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			long scale = 1;
			int multiples = end;
			while (multiples < text.length() && multiple(text.charAt(multiples)) > 0 && isMultiple(text, multiples)) {
				scale *= multiple(text.charAt(multiples++));
			}
			fault = fault != null ? fault : own != null ? own : order(number, scale, last, multiples - end);
			total = total.add(number.multiply(BigDecimal.valueOf(scale)));
			last = scale;
			at = multiples;
			if (scale == 1) {
				break;
			}
		}
		return new Read(at, total, decimals, fault);
	}

	/** 千 and 百 multiply only before another number, a multiple or a unit: 3千 is none in 3千里. */
	private static boolean isMultiple(String text, int at) {
		return multiple(text.charAt(at)) >= 10_000 || at + 1 < text.length() && (isDigit(text.charAt(at + 1))
				|| multiple(text.charAt(at + 1)) > 0 || !Units.at(text, at + 1).isEmpty() || text.charAt(at + 1) == '餘' || text.charAt(at + 1) == '多');
	}

	private static Fault order(BigDecimal number, long scale, long last, int multiples) {
		// 2,500佰萬: who groups by 百萬 has less than a hundred thousand of them, and no 億 before it
		boolean mixed = multiples > 1 && (last != Long.MAX_VALUE || number.compareTo(BigDecimal.valueOf(1000)) >= 0);
		if (mixed) {
			return Fault.MULTIPLE;
		}
		boolean tooGreat = last != Long.MAX_VALUE && number.multiply(BigDecimal.valueOf(scale)).compareTo(BigDecimal.valueOf(last)) >= 0;
		boolean small = scale > 1 && scale < 10_000 && number.compareTo(TEN_THOUSAND) >= 0;
		return tooGreat ? Fault.ORDER : small ? Fault.MULTIPLE : null;
	}

	/** The end of the digits, with points and commas between them. */
	private static int run(String text, int start) {
		int at = start;
		while (at < text.length() && (isDigit(text.charAt(at)) || isMark(text.charAt(at)) && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
			at++;
		}
		return at;
	}

	private static boolean isMark(char c) {
		return c == ',' || c == '.';
	}

	private static Fault marks(String printed, boolean afterMan) {
		if (printed.chars().filter(c -> c == '.').count() > 1) {
			return Fault.MARKS;
		}
		if (afterMan && printed.matches("\\d{1,3}\\.\\d{3}")) { //$NON-NLS-1$
			return Fault.POINT;
		}
		String whole = printed.contains(".") ? printed.substring(0, printed.indexOf('.')) : printed; //$NON-NLS-1$
		return whole.contains(",") && !whole.matches("\\d{1,3}(,\\d{3})+") ? Fault.MARKS : null; //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Reads the number in characters that begins at this place: 四, 兩百三十, 十二. Empty if there is none. */
	public static Optional<Read> characters(String text, int start) {
		int at = start;
		BigDecimal total = BigDecimal.ZERO;
		long section = 0;
		long digit = -1;
		for (; at < text.length(); at++) {
			char c = text.charAt(at);
			int value = value(c);
			long multiple = multiple(c);
			if (value >= 0) {
				digit = digit > 0 ? digit * 10 + value : value;
			} else if (multiple >= 10_000) {
				total = total.add(BigDecimal.valueOf(section + Math.max(digit, 0)).multiply(BigDecimal.valueOf(multiple)));
				section = 0;
				digit = -1;
			} else if (multiple > 0) {
				section += (digit < 0 ? 1 : digit) * multiple;
				digit = -1;
			} else {
				break;
			}
		}
		if (at == start || at - start > 12) {
			return Optional.empty();
		}
		return Optional.of(new Read(at, total.add(BigDecimal.valueOf(section + Math.max(digit, 0))), 0, null));
	}

	/** What a digit in characters is worth; -1 for all others. */
	static int value(char c) {
		return c == '兩' ? 2 : c == '零' ? 0 : DIGITS.indexOf(c);
	}

	static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}
}
