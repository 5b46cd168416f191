package org.chancery.report.internal.docx;

import javax.xml.stream.XMLStreamException;

import org.chancery.model.text.Numbering;
import org.chancery.report.Block;
import org.chancery.report.internal.Layout;

/** Writes {@code word/styles.xml}: the named styles of all paragraphs. */
final class DocxStyles {
	/** The government's fonts; Word takes the nearest where they are missing. */
	private static final String CHINESE = "標楷體";
	private static final String LATIN = "Times New Roman";

	static final String HEADING = "Heading";
	static final String NUMBERED = "Item";
	static final String BODY = "Body";
	static final String TABLE_TEXT = "TableText";
	static final String TABLE_HEADING = "TableHeading";
	static final String TABLE_DATE = "TableDate";
	static final String CAPTION = "Caption";
	static final String PHOTO = "Photo";
	static final String HEADER = "Header";

	private final Ooxml xml;

	DocxStyles(Ooxml xml) {
		this.xml = xml;
	}

	/** The style of a paragraph of the report's frame. */
	static String of(Block.Style style) {
		return switch (style) {
		case TITLE -> "Title";
		case BYLINE -> "Byline";
		case SALUTATION -> "Salutation";
		case OPENING -> "Opening";
		case CLOSING -> "Closing";
		case CLOSING_WISH -> "Wish";
		case TABLE_DATE -> TABLE_DATE;
		case BODY -> BODY;
		};
	}

	void write() throws XMLStreamException {
		xml.root("w:styles");
		xml.start("w:docDefaults").start("w:rPrDefault").start("w:rPr");
		xml.empty("w:rFonts", "w:ascii", LATIN, "w:hAnsi", LATIN, "w:cs", LATIN, "w:eastAsia", CHINESE, "w:hint", "eastAsia");
		size(Layout.BODY_SIZE, false);
		xml.empty("w:lang", "w:val", "en-US", "w:eastAsia", "zh-TW");
		xml.end().end().start("w:pPrDefault").start("w:pPr");
		xml.value("w:autoSpaceDE", "0").value("w:autoSpaceDN", "0");
		xml.end().end().end();
		style("Normal", "Normal", null, Layout.BODY_SIZE, false, "left", 0, 0, 0, 0);
		lines(BODY, "Body Text", "Normal", 2 * Layout.BODY_SIZE);
		for (int level = 1; level <= Numbering.LEVELS; level++) {
			heading(level);
			double hang = Layout.numberWidth(level, "");
			style(NUMBERED + level, "Report Item " + level, "Normal", Layout.BODY_SIZE, false, "both", Layout.indent(level) + hang, -hang, 0,
					Layout.BODY_LINE);
			style(BODY + level, "Report Body " + level, "Normal", Layout.BODY_SIZE, false, "both", Layout.textIndent(level),
					level < 2 ? 2 * Layout.BODY_SIZE : 0, 0, Layout.BODY_LINE);
		}
		style("Title", "Title", "Normal", Layout.headingSize(0), true, "center", 0, 0, 0, 30);
		style("Byline", "Byline", "Normal", Layout.BODY_SIZE, false, "right", 0, 0, 0, Layout.BODY_LINE);
		style("Salutation", "Salutation", "Normal", Layout.BODY_SIZE, false, "left", 0, 0, 12, Layout.BODY_LINE);
		lines("Opening", "Opening", "Normal", 2 * Layout.BODY_SIZE);
		style("Closing", "Closing", "Normal", Layout.BODY_SIZE, false, "left", 0, 0, 6, Layout.BODY_LINE);
		style("Wish", "Wish", "Normal", 16, true, "center", 0, 0, 0, 28);
		style(TABLE_TEXT, "Table Text", "Normal", Layout.TABLE_SIZE, false, "left", 0, 0, 0, Layout.TABLE_LINE);
		style(TABLE_HEADING, "Table Heading", TABLE_TEXT, Layout.TABLE_SIZE, false, "center", 0, 0, 0, Layout.TABLE_LINE);
		style(TABLE_DATE, "Table Date", TABLE_TEXT, Layout.TABLE_SIZE, false, "right", 0, 0, 4, Layout.TABLE_LINE);
		style(CAPTION, "caption", "Normal", Layout.CAPTION_SIZE, false, "center", 0, 0, 3, Layout.CAPTION_LINE);
		style(PHOTO, "Photo", "Normal", Layout.CAPTION_SIZE, false, "center", 0, 0, 0, 0);
		style(HEADER, "header", "Normal", Layout.HEADER_SIZE, false, "left", 0, 0, 0, Layout.CAPTION_LINE);
		table();
		xml.end();
	}

	private void lines(String id, String name, String parent, double first) throws XMLStreamException {
		style(id, name, parent, Layout.BODY_SIZE, false, "both", 0, first, 0, Layout.BODY_LINE);
	}

	private void heading(int level) throws XMLStreamException {
		double hang = Layout.numberWidth(level, "");
		xml.start("w:style", "w:type", "paragraph", "w:styleId", HEADING + level);
		xml.value("w:name", "heading " + level).value("w:basedOn", "Normal").value("w:next", BODY + level).empty("w:qFormat");
		xml.start("w:pPr").empty("w:keepNext").empty("w:keepLines");
		xml.empty("w:spacing", "w:before", Ooxml.twips(level == 1 ? 12 : level == 2 ? 8 : 3), "w:after", "0", "w:line",
				Ooxml.twips(Layout.headingSize(level) + 9), "w:lineRule", "exact");
		xml.empty("w:ind", "w:left", Ooxml.twips(Layout.indent(level) + hang), "w:hanging", Ooxml.twips(hang));
		xml.value("w:outlineLvl", Integer.toString(level - 1));
		xml.end().start("w:rPr");
		size(Layout.headingSize(level), Layout.isBold(level));
		xml.end().end();
	}

	/** @param line the height of lines, 0 for as high as what stands in them */
	private void style(String id, String name, String parent, double size, boolean bold, String align, double left, double first, double before,
			double line) throws XMLStreamException {
		xml.start("w:style", "w:type", "paragraph", "w:styleId", id, "w:default", parent == null ? "1" : null);
		xml.value("w:name", name);
		if (parent != null) {
			xml.value("w:basedOn", parent);
		}
		xml.empty("w:qFormat").start("w:pPr");
		xml.empty("w:spacing", "w:before", Ooxml.twips(before), "w:after", Ooxml.twips(line == Layout.BODY_LINE ? Layout.PARAGRAPH_SPACE : 0),
				"w:line", line == 0 ? "240" : Ooxml.twips(line), "w:lineRule", line == 0 ? "auto" : "exact");
		xml.empty("w:ind", "w:left", Ooxml.twips(left), first < 0 ? "w:hanging" : "w:firstLine", Ooxml.twips(Math.abs(first)));
		xml.value("w:jc", align);
		xml.end().start("w:rPr");
		size(size, bold);
		xml.end().end();
	}

	private void size(double points, boolean bold) throws XMLStreamException {
		if (bold) {
			xml.empty("w:b");
		}
		xml.value("w:sz", Ooxml.halves(points)).value("w:szCs", Ooxml.halves(points));
	}

	private void table() throws XMLStreamException {
		xml.start("w:style", "w:type", "table", "w:styleId", "Grid").value("w:name", "Table Grid");
		xml.start("w:tblPr").start("w:tblBorders");
		for (String side : new String[] { "top", "left", "bottom", "right", "insideH", "insideV" }) {
			xml.empty("w:" + side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "303030");
		}
		xml.end().end().end();
	}
}
