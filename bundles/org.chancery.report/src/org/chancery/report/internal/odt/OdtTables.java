package org.chancery.report.internal.odt;

import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.chancery.report.Block;
import org.chancery.report.Run;
import org.chancery.report.internal.TableGrid;

/** Writes tables; their heading rows are repeated on each page. */
final class OdtTables {
	private final Odf odf;
	private final OdtText text;
	private int number;

	OdtTables(Odf odf, OdtText text) {
		this.odf = odf;
		this.text = text;
	}

	/** @param style the name of the table's style and, with numbers, of its columns' */
	void write(Block.Table table, String style) throws XMLStreamException {
		if (!table.date().isEmpty()) {
			odf.start("text:p", "text:style-name", OdtStyles.TABLE_DATE);
			text.write(table.date());
			odf.end();
		}
		odf.start("table:table", "table:name", "Table" + ++number, "table:style-name", style);
		for (int i = 1; i <= table.columns().size(); i++) {
			odf.empty("table:table-column", "table:style-name", style + "." + i);
		}
		List<List<TableGrid.Place>> grid = TableGrid.of(table);
		int row = 0;
		if (table.rows().getFirst().header()) {
			odf.start("table:table-header-rows");
			for (; row < grid.size() && table.rows().get(row).header(); row++) {
				row(grid.get(row), true);
			}
			odf.end();
		}
		for (; row < grid.size(); row++) {
			row(grid.get(row), table.rows().get(row).header());
		}
		odf.end();
	}

	private void row(List<TableGrid.Place> places, boolean header) throws XMLStreamException {
		odf.start("table:table-row", "table:style-name", OdtAutomaticStyles.ROW);
		for (TableGrid.Place place : places) {
			if (place.cell() == null) {
				odf.empty("table:covered-table-cell");
			} else {
				cell(place.cell(), header);
			}
		}
		odf.end();
	}

	private void cell(Block.Cell cell, boolean header) throws XMLStreamException {
		odf.start("table:table-cell", "table:style-name", header ? OdtAutomaticStyles.HEADER_CELL : OdtAutomaticStyles.CELL,
				"office:value-type", "string", "table:number-columns-spanned", span(cell.columns()), "table:number-rows-spanned",
				span(cell.rows()));
		for (List<Run> paragraph : cell.text()) {
			odf.start("text:p", "text:style-name", OdtAutomaticStyles.cellText(cell.align(), header));
			text.write(paragraph);
			odf.end();
		}
		odf.end();
	}

	private static String span(int cells) {
		return cells > 1 ? Integer.toString(cells) : null;
	}
}
