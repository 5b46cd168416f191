package org.chancery.report.internal.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLStreamException;

import org.chancery.report.Block;
import org.chancery.report.Run;
import org.chancery.report.internal.Layout;

/** Writes tables; their heading rows are repeated on each page, and no row is broken. */
final class DocxTables {
	private static final String SHADE = "EFEFEF";
	/** A table with so few rows goes to the next page rather than being broken. */
	private static final int SMALL = 12;

	private final Ooxml xml;
	private final DocxText text;
	/** Whether the row being written stays on one page with the next one. */
	private boolean keepNext;

	DocxTables(Ooxml xml, DocxText text) {
		this.xml = xml;
		this.text = text;
	}

	/** A cell that goes on in later rows. */
	private record Merged(Block.Cell cell, int column, int rowsLeft) {
	}

	void write(Block.Table table) throws XMLStreamException {
		if (!table.date().isEmpty()) {
			xml.start("w:p").start("w:pPr").value("w:pStyle", DocxStyles.TABLE_DATE).empty("w:keepNext").end();
			text.write(table.date());
			xml.end();
		}
		double all = table.columns().stream().mapToInt(Integer::intValue).sum();
		double[] widths = table.columns().stream().mapToDouble(w -> Layout.TEXT_WIDTH * w / all).toArray();
		begin(widths, table.rows().getFirst().header());
		List<Merged> open = new ArrayList<>();
		boolean together = table.rows().size() <= SMALL;
		for (int i = 0; i < table.rows().size(); i++) {
			keepNext = together && i + 1 < table.rows().size();
			open = row(table.rows().get(i), widths, open);
		}
		end();
	}

	/** Begins a table of the width of the text; its rows are written next. */
	void begin(double[] widths, boolean heading) throws XMLStreamException {
		xml.start("w:tbl").start("w:tblPr").value("w:tblStyle", "Grid");
		xml.empty("w:tblW", "w:w", Ooxml.twips(Layout.TEXT_WIDTH), "w:type", "dxa").value("w:jc", "center").empty("w:tblLayout", "w:type", "fixed");
		xml.empty("w:tblLook", "w:firstRow", heading ? "1" : "0");
		xml.end().start("w:tblGrid");
		for (double width : widths) {
			xml.empty("w:gridCol", "w:w", Ooxml.twips(width));
		}
		xml.end();
	}

	/** Begins a cell; its paragraphs are written next. */
	void beginCell(double width, boolean header, String align) throws XMLStreamException {
		xml.start("w:tc").start("w:tcPr").empty("w:tcW", "w:w", Ooxml.twips(width), "w:type", "dxa");
		if (header) {
			xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", SHADE);
		}
		xml.value("w:vAlign", align).end();
	}

	/** Ends a table. */
	void end() throws XMLStreamException {
		xml.end();
		// tables that follow each other would become one
		xml.start("w:p").start("w:pPr").value("w:pStyle", DocxStyles.TABLE_TEXT).end().end();
	}

	private List<Merged> row(Block.Row row, double[] widths, List<Merged> above) throws XMLStreamException {
		List<Merged> below = new ArrayList<>();
		xml.start("w:tr").start("w:trPr").empty("w:cantSplit");
		if (row.header()) {
			xml.empty("w:tblHeader");
		}
		xml.end();
		int next = 0;
		for (int column = 0; column < widths.length;) {
			int at = column;
			Merged merged = above.stream().filter(m -> m.column == at).findFirst().orElse(null);
			if (merged == null && next == row.cells().size()) {
				break;
			}
			Block.Cell cell = merged != null ? merged.cell : row.cells().get(next++);
			int left = merged != null ? merged.rowsLeft - 1 : cell.rows() - 1;
			cell(cell, column, widths, row.header(), merged != null);
			if (left > 0) {
				below.add(new Merged(cell, column, left));
			}
			column += cell.columns();
		}
		xml.end();
		return below;
	}

	private void cell(Block.Cell cell, int column, double[] widths, boolean header, boolean continued) throws XMLStreamException {
		double width = 0;
		for (int c = column; c < Math.min(widths.length, column + cell.columns()); c++) {
			width += widths[c];
		}
		xml.start("w:tc").start("w:tcPr").empty("w:tcW", "w:w", Ooxml.twips(width), "w:type", "dxa");
		if (cell.columns() > 1) {
			xml.value("w:gridSpan", Integer.toString(cell.columns()));
		}
		if (cell.rows() > 1) {
			xml.empty("w:vMerge", "w:val", continued ? null : "restart");
		}
		if (header) {
			xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", SHADE);
		}
		xml.value("w:vAlign", "center").end();
		List<List<Run>> paragraphs = continued || cell.text().isEmpty() ? List.of(List.of()) : cell.text();
		for (List<Run> paragraph : paragraphs) {
			xml.start("w:p").start("w:pPr").value("w:pStyle", header ? DocxStyles.TABLE_HEADING : DocxStyles.TABLE_TEXT);
			if (keepNext) {
				xml.empty("w:keepNext");
			}
			xml.value("w:jc", cell.align().name().toLowerCase(Locale.ROOT)).end();
			text.write(paragraph);
			xml.end();
		}
		xml.end();
	}
}
