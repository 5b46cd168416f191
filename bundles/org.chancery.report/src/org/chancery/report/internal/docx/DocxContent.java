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
			switch (block) {
			case Block.Heading heading -> paragraph(DocxStyles.HEADING + heading.level(), heading.level(), heading.number(), heading.text());
			case Block.Paragraph paragraph -> paragraph(paragraph);
			case Block.Table table -> tables.write(table);
			case Block.Photos plates -> photos.write(plates);
			}
		}
		xml.start("w:sectPr");
		xml.empty("w:headerReference", "w:type", "default", "r:id", header);
		xml.empty("w:pgSz", "w:w", Ooxml.twips(Layout.PAGE_WIDTH), "w:h", Ooxml.twips(Layout.PAGE_HEIGHT));
		xml.empty("w:pgMar", "w:top", Ooxml.twips(Layout.MARGIN), "w:right", Ooxml.twips(Layout.MARGIN), "w:bottom", Ooxml.twips(Layout.MARGIN),
				"w:left", Ooxml.twips(Layout.MARGIN), "w:header", Ooxml.twips(Layout.MARGIN / 2), "w:footer", Ooxml.twips(Layout.MARGIN / 2),
				"w:gutter", "0");
		xml.end().end().end();
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
		if (!number.isEmpty() && level > 0 && Layout.numberWidth(level, number) > Layout.numberWidth(level, "")) {
			double hang = Layout.numberWidth(level, number);
			xml.empty("w:ind", "w:left", Ooxml.twips(Layout.indent(level) + hang), "w:hanging", Ooxml.twips(hang));
		}
		xml.end();
		if (!number.isEmpty()) {
			text.plain(number + "\t");
		}
		text.write(runs);
		xml.end();
	}
}
