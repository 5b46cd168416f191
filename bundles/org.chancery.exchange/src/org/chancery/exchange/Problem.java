package org.chancery.exchange;

/**
 * What is wrong with one cell, one row or a table as a whole.
 *
 * @param row     the row's number as a spreadsheet counts it, from 1 with the heading; 0 for the whole table
 * @param column  the column, counted from 1; 0 for the whole row
 * @param heading the column's heading, empty if there is none
 * @param value   the text of the cell
 * @param reason  what is wrong and what to do, in the language of the running program
 * @param warning whether the row is imported nonetheless
 */
public record Problem(int row, int column, String heading, String value, String reason, boolean warning) {
	/** The column as a spreadsheet calls it: A, B, … AA; empty for the whole row. */
	public String columnName() {
		StringBuilder name = new StringBuilder();
		for (int n = column; n > 0; n = (n - 1) / 26) {
			name.insert(0, (char) ('A' + (n - 1) % 26));
		}
		return name.toString();
	}
}
