package org.chancery.report.internal.odt;

import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.chancery.report.Block;
import org.chancery.report.Blocks;
import org.chancery.report.ReportDocument;
import org.chancery.report.Run;
import org.chancery.report.internal.Byline;

/** Writes {@code content.xml}: headings and paragraphs, and has tables and photos written. */
final class OdtContent {
	private final Odf odf;
	private final OdtText text;
	private final OdtAutomaticStyles automatic;
	private final OdtTables tables;
	private final OdtPhotos photos;
	private int columnTables;

	OdtContent(Odf odf, OdtAutomaticStyles automatic, OdtPhotos.Files files) {
		this.odf = odf;
		this.automatic = automatic;
		this.text = new OdtText(odf);
		this.tables = new OdtTables(odf, text);
		this.photos = new OdtPhotos(odf, files);
	}

	void write(ReportDocument report, EmbeddedFonts fonts) throws XMLStreamException {
		odf.root("office:document-content");
		fonts.declare(odf);
		automatic.write(odf, report);
		odf.start("office:body").start("office:text");
		for (Block block : report.blocks()) {
			write(block);
		}
		odf.end().end().end();
	}

	private void write(Block block) throws XMLStreamException {
		switch (block) {
		case Block.Heading heading -> heading(heading);
		case Block.Paragraph paragraph -> paragraph(paragraph);
		case Block.Table table -> tables.write(table, automatic.table(table));
		case Block.Columns columns -> columns(columns);
		case Block.Photos plates -> photos.write(plates);
		}
	}

	/** Two columns are a table whose rows may be broken between lines. */
	private void columns(Block.Columns columns) throws XMLStreamException {
		odf.start("table:table", "table:name", "Columns" + ++columnTables, "table:style-name", OdtAutomaticStyles.COLUMNS);
		odf.empty("table:table-column", "table:style-name", OdtAutomaticStyles.COLUMNS + ".1");
		odf.empty("table:table-column", "table:style-name", OdtAutomaticStyles.COLUMNS + ".2");
		odf.start("table:table-header-rows").start("table:table-row", "table:style-name", OdtAutomaticStyles.ROW);
		for (List<Run> heading : List.of(columns.left(), columns.right())) {
			odf.start("table:table-cell", "table:style-name", OdtAutomaticStyles.HEADER_CELL, "office:value-type", "string");
			odf.start("text:p", "text:style-name", OdtStyles.TABLE_HEADING);
			text.write(heading);
			odf.end().end();
		}
		odf.end().end();
		automatic.setNarrow(true);
		for (Block.Entry entry : columns.entries()) {
			odf.start("table:table-row", "table:style-name", OdtAutomaticStyles.LONG_ROW);
			cell(entry.headings());
			cell(entry.contents());
			odf.end();
		}
		automatic.setNarrow(false);
		odf.end();
	}

	private void cell(List<? extends Block> contents) throws XMLStreamException {
		odf.start("table:table-cell", "table:style-name", OdtAutomaticStyles.COLUMN_CELL, "office:value-type", "string");
		if (contents.isEmpty()) {
			odf.empty("text:p", "text:style-name", OdtStyles.TABLE_TEXT);
		}
		for (Block block : contents) {
			write(block);
		}
		odf.end();
	}

	private void heading(Block.Heading heading) throws XMLStreamException {
		odf.start("text:h", "text:style-name", automatic.heading(heading), "text:outline-level", Integer.toString(heading.level()));
		numbered(heading.number(), heading.text());
		odf.end();
	}

	private void paragraph(Block.Paragraph paragraph) throws XMLStreamException {
		odf.start("text:p", "text:style-name", automatic.paragraph(paragraph));
		if (paragraph.style() == Block.Style.BYLINE) {
			odf.text(Byline.spaced(Blocks.text(paragraph.text())));
		} else {
			numbered(paragraph.number(), paragraph.text());
		}
		odf.end();
	}

	private void numbered(String number, List<Run> runs) throws XMLStreamException {
		if (!number.isEmpty()) {
			odf.text(number).empty("text:tab");
		}
		text.write(runs);
	}
}
