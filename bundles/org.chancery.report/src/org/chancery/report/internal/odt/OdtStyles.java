package org.chancery.report.internal.odt;

import javax.xml.stream.XMLStreamException;

import org.chancery.model.text.Numbering;
import org.chancery.report.ReportDocument;
import org.chancery.report.internal.Layout;

/** Writes {@code styles.xml}: the page with its running head and the named styles of all paragraphs. */
final class OdtStyles {
	static final String BODY = "Report_20_Body";
	static final String HEADING = "Heading_20_";
	static final String NUMBERED = "Report_20_Item_20_";
	static final String TABLE_TEXT = "Table_20_Contents";
	static final String TABLE_HEADING = "Table_20_Heading";
	static final String TABLE_DATE = "Table_20_Date";
	static final String CAPTION = "Caption";
	static final String PHOTO = "Photo";

	private final Odf odf;
	private final ReportDocument report;

	OdtStyles(Odf odf, ReportDocument report) {
		this.odf = odf;
		this.report = report;
	}

	void write(EmbeddedFonts fonts) throws XMLStreamException {
		odf.root("office:document-styles");
		fonts.declare(odf);
		odf.start("office:styles");
		defaults();
		paragraph("Standard", null, null, size(Layout.BODY_SIZE));
		paragraph(BODY, "Standard", null, null, "fo:line-height", Odf.pt(Layout.BODY_LINE), "fo:margin-bottom",
				Odf.pt(Layout.PARAGRAPH_SPACE), "fo:orphans", "2", "fo:widows", "2");
		body();
		frame();
		tables();
		odf.end();
		page();
		odf.end();
	}

	private void defaults() throws XMLStreamException {
		odf.start("style:default-style", "style:family", "paragraph");
		odf.empty("style:paragraph-properties", "style:text-autospace", "none", "style:punctuation-wrap", "hanging", "style:line-break",
				"strict", "style:tab-stop-distance", "28pt", "style:writing-mode", "lr-tb");
		odf.empty("style:text-properties", "style:font-name", EmbeddedFonts.LATIN, "style:font-name-asian", EmbeddedFonts.CHINESE,
				"style:font-name-complex", EmbeddedFonts.LATIN, "fo:font-size", "14pt", "style:font-size-asian", "14pt", "fo:language", "en",
				"fo:country", "US", "style:language-asian", "zh", "style:country-asian", "TW", "style:letter-kerning", "true");
		odf.end();
		odf.start("style:default-style", "style:family", "table");
		odf.empty("style:table-properties", "table:border-model", "collapsing");
		odf.end();
	}

	private void body() throws XMLStreamException {
		paragraph("Heading", "Standard", BODY, null, "fo:keep-with-next", "always");
		for (int level = 1; level <= Numbering.LEVELS; level++) {
			double size = Layout.headingSize(level);
			String before = Odf.pt(level == 1 ? 12 : level == 2 ? 8 : 3);
			odf.start("style:style", "style:name", HEADING + level, "style:display-name", "Heading " + level, "style:family", "paragraph",
					"style:parent-style-name", "Heading", "style:next-style-name", BODY + "_20_" + level, "style:default-outline-level",
					Integer.toString(level));
			odf.empty("style:paragraph-properties", "fo:margin-top", before, "fo:line-height", Odf.pt(size + 9), "fo:margin-left",
					hang(level), "fo:text-indent", back(level));
			text(size(size), Layout.isBold(level));
			odf.end();
			paragraph(BODY + "_20_" + level, BODY, null, null, "fo:margin-left", Odf.pt(Layout.textIndent(level)), "fo:text-indent",
					level < 2 ? Odf.pt(2 * Layout.BODY_SIZE) : null);
			paragraph(NUMBERED + level, BODY, null, null, "fo:margin-left", hang(level), "fo:text-indent", back(level));
		}
	}

	private static String hang(int level) {
		return Odf.pt(Layout.indent(level) + Layout.numberWidth(level, ""));
	}

	private static String back(int level) {
		return Odf.pt(-Layout.numberWidth(level, ""));
	}

