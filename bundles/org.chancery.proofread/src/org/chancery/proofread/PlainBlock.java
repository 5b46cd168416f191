package org.chancery.proofread;

import java.util.List;

/** One piece of a document, below one another on the page. */
public sealed interface PlainBlock {
	/** Where the block begins in the file, as its reader counts: the line of a text file, the paragraph of others; from 1. */
	int position();

	/**
	 * A paragraph, heading, item or caption.
	 *
	 * @param kind     what it is
	 * @param level    the level of a heading or of a number, from 1 (壹、) to 6 (A.); 0 without either
	 * @param number   the number as printed, 壹、 or (1); empty without one or if the office program numbers by itself
	 * @param text     the text without the number
	 * @param position where it begins in the file
	 */
	record Text(Kind kind, int level, String number, String text, int position) implements PlainBlock {
		/** The text as it is printed, with its number. */
		public String printed() {
			return number + text;
		}
	}

	/** What a text is. */
	enum Kind {
		HEADING, PARAGRAPH, CAPTION
	}

	/**
	 * A table.
	 *
	 * @param rows     its rows; a cell that spans rows stands in its first row only
	 * @param position where it begins in the file
	 */
	record Table(List<Row> rows, int position) implements PlainBlock {
	}

	/** A row of a table. */
	record Row(List<Cell> cells) {
	}

	/**
	 * A cell.
	 *
	 * @param text    its text, paragraphs divided by line feeds
	 * @param column  the first column it covers, from 0
	 * @param columns how many columns it spans, at least 1
	 * @param rows    how many rows it spans, at least 1
	 */
	record Cell(String text, int column, int columns, int rows) {
	}
}
