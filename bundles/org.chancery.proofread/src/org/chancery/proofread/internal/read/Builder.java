package org.chancery.proofread.internal.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.chancery.proofread.PlainBlock;

/** Puts a document together from what an office format's reader meets; paragraphs in frames and notes come behind the one they hang on. */
final class Builder {
	private final List<PlainBlock> blocks = new ArrayList<>();
	private final Deque<Paragraph> open = new ArrayDeque<>();
	private final Deque<TableBuilder> tables = new ArrayDeque<>();
	private int count;

	private static final class Paragraph {
		private final StringBuilder text = new StringBuilder();
		private int heading;
		private boolean dropped;
		private final int position;
		private final TableBuilder table;
		private final List<PlainBlock> hanging = new ArrayList<>();

		Paragraph(int heading, int position, TableBuilder table) {
			this.heading = heading;
			this.position = position;
			this.table = table;
		}
	}

	private static final class TableBuilder {
		private final List<PlainBlock.Row> rows = new ArrayList<>();
		private final int position;
		private List<PlainBlock.Cell> cells = new ArrayList<>();
		private StringBuilder text;
		private int column;
		private int columns;
		private int spanned;

		TableBuilder(int position) {
			this.position = position;
		}
	}

	/** @param heading the outline level of a heading, 0 for none */
	void startParagraph(int heading) {
		open.push(new Paragraph(heading, ++count, tables.peek()));
	}

	/** Says that the open paragraph is a heading of this level, or none with 0. */
	void heading(int level) {
		if (!open.isEmpty()) {
			open.peek().heading = level;
		}
	}

	/** Says that the open paragraph is no part of the text: a line of a table of contents. */
	void drop() {
		if (!open.isEmpty()) {
			open.peek().dropped = true;
		}
	}

	void text(CharSequence text) {
		if (!open.isEmpty()) {
			open.peek().text.append(text);
		}
	}

	boolean inParagraph() {
		return !open.isEmpty();
	}

	void endParagraph() {
		Paragraph paragraph = open.pop();
		if (paragraph.table != null) {
			if (paragraph.table.text != null) {
				paragraph.table.text.append(paragraph.table.text.isEmpty() ? "" : "\n").append(paragraph.text); //$NON-NLS-1$ //$NON-NLS-2$
			}
			blocks.addAll(paragraph.hanging);
			return;
		}
		List<PlainBlock> target = open.isEmpty() ? blocks : open.peek().hanging;
		String text = paragraph.text.toString();
		if (!text.isBlank() && !paragraph.dropped) {
			target.add(Marks.block(text, paragraph.heading, paragraph.position));
		}
		target.addAll(paragraph.hanging);
	}

	void startTable() {
		tables.push(new TableBuilder(count + 1));
	}

	void startRow() {
		TableBuilder table = tables.peek();
		table.cells = new ArrayList<>();
		table.column = 0;
	}

	/** @param continued whether it goes on with the cell above it */
	void startCell(int columns, int rows, boolean continued) {
		TableBuilder table = tables.peek();
		table.columns = columns;
		table.spanned = rows;
		table.text = continued ? null : new StringBuilder();
	}

	/** Columns that the row leaves out at its beginning. */
	void skip(int columns) {
		tables.peek().column += columns;
	}

	/** @param advance how many columns it stands for: OpenDocument names each covered one, Word does not */
	void endCell(int advance) {
		TableBuilder table = tables.peek();
		if (table.text != null) {
			table.cells.add(new PlainBlock.Cell(table.text.toString(), table.column, table.columns, table.spanned));
		}
		table.column += advance;
		table.text = null;
	}

	void endRow() {
		TableBuilder table = tables.peek();
		table.rows.add(new PlainBlock.Row(List.copyOf(table.cells)));
	}

	void endTable() {
		TableBuilder table = tables.pop();
		if (!table.rows.isEmpty()) {
			(open.isEmpty() ? blocks : open.peek().hanging).add(new PlainBlock.Table(List.copyOf(table.rows), table.position));
		}
	}

	boolean inTable() {
		return !tables.isEmpty();
	}

	List<PlainBlock> blocks() {
		return blocks;
	}
}