	private void frame() throws XMLStreamException {
		odf.start("style:style", "style:name", "Title", "style:family", "paragraph", "style:parent-style-name", "Standard");
		odf.empty("style:paragraph-properties", "fo:text-align", "center", "fo:margin-bottom", "10pt", "fo:line-height", "30pt");
		text(size(Layout.headingSize(0)), true);
		odf.end();
		paragraph("Byline", BODY, null, null, "fo:text-align", "end");
		paragraph("Salutation", BODY, null, null, "fo:margin-top", "12pt", "fo:margin-bottom", "6pt");
		paragraph("Opening", BODY, null, null, "fo:text-indent", Odf.pt(2 * Layout.BODY_SIZE));
		paragraph("Closing", BODY, null, null, "fo:margin-top", "6pt", "fo:keep-with-next", "always");
		odf.start("style:style", "style:name", "Wish", "style:family", "paragraph", "style:parent-style-name", BODY);
		odf.empty("style:paragraph-properties", "fo:text-align", "center", "fo:line-height", "28pt");
		text("16pt", true);
		odf.end();
		odf.start("style:style", "style:name", "Header", "style:family", "paragraph", "style:parent-style-name", "Standard");
		odf.start("style:paragraph-properties", "fo:border-bottom", "0.5pt solid #000000", "fo:padding-bottom", "2pt");
		odf.start("style:tab-stops").empty("style:tab-stop", "style:position", Odf.pt(Layout.TEXT_WIDTH), "style:type", "right").end();
		odf.end();
		text(size(Layout.HEADER_SIZE), false);
		odf.end();
	}

	private void tables() throws XMLStreamException {
		paragraph(TABLE_TEXT, "Standard", null, size(Layout.TABLE_SIZE), "fo:line-height", Odf.pt(Layout.TABLE_LINE));
		paragraph(TABLE_HEADING, TABLE_TEXT, null, null, "fo:text-align", "center");
		paragraph(TABLE_DATE, TABLE_TEXT, null, null, "fo:text-align", "end", "fo:margin-top", "4pt", "fo:keep-with-next", "always");
		paragraph(PHOTO, "Standard", null, null, "fo:text-align", "center", "fo:keep-with-next", "always");
		paragraph(CAPTION, "Standard", null, size(Layout.CAPTION_SIZE), "fo:text-align", "center", "fo:line-height",
				Odf.pt(Layout.CAPTION_LINE), "fo:margin-top", "3pt", "fo:margin-bottom", "6pt");
	}

	private void paragraph(String name, String parent, String next, String size, String... properties) throws XMLStreamException {
		odf.start("style:style", "style:name", name, "style:display-name", name.replace("_20_", " "), "style:family", "paragraph",
				"style:parent-style-name", parent, "style:next-style-name", next);
		if (properties.length > 0) {
			odf.empty("style:paragraph-properties", properties);
		}
		if (size != null) {
			text(size, false);
		}
		odf.end();
	}

	private void text(String size, boolean bold) throws XMLStreamException {
		String weight = bold ? "bold" : null;
		odf.empty("style:text-properties", "fo:font-size", size, "style:font-size-asian", size, "style:font-size-complex", size,
				"fo:font-weight", weight, "style:font-weight-asian", weight, "style:font-weight-complex", weight);
	}

	private static String size(double points) {
		return Odf.pt(points);
	}

	private void page() throws XMLStreamException {
		String half = Odf.pt(Layout.MARGIN / 2);
		odf.start("office:automatic-styles");
		odf.start("style:page-layout", "style:name", "A4");
		odf.empty("style:page-layout-properties", "fo:page-width", Odf.pt(Layout.PAGE_WIDTH), "fo:page-height", Odf.pt(Layout.PAGE_HEIGHT),
				"style:print-orientation", "portrait", "fo:margin-left", Odf.pt(Layout.MARGIN), "fo:margin-right", Odf.pt(Layout.MARGIN),
				"fo:margin-top", half, "fo:margin-bottom", Odf.pt(Layout.MARGIN), "style:layout-grid-mode", "none");
		odf.start("style:header-style").empty("style:header-footer-properties", "fo:min-height", half, "fo:margin-bottom", "8pt").end();
		odf.end().end();
		odf.start("office:master-styles");
		odf.start("style:master-page", "style:name", "Standard", "style:page-layout-name", "A4");
		odf.start("style:header").start("text:p", "text:style-name", "Header").text(report.header()).empty("text:tab");
		odf.start("text:page-number", "text:select-page", "current").text("1").end();
		odf.end().end().end().end();
	}
}
