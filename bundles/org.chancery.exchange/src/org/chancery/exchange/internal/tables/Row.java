package org.chancery.exchange.internal.tables;

import java.util.List;

/**
 * One row of a table that is not blank.
 *
 * @param number its number as a spreadsheet counts it, from 1
 * @param cells  its cells: null, String, BigDecimal, LocalDate, LocalDateTime or Boolean
 */
public record Row(int number, List<Object> cells) {
	/** The cell of a column counted from 0, null if the row is shorter. */
	public Object cell(int column) {
		return column < cells.size() ? cells.get(column) : null;
	}

	/** Whether no cell has anything in it. */
	static boolean isBlank(List<Object> cells) {
		return cells.stream().allMatch(c -> c == null || c instanceof String s && s.isBlank());
	}
}
