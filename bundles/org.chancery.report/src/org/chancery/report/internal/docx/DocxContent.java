package org.chancery.report.internal.docx;

import java.io.IOException;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.chancery.report.Block;
import org.chancery.report.Blocks;
import org.chancery.report.ReportDocument;
import org.chancery.report.Run;
import org.chancery.report.internal.Byline;
import org.chancery.report.internal.Layout;

/** Writes {@code word/document.xml}: headings and paragraphs, and has tables and photos written. */
final class DocxContent {
	private final Ooxml xml;
	private final DocxText text;
	private final DocxTables tables;
	private final DocxPhotos photos;
	/** Whether what is written stands in a column. */
	private boolean narrow;

	DocxContent(Ooxml xml, DocxPackage docx) {
		this.xml = xml;
		this.text = new DocxText(xml);
		this.tables = new DocxTables(xml, text);
		this.photos = new DocxPhotos(xml, text, docx);
	}

	/** @param header the id of the running head's part */
	void write(ReportDocument report, String header) throws XMLStreamException, IOException {
		xml.root("w:document").start("w:body");
		for (Block block : report.blocks()) {
			write(block);
		}
		xml.start("w:sectPr");
		xml.empty("w:headerReference", "w:type", "default", "r:id", header);
		xml.empty("w:pgSz", "w:w", Ooxml.twips(Layout.PAGE_WIDTH), "w:h", Ooxml.twips(Layout.PAGE_HEIGHT));
		xml.empty("w:pgMar", "w:top", Ooxml.twips(Layout.MARGIN), "w:right", Ooxml.twips(Layout.MARGIN), "w:bottom", Ooxml.twips(Layout.MARGIN),
				"w:left", Ooxml.twips(Layout.MARGIN), "w:header", Ooxml.twips(Layout.MARGIN / 2), "w:footer", Ooxml.twips(Layout.MARGIN / 2),
				"w:gutter", "0");
		xml.end().end().end();
	}

	private void write(Block block) throws XMLStreamException, IOException {
		switch (block) {
		case Block.Heading heading -> paragraph(DocxStyles.HEADING + heading.level(), heading.level(), heading.number(), heading.text());
		case Block.Paragraph paragraph -> paragraph(paragraph);
		case Block.Table table -> tables.write(table);
		case Block.Columns columns -> columns(columns);
		case Block.Photos plates -> photos.write(plates);
		}
	}

	/** Two columns are a table whose rows may be broken between lines. */
	private void columns(Block.Columns columns) throws XMLStreamException, IOException {
		double left = Layout.TEXT_WIDTH * Layout.LEFT_COLUMN;
		tables.begin(new double[] { left, Layout.TEXT_WIDTH - left }, true);
		xml.start("w:tr").start("w:trPr").empty("w:cantSplit").empty("w:tblHeader").end();
		for (List<Run> heading : List.of(columns.left(), columns.right())) {
			tables.beginCell(heading == columns.left() ? left : Layout.TEXT_WIDTH - left, true, "center");
			xml.start("w:p").start("w:pPr").value("w:pStyle", DocxStyles.TABLE_HEADING).end();
			text.write(heading);
			xml.end().end();
		}
		xml.end();
		narrow = true;
		for (Block.Entry entry : columns.entries()) {
			xml.start("w:tr");
			cell(left, entry.headings());
			cell(Layout.TEXT_WIDTH - left, entry.contents());
			xml.end();
		}
		narrow = false;
		tables.end();
	}

	/** A cell ends with a paragraph, as the standard demands. */
	private void cell(double width, List<? extends Block> contents) throws XMLStreamException, IOException {
		tables.beginCell(width, false, "top");
		for (Block block : contents) {
			write(block);
		}
		if (contents.isEmpty() || !(contents.getLast() instanceof Block.Heading || contents.getLast() instanceof Block.Paragraph)) {
			xml.start("w:p").start("w:pPr").value("w:pStyle", DocxStyles.TABLE_TEXT).end().end();
		}
		xml.end();
	}

	private void paragraph(Block.Paragraph paragraph) throws XMLStreamException {
		if (paragraph.style() == Block.Style.BYLINE) {
			xml.start("w:p").start("w:pPr").value("w:pStyle", DocxStyles.of(paragraph.style())).end();
			text.plain(Byline.spaced(Blocks.text(paragraph.text())));
			xml.end();
			return;
		}
		boolean body = paragraph.style() == Block.Style.BODY && paragraph.level() > 0;
		String style = !body ? DocxStyles.of(paragraph.style())
				: (paragraph.number().isEmpty() ? DocxStyles.BODY : DocxStyles.NUMBERED) + paragraph.level();
		paragraph(style, paragraph.level(), paragraph.number(), paragraph.text());
	}

	/** A number wider than its place moves the text that hangs beside it. */
	private void paragraph(String style, int level, String number, List<Run> runs) throws XMLStreamException {
		xml.start("w:p").start("w:pPr").value("w:pStyle", style);
		if (!number.isEmpty() && level > 0 && (narrow || Layout.numberWidth(level, number) > Layout.numberWidth(level, ""))) {
			double hang = Layout.numberWidth(level, number);
			double left = narrow ? Layout.columnIndent(level) : Layout.indent(level);
			xml.empty("w:ind", "w:left", Ooxml.twips(left + hang), "w:hanging", Ooxml.twips(hang));
		} else if (narrow) {
			xml.empty("w:ind", "w:left", Ooxml.twips(Layout.columnTextIndent(level)), "w:firstLine", "0");
		}
		xml.end();
		if (!number.isEmpty()) {
			text.plain(number + "\t");
		}
		text.write(runs);
		xml.end();
	}
}
