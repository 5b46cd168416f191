package org.chancery.proofread.internal.rules;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chancery.proofread.PlainBlock;
import org.chancery.proofread.text.Folded;
import org.chancery.proofread.text.Numerals;

/** A table as numbers: which places of its grid hold a number, and what the others say. */
final class TableNumbers {
	private static final Pattern NUMBER = Pattern.compile("(?:約)?([+-]?)(\\d[\\d,.]*(?:[萬億仟千]\\d*[\\d,.萬仟千]*)?)\\(?(%|[\\p{IsHan}]{0,3})\\)?"); //$NON-NLS-1$

	/** One place of the grid. */
	record Place(int row, int cell, String text, BigDecimal number, boolean percent, int decimals) {
		boolean isNumber() {
			return number != null;
		}
	}

	private final Place[][] grid;
	private final boolean regular;

	TableNumbers(PlainBlock.Table table) {
		int columns = table.rows().stream().flatMap(r -> r.cells().stream()).mapToInt(c -> c.column() + c.columns()).max().orElse(0);
		grid = new Place[table.rows().size()][columns];
		boolean even = true;
		for (int row = 0; row < table.rows().size(); row++) {
			java.util.List<PlainBlock.Cell> cells = table.rows().get(row).cells();
			for (int i = 0; i < cells.size(); i++) {
				PlainBlock.Cell cell = cells.get(i);
				Place place = place(row, i, new Folded(cell.text()).text());
				grid[row][cell.column()] = place;
				even &= !place.isNumber() || cell.columns() == 1 && cell.rows() == 1;
			}
		}
		regular = even;
	}

	private static Place place(int row, int cell, String text) {
		Matcher number = NUMBER.matcher(text);
		if (!number.matches()) {
			return new Place(row, cell, text, null, false, 0);
		}
		Numerals.Read read = Numerals.digits(text, number.start(2));
		BigDecimal value = number.group(1).equals("-") ? read.value().negate() : read.value(); //$NON-NLS-1$
		return new Place(row, cell, text, value, number.group(3).startsWith("%"), read.decimals()); //$NON-NLS-1$
	}

	int rows() {
		return grid.length;
	}

	int columns() {
		return grid.length == 0 ? 0 : grid[0].length;
	}

	/** What stands at a place; null where a cell above or beside covers it. */
	Place at(int row, int column) {
		return grid[row][column];
	}

	/** Whether no number stands in a merged cell, so that rows and columns can be added. */
	boolean isRegular() {
		return regular;
	}

	/** The words above a column: all that is no number in its first rows. */
	String heading(int column) {
		StringBuilder words = new StringBuilder();
		for (int row = 0; row < rows(); row++) {
			Place place = grid[row][column];
			if (place != null && place.isNumber()) {
				break;
			}
			words.append(place == null ? "" : place.text()); //$NON-NLS-1$
		}
		return words.toString();
	}

	/** The words a row begins with. */
	String label(int row) {
		for (Place place : grid[row]) {
			if (place != null && place.isNumber()) {
				break;
			} else if (place != null && !place.text().isBlank()) {
				return place.text();
			}
		}
		return ""; //$NON-NLS-1$
	}
}
