package org.chancery.model.text;

/** The numbers of headings and items as official papers write them, by level: 壹、 一、 (一) 1. (1) A. */
public final class Numbering {
	/** The number of levels. */
	public static final int LEVELS = 6;

	private Numbering() {
	}

	/**
	 * The mark of the {@code number}-th heading or item of a level.
	 *
	 * @param level  from 1 (壹、) to {@link #LEVELS} (A.)
	 * @param number from 1 on
	 * @throws IllegalArgumentException for another level or number
	 */
	public static String mark(int level, int number) {
		if (number < 1) {
			throw new IllegalArgumentException("number: " + number); //$NON-NLS-1$
		}
		return switch (level) {
		case 1 -> ChineseNumeral.capital(number) + "、"; //$NON-NLS-1$
		case 2 -> ChineseNumeral.ordinal(number) + "、"; //$NON-NLS-1$
		case 3 -> "(" + ChineseNumeral.ordinal(number) + ")"; //$NON-NLS-1$ //$NON-NLS-2$
		case 4 -> number + "."; //$NON-NLS-1$
		case 5 -> "(" + number + ")"; //$NON-NLS-1$ //$NON-NLS-2$
		case 6 -> letters(number) + "."; //$NON-NLS-1$
		default -> throw new IllegalArgumentException("level: " + level); //$NON-NLS-1$
		};
	}

	/** A … Z, AA, AB, … */
	private static String letters(int number) {
		StringBuilder letters = new StringBuilder();
		for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
			letters.insert(0, (char) ('A' + (rest - 1) % 26));
		}
		return letters.toString();
	}
}
