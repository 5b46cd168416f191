package org.chancery.report.internal;

import org.chancery.report.Block;
import org.chancery.report.Run;

/** How a report is set: the measures that the writers share, in points. A4 with the margins of government papers. */
public final class Layout {
	/** A4. */
	public static final double PAGE_WIDTH = 595.276;
	public static final double PAGE_HEIGHT = 841.89;
	/** 2.5 cm. */
	public static final double MARGIN = 70.866;
	public static final double TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN;
	public static final double BODY_SIZE = 14;
	public static final double BODY_LINE = 23;
	/** Between paragraphs. */
	public static final double PARAGRAPH_SPACE = 3;
	public static final double TABLE_SIZE = 12;
	public static final double TABLE_LINE = 17;
	public static final double CAPTION_SIZE = 11;
	public static final double CAPTION_LINE = 15;
	public static final double HEADER_SIZE = 10.5;
	/** The box a photo is fitted into, two beside each other. */
	public static final double PHOTO_WIDTH = 215;
	public static final double PHOTO_HEIGHT = 161;

	private static final double[] INDENT = { 0, 0, 0, 14, 28, 42, 56 };
	private static final double[] NUMBER = { 0, 32, 30, 28, 21, 25, 21 };
	private static final double[] HEADING_SIZE = { 20, 16, 15, 14, 14, 14, 14 };

	private Layout() {
	}

	/** How wide the left one of two columns is, of the whole. */
	public static final double LEFT_COLUMN = 0.32;

	/** Where numbers of this level begin, from the left margin. */
	public static double indent(int level) {
		return INDENT[level];
	}

	/** Where numbers of this level begin in a column, where the third level and those above it begin at the margin. */
	public static double columnIndent(int level) {
		return Math.max(0, INDENT[level] - INDENT[4]);
	}

	/** Where a paragraph without a number begins in a column that belongs to a heading of this level. */
	public static double columnTextIndent(int level) {
		return level < 4 ? 0 : columnIndent(level) + NUMBER[level];
	}

	/** The room for a number of this level, wider for numbers with more digits, so that text hangs beside it. */
	public static double numberWidth(int level, String number) {
		double size = headingSize(level);
		double width = number.codePoints().mapToDouble(c -> c > 0x2E80 ? 1 : c == '.' ? 0.3 : c == '(' || c == ')' ? 0.4 : 0.55).sum();
		return Math.max(NUMBER[level], width * size + 3);
	}

	/** Where a paragraph without a number begins that belongs to a heading of this level. */
	public static double textIndent(int level) {
		return level < 2 ? 0 : INDENT[level] + NUMBER[level];
	}

	/** A heading's type size. */
	public static double headingSize(int level) {
		return HEADING_SIZE[level];
	}

	/** Whether a heading of this level is bold. */
	public static boolean isBold(int level) {
		return level <= 4;
	}

	/** The text of a run as it is set: no line ends between 照片 and its number. */
	public static String text(Run run) {
		return run.text().replace("照片 ", "照片\u00A0");
	}

	/** What stands under a photo. */
	public static String caption(Block.Photo photo) {
		return "照片 " + photo.number() + "：" + photo.caption();
	}

	/** Whether the first line of a paragraph is indented by two characters. */
	public static boolean isFirstLineIndented(Block.Paragraph paragraph) {
		boolean underPart = paragraph.style() == Block.Style.BODY && paragraph.level() < 2 && paragraph.number().isEmpty();
		return underPart || paragraph.style() == Block.Style.OPENING;
	}
}
