package org.chancery.report.internal.odt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

import org.chancery.report.Block;
import org.chancery.report.ReportDocument;
import org.chancery.report.internal.Layout;

/** What single paragraphs and tables have besides their named styles: wider room for a long number, columns, lines. */
final class OdtAutomaticStyles {
	/** The styles of cells and of the text in them. */
	static final String CELL = "Cell";
	static final String HEADER_CELL = "HeaderCell";
	static final String ROW = "Row";
	/** The styles of two columns, their cells, and their rows, which may be broken between lines. */
	static final String COLUMNS = "Columns";
	static final String COLUMN_CELL = "ColumnCell";
	static final String LONG_ROW = "LongRow";
	static final String PLATE = "Plate";
	static final String PLATE_CELL = "PlateCell";
	private static final String LINE = "0.5pt solid #000000";

	/** A table with so few rows goes to the next page rather than being broken. */
	private static final int SMALL = 12;

	/** A table's columns, and whether it may be broken. */
	private record Columns(List<Integer> widths, boolean breaks) {
	}

	/** A paragraph's style with another place or another room for its number. */
	private record Wide(String parent, double left, double width) {
	}

	private final Map<Wide, String> wide = new LinkedHashMap<>();
	private boolean narrow;
	private final Map<Columns, String> tables = new LinkedHashMap<>();

	/** Whether the paragraphs asked for next stand in a column. */
	void setNarrow(boolean inColumn) {
		narrow = inColumn;
	}

	String heading(Block.Heading heading) {
		return withRoom(OdtStyles.HEADING + heading.level(), heading.level(), heading.number());
	}

	String paragraph(Block.Paragraph paragraph) {
		return switch (paragraph.style()) {
		case TITLE -> "Title";
		case BYLINE -> "Byline";
		case SALUTATION -> "Salutation";
		case OPENING -> "Opening";
		case CLOSING -> "Closing";
		case CLOSING_WISH -> "Wish";
		case TABLE_DATE -> OdtStyles.TABLE_DATE;
		case BODY -> paragraph.number().isEmpty() ? text(Math.max(1, paragraph.level()))
				: withRoom(OdtStyles.NUMBERED + paragraph.level(), paragraph.level(), paragraph.number());
		};
	}

	/** The name of the styles for a table's columns: with {@code .1}, {@code .2} for each of them. */
	String table(Block.Table table) {
		return tables.computeIfAbsent(new Columns(table.columns(), table.rows().size() > SMALL), c -> "Table" + (tables.size() + 1));
	}

	/** The name of the style for text in cells that is set like this. */
	static String cellText(Block.Align align, boolean header) {
		return "Text" + align.name() + (header ? "Header" : "");
	}

	private String text(int level) {
		String style = OdtStyles.BODY + "_20_" + level;
		return narrow ? own(style, Layout.columnTextIndent(level), 0) : style;
	}

	private String withRoom(String parent, int level, String number) {
		double width = Layout.numberWidth(level, number);
		double left = narrow ? Layout.columnIndent(level) : Layout.indent(level);
		if (number.isEmpty()) {
			return own(parent, left, 0);
		}
		return !narrow && width <= Layout.numberWidth(level, "") ? parent : own(parent, left, width);
	}

	private String own(String parent, double left, double width) {
		return wide.computeIfAbsent(new Wide(parent, left, width), w -> "P" + (wide.size() + 1));
	}

	/** Writes the styles for all blocks of the report. */
	void write(Odf odf, ReportDocument report) throws XMLStreamException {
		for (Block block : report.blocks()) {
			name(block);
		}
		odf.start("office:automatic-styles");
		for (Map.Entry<Wide, String> entry : wide.entrySet()) {
			Wide style = entry.getKey();
			odf.start("style:style", "style:name", entry.getValue(), "style:family", "paragraph", "style:parent-style-name", style.parent());
			odf.empty("style:paragraph-properties", "fo:margin-left", Odf.pt(style.left() + style.width()), "fo:text-indent",
					Odf.pt(-style.width()));
			odf.end();
		}
		for (Map.Entry<Columns, String> entry : tables.entrySet()) {
			columns(odf, entry.getValue(), entry.getKey());
		}
		columns(odf, PLATE, new Columns(List.of(1, 1), true));
		int left = (int) Math.round(100 * Layout.LEFT_COLUMN);
		columns(odf, COLUMNS, new Columns(List.of(left, 100 - left), true));
		cells(odf);
		odf.end();
	}

	/** The name of a block's style; names are given out before the styles are written. */
	private String name(Block block) {
		return switch (block) {
		case Block.Heading heading -> heading(heading);
		case Block.Paragraph paragraph -> paragraph(paragraph);
		case Block.Table table -> table(table);
		case Block.Columns columns -> {
			narrow = true;
			columns.entries().forEach(e -> {
				e.headings().forEach(this::name);
				e.contents().forEach(this::name);
			});
			narrow = false;
			yield COLUMNS;
		}
		case Block.Photos plates -> PLATE;
		};
	}

	private static void columns(Odf odf, String name, Columns style) throws XMLStreamException {
		odf.start("style:style", "style:name", name, "style:family", "table");
		odf.empty("style:table-properties", "style:width", Odf.pt(Layout.TEXT_WIDTH), "table:align", "margins", "fo:margin-top", "2pt",
				"fo:margin-bottom", "8pt", "style:may-break-between-rows", Boolean.toString(style.breaks()));
		odf.end();
		List<Integer> columns = style.widths();
		int sum = columns.stream().mapToInt(Integer::intValue).sum();
		for (int i = 0; i < columns.size(); i++) {
			odf.start("style:style", "style:name", name + "." + (i + 1), "style:family", "table-column");
			odf.empty("style:table-column-properties", "style:column-width", Odf.pt(Layout.TEXT_WIDTH * columns.get(i) / sum),
					"style:rel-column-width", 65535 * columns.get(i) / sum + "*");
			odf.end();
		}
	}

	private static void cells(Odf odf) throws XMLStreamException {
		odf.start("style:style", "style:name", ROW, "style:family", "table-row");
		odf.empty("style:table-row-properties", "fo:keep-together", "always").end();
		odf.start("style:style", "style:name", LONG_ROW, "style:family", "table-row");
		odf.empty("style:table-row-properties", "fo:keep-together", "auto").end();
		cell(odf, CELL, LINE, "middle", null);
		cell(odf, HEADER_CELL, LINE, "middle", "#EFEFEF");
		cell(odf, PLATE_CELL, "none", "middle", null);
		cell(odf, COLUMN_CELL, LINE, "top", null);
		for (Block.Align align : Block.Align.values()) {
			for (String parent : List.of(OdtStyles.TABLE_TEXT, OdtStyles.TABLE_HEADING)) {
				odf.start("style:style", "style:name", cellText(align, parent.equals(OdtStyles.TABLE_HEADING)), "style:family", "paragraph",
						"style:parent-style-name", parent);
				String set = align == Block.Align.CENTER ? "center" : align == Block.Align.RIGHT ? "end" : "start";
				odf.empty("style:paragraph-properties", "fo:text-align", set).end();
			}
		}
	}

	private static void cell(Odf odf, String name, String line, String align, String background) throws XMLStreamException {
		odf.start("style:style", "style:name", name, "style:family", "table-cell");
		odf.empty("style:table-cell-properties", "fo:border", line, "fo:padding", "3pt", "style:vertical-align", align,
				"fo:background-color", background).end();
	}
}
