package org.chancery.proofread.internal.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.chancery.model.text.NumberStyle;
import org.chancery.proofread.Passage;
import org.chancery.proofread.ProofRule;
import org.chancery.proofread.text.Amount;
import org.eclipse.osgi.util.NLS;

/** What the rules of this bundle share. */
abstract class Rule implements ProofRule {
	private final String id;

	Rule(String id) {
		this.id = id;
	}

	@Override
	public final String id() {
		return id;
	}

	/** A message with its values put in. */
	static String bind(String message, Object... values) {
		return NLS.bind(message, values);
	}

	/** A number as reports print it: 82,309. */
	static String print(BigDecimal number) {
		BigDecimal plain = number.stripTrailingZeros();
		return NumberStyle.COMMA.format(plain.scale() < 0 ? plain.setScale(0) : plain, false);
	}

	static BigDecimal sum(List<Amount> amounts) {
		return amounts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** The numbers as a sum: 8 + 2 + 20. */
	static String addition(List<BigDecimal> numbers) {
		return String.join(" + ", numbers.stream().map(Rule::print).toList()); //$NON-NLS-1$
	}

	/** Whether two numbers agree; within a hundredth if one of them is only about right. */
	static boolean agree(BigDecimal one, BigDecimal other, boolean vague) {
		if (one.compareTo(other) == 0) {
			return true;
		}
		return vague && one.subtract(other).abs().compareTo(one.abs().max(other.abs()).movePointLeft(2)) <= 0;
	}

	/** Whether the two are so near that one may be meant for the other: neither twice the other. */
	static boolean near(BigDecimal one, BigDecimal other) {
		return one.signum() > 0 && other.signum() > 0 && one.compareTo(other.multiply(BigDecimal.TWO)) <= 0
				&& other.compareTo(one.multiply(BigDecimal.TWO)) <= 0;
	}

	/** A part of a base as a percentage with so many decimals, rounded half up. */
	static BigDecimal percent(BigDecimal part, BigDecimal base, int decimals, RoundingMode mode) {
		return part.movePointRight(2).divide(base, decimals, mode);
	}

	/** What stands before a place of a passage, at most so many characters. */
	static String before(Passage passage, int at, int length) {
		return passage.text().substring(Math.max(0, at - length), at);
	}

	/** What stands behind a place of a passage, at most so many characters. */
	static String behind(Passage passage, int at, int length) {
		return passage.text().substring(at, Math.min(passage.text().length(), at + length));
	}
}
