package org.chancery.proofread.text;

import java.math.BigDecimal;

/**
 * A number with its unit, as it stands in a text.
 *
 * @param start    its first character in the folded text
 * @param end      the character behind its unit
 * @param digits   the character behind its number, before the unit
 * @param value    the number
 * @param decimals how many digits are printed after the point
 * @param unit     件, 人次, %; empty without one
 * @param vague    whether the text says 約, 近, 多, 以上 or the like
 * @param chinese  whether it is written in characters: 四戶, 兩次
 * @param fault    what is wrong with the way the number is written, or null
 */
public record Amount(int start, int end, int digits, BigDecimal value, int decimals, String unit, boolean vague, boolean chinese,
		Numerals.Fault fault) {
	/** Whether it is a percentage. */
	public boolean isPercent() {
		return unit.equals("%"); //$NON-NLS-1$
	}

	/** Whether the other one has the same number, whatever the digits after the point. */
	public boolean sameValue(BigDecimal other) {
		return value.compareTo(other) == 0;
	}
}
