package org.chancery.proofread;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

import org.chancery.proofread.internal.Messages;
import org.eclipse.osgi.util.NLS;

/**
 * A document as the rules see it: its text in order, without its looks.
 *
 * @param name   how messages name it: the file's name, or the report's title
 * @param lines  whether the blocks' positions are lines of a text file; otherwise they are paragraphs
 * @param blocks the contents in the order of print
 * @param fields the figures in it that a store computed, in the order of print; empty for a document from elsewhere
 */
public record PlainDocument(String name, boolean lines, List<PlainBlock> blocks, List<Field> fields) {
	/**
	 * A figure that a store computed, printed in the document.
	 *
	 * @param place where it is printed, with its unit
	 * @param id    the figure's id
	 * @param label the figure's name, in the language of the running program
	 * @param value its value
	 */
	public record Field(Place place, String id, String label, BigDecimal value) {
	}

	/** Keeps the lists unchangeable. */
	public PlainDocument {
		blocks = List.copyOf(blocks);
		fields = List.copyOf(fields);
	}

	/** A document from elsewhere, which has no fields. */
	public PlainDocument(String name, boolean lines, List<PlainBlock> blocks) {
		this(name, lines, blocks, List.of());
	}

	/** The whole text of the block or cell that a place lies in. */
	public String text(Place place) {
		return switch (blocks.get(place.block())) {
		case PlainBlock.Text text -> text.text();
		case PlainBlock.Table table -> place.row() < 0
				? table.rows().stream().flatMap(r -> r.cells().stream()).map(PlainBlock.Cell::text).collect(Collectors.joining(" ")) //$NON-NLS-1$
				: table.rows().get(place.row()).cells().get(place.cell()).text();
		};
	}

	/** The place in words, in the language of the running program: 第 12 行, with row and column in a table. */
	public String describe(Place place) {
		int position = blocks.get(place.block()).position();
		String where = NLS.bind(lines ? Messages.Place_line : Messages.Place_paragraph, Integer.toString(position));
		if (place.row() < 0) {
			return where;
		}
		return where + NLS.bind(Messages.Place_cell, place.row() + 1, place.cell() + 1);
	}

	/** The nearest heading at or above a place, with its number; empty if there is none. */
	public String heading(Place place) {
		for (int i = place.block(); i >= 0; i--) {
			if (blocks.get(i) instanceof PlainBlock.Text text && text.kind() == PlainBlock.Kind.HEADING) {
				return text.printed();
			}
		}
		return ""; //$NON-NLS-1$
	}
}
