package org.chancery.report.internal.fo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.chancery.report.Block;
import org.chancery.report.Run;
import org.chancery.report.internal.Layout;
import org.xml.sax.SAXException;

/** Writes tables; their heading rows are repeated on each page. */
final class FoTable {
	/**
	 * Lines are gaps between cells through which the table's own colour is seen. FOP cuts borders to their own width, and
	 * thin ones are then lost on screen wherever they fall between two dots.
	 */
	private static final String LINE = "1pt";
	private static final String LINE_COLOUR = "#303030";
	/** A table with so few rows goes to the next page rather than being broken. */
	private static final int SMALL = 12;

	private final Fo fo;
	private final FoText text;

	FoTable(Fo fo, FoText text) {
		this.fo = fo;
		this.text = text;
	}

	void write(Block.Table table) throws SAXException {
		if (!table.date().isEmpty()) {
			fo.start("block", "font-size", Fo.pt(Layout.TABLE_SIZE), "line-height", Fo.pt(Layout.TABLE_LINE), "text-align", "end", "space-before",
					"4pt", "keep-with-next.within-page", "always");
			text.write(table.date());
			fo.end();
		}
		fo.start("table", "table-layout", "fixed", "width", "100%", "border-collapse", "separate", "border-separation", LINE, "padding", "0.5pt", "background-color", LINE_COLOUR,
				"font-size", Fo.pt(Layout.TABLE_SIZE),
				"line-height", Fo.pt(Layout.TABLE_LINE), "space-before", "2pt", "space-after", "8pt", "keep-together.within-page",
				table.rows().size() <= SMALL ? "1" : null);
		for (int width : table.columns()) {
			fo.empty("table-column", "column-width", "proportional-column-width(" + width + ")");
		}
		int header = headerRows(table);
		if (header > 0) {
			rows("table-header", table.rows().subList(0, header));
		}
		rows("table-body", table.rows().subList(header, table.rows().size()));
		fo.end();
	}

	/** The number of heading rows at the top. */
	private static int headerRows(Block.Table table) {
		int rows = 0;
		while (rows < table.rows().size() && table.rows().get(rows).header()) {
			rows++;
		}
		return rows;
	}

	private void rows(String group, List<Block.Row> rows) throws SAXException {
		fo.start(group);
		for (Block.Row row : rows) {
			fo.start("table-row", "keep-together.within-page", "always");
			for (Block.Cell cell : row.cells()) {
				cell(cell, row.header());
			}
			fo.end();
		}
		fo.end();
	}

	private void cell(Block.Cell cell, boolean header) throws SAXException {
		List<String> attributes = new ArrayList<>(List.of("padding", "3pt", "display-align", "center", "text-align",
				align(cell.align())));
		if (cell.columns() > 1) {
			attributes.addAll(List.of("number-columns-spanned", Integer.toString(cell.columns())));
		}
		if (cell.rows() > 1) {
			attributes.addAll(List.of("number-rows-spanned", Integer.toString(cell.rows())));
		}
		attributes.addAll(List.of("background-color", header ? "#EFEFEF" : "#FFFFFF"));
		fo.start("table-cell", attributes.toArray(String[]::new));
		for (List<Run> paragraph : cell.text()) {
			fo.start("block");
			text.write(paragraph);
			fo.end();
		}
		fo.end();
	}

	private static String align(Block.Align align) {
		return switch (align) {
		case LEFT -> "start";
		case RIGHT -> "end";
		default -> align.name().toLowerCase(Locale.ROOT);
		};
	}
}
