package org.chancery.report;

import java.util.List;

/** One piece of a report, below one another on the page. */
public sealed interface Block {
	/**
	 * A heading.
	 *
	 * @param level  1 for 壹、, 2 for 一、, 3 for (一), 4 for 1., 5 for (1), 6 for A.
	 * @param number the number as printed, empty if this heading has none
	 * @param text   the heading's text
	 */
	record Heading(int level, String number, List<Run> text) implements Block {
	}

	/**
	 * A paragraph.
	 *
	 * @param style  how it is set
	 * @param level  the level it is indented for, as for headings
	 * @param number the number as printed, empty if it has none
	 * @param text   its text
	 */
	record Paragraph(Style style, int level, String number, List<Run> text) implements Block {
	}

	/** How a paragraph is set. */
	enum Style {
		BODY, TITLE, BYLINE, SALUTATION, OPENING, CLOSING, CLOSING_WISH, TABLE_DATE
	}

	/**
	 * A table. Cells that span rows stand in their first row only, as in HTML.
	 *
	 * @param date    the line above the table with the data's date, empty if it has none
	 * @param columns the columns' widths relative to each other
	 * @param rows    the rows
	 */
	record Table(List<Run> date, List<Integer> columns, List<Row> rows) implements Block {
	}

	/** A row of a table. */
	record Row(boolean header, List<Cell> cells) {
	}

	/**
	 * A cell of a table.
	 *
	 * @param text    the text, one list of runs for each of its paragraphs
	 * @param columns how many columns it spans, at least 1
	 * @param rows    how many rows it spans, at least 1
	 * @param align   how its text is set
	 */
	record Cell(List<List<Run>> text, int columns, int rows, Align align) {
	}

	/** How a cell's text is set. */
	enum Align {
		LEFT, CENTER, RIGHT
	}

	/**
	 * Two columns beside each other for as many pages as they need: at the left what was to be done, with its headings, at
	 * the right what came of it. Entries may be broken between lines, as they are longer than pages.
	 *
	 * @param left    what stands above the left column
	 * @param right   what stands above the right column
	 * @param entries what stands beside each other
	 */
	record Columns(List<Run> left, List<Run> right, List<Entry> entries) implements Block {
	}

	/**
	 * Headings with what stands beside them.
	 *
	 * @param headings the headings that begin here
	 * @param contents headings, paragraphs and tables
	 */
	record Entry(List<Heading> headings, List<Block> contents) {
	}

	/** Photos with their captions, two beside each other. */
	record Photos(List<Photo> photos) implements Block {
	}

	/**
	 * A photo.
	 *
	 * @param number    its number in the one sequence of the report
	 * @param caption   its caption without the number
	 * @param mediaType the picture's type: image/jpeg, image/png
	 * @param content   the picture
	 * @param source    the record it belongs to
	 */
	record Photo(int number, String caption, String mediaType, byte[] content, Run.Source source) {
	}
}
