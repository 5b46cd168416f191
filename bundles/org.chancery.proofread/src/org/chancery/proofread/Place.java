package org.chancery.proofread;

/**
 * Where something stands in a {@link PlainDocument}.
 *
 * @param block the block's index
 * @param row   the row within a table, from 0; -1 outside tables
 * @param cell  the index within the row's cells, from 0; -1 outside tables
 * @param start the first character within the text of the block or cell
 * @param end   the character behind the last one
 */
public record Place(int block, int row, int cell, int start, int end) {
	/** A place within a block that is no table. */
	public static Place inText(int block, int start, int end) {
		return new Place(block, -1, -1, start, end);
	}

	/** The same block or cell with other characters. */
	public Place at(int from, int to) {
		return new Place(block, row, cell, from, to);
	}
}
