package org.chancery.model.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** How a number is printed. A number keeps its digits after the point in every style. */
public enum NumberStyle {
	/** 82,309 */
	COMMA {
		@Override
		String whole(BigInteger number) {
			return grouped(number);
		}
	},

	/** 8萬2,309: grouped by 萬, 億 and 兆 without padding zeros (5萬397 is 50,397), below ten thousand as {@link #COMMA}. */
	MAN {
		@Override
		String whole(BigInteger number) {
			if (number.signum() == 0) {
				return "0"; //$NON-NLS-1$
			}
			StringBuilder result = new StringBuilder();
			BigInteger rest = number;
			for (int i = 0; rest.signum() > 0; i++) {
				boolean last = i == GROUPS.length - 1;
				BigInteger group = last ? rest : rest.mod(MYRIAD);
				if (group.signum() > 0) {
					result.insert(0, grouped(group) + GROUPS[i]);
				}
				rest = last ? BigInteger.ZERO : rest.divide(MYRIAD);
			}
			return result.toString();
		}
	},

	/** 兩, 十二: in characters, for small counts; a number with a fraction, or above 9,999, is printed as {@link #COMMA}. */
	CHINESE {
		@Override
		public String format(BigDecimal number, boolean blanks) {
			boolean small = number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(TEN_THOUSAND) < 0;
			return small ? ChineseNumeral.count(number.longValueExact()) : COMMA.format(number, blanks);
		}

		@Override
		String whole(BigInteger number) {
			return grouped(number);
		}
	};

	private static final BigInteger MYRIAD = BigInteger.valueOf(10_000);
	private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
	private static final String[] GROUPS = { "", "萬", "億", "兆" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	/**
	 * The number in this style.
	 *
	 * @param blanks whether blanks stand between digits and Chinese characters: 8 萬 2,309
	 */
	public String format(BigDecimal number, boolean blanks) {
		String digits = number.abs().toPlainString();
		int point = digits.indexOf('.');
		String fraction = point < 0 ? "" : digits.substring(point); //$NON-NLS-1$
		String text = (number.signum() < 0 ? "-" : "") + withFraction(number.abs().toBigInteger(), fraction); //$NON-NLS-1$ //$NON-NLS-2$
		return Blanks.around(text, blanks);
	}

	/** A whole number in this style. */
	public String format(long number, boolean blanks) {
		return format(BigDecimal.valueOf(number), blanks);
	}

	/**
	 * The style of a name as chapters write it: {@code comma}, {@code man}, {@code chinese}.
	 *
	 * @throws IllegalArgumentException if there is no such style
	 */
	public static NumberStyle of(String name) {
		return valueOf(name.toUpperCase(Locale.ROOT));
	}

	private String withFraction(BigInteger whole, String fraction) {
		String text = whole(whole);
		boolean endsWithGroup = !text.isEmpty() && Blanks.isChinese(text.charAt(text.length() - 1));
		// 8萬.5 would be read wrongly: 8萬0.5
		return endsWithGroup && !fraction.isEmpty() ? text + "0" + fraction : text + fraction; //$NON-NLS-1$
	}

	abstract String whole(BigInteger number);

	private static String grouped(BigInteger number) {
		StringBuilder digits = new StringBuilder(number.toString());
		for (int i = digits.length() - 3; i > 0; i -= 3) {
			digits.insert(i, ',');
		}
		return digits.toString();
	}
}
