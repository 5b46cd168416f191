package org.chancery.report.labels;

/**
 * How labels lie on a sheet of A4, in millimetres.
 *
 * @param columns how many beside each other
 * @param rows    how many below one another
 * @param left    the first label's distance from the sheet's left edge
 * @param top     the first label's distance from the sheet's upper edge
 * @param across  from the left edge of one label to that of the next
 * @param down    from the upper edge of one label to that of the next
 * @param width   how wide a label is
 * @param height  how high a label is
 */
public record LabelSheet(int columns, int rows, double left, double top, double across, double down, double width, double height) {
	/** The sheet of 24 labels that offices use, 70 by 37 mm without gaps. */
	public static final LabelSheet OF_24 = new LabelSheet(3, 8, 0, 0.5, 70, 37, 70, 37);
	/** A sheet of 65 small labels, 38.1 by 21.2 mm. */
	public static final LabelSheet OF_65 = new LabelSheet(5, 13, 4.7, 10.7, 40.6, 21.2, 38.1, 21.2);

	/** How many labels a sheet has. */
	public int labels() {
		return columns * rows;
	}
}
