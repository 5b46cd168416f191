package org.chancery.model.text;

import java.util.List;

/** Lists in a sentence: 甲、乙及丙等 3 個機關. */
public final class Enumeration {
	private Enumeration() {
	}

	/** The items joined as in a sentence: 甲、乙及丙. */
	public static String join(List<String> items) {
		return join(items, "及"); //$NON-NLS-1$
	}

	/**
	 * The items joined as in a sentence.
	 *
	 * @param last what stands before the last of several items: 及, or 、
	 */
	public static String join(List<String> items, String last) {
		if (items.size() < 2) {
			return String.join("", items); //$NON-NLS-1$
		}
		return String.join("、", items.subList(0, items.size() - 1)) + last + items.getLast(); //$NON-NLS-1$
	}

	/**
	 * What counts a list: 等 3 個機關. A single item is not counted, because it is no list: then the text is empty.
	 *
	 * @param unit   what is counted: 個機關
	 * @param blanks whether blanks stand round digits
	 */
	public static String count(int items, String unit, boolean blanks) {
		return items < 2 ? "" : Blanks.around("等" + NumberStyle.COMMA.format(items, blanks) + unit, blanks); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The whole list sentence: 甲、乙及丙等 3 個機關. */
	public static String sentence(List<String> items, String unit, boolean blanks) {
		return join(items) + count(items.size(), unit, blanks);
	}
}
