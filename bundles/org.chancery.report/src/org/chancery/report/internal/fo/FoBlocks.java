package org.chancery.report.internal.fo;

import java.util.List;

import org.chancery.report.Block;
import org.chancery.report.Blocks;
import org.chancery.report.Run;
import org.chancery.report.internal.Byline;
import org.chancery.report.internal.Layout;
import org.xml.sax.SAXException;

/** Writes headings and paragraphs, and has tables and photos written. */
final class FoBlocks {
	private final Fo fo;
	private final FoText text;
	private final FoTable tables;
	private final FoPhotos photos;
	private final FoColumns columns;
	private int headings;
	private boolean narrow;
	private boolean beside;

	FoBlocks(Fo fo, FoText text, PhotoSource photos) {
		this.fo = fo;
		this.text = text;
		this.tables = new FoTable(fo, text);
		this.photos = new FoPhotos(fo, text, photos);
		this.columns = new FoColumns(fo, text, this);
	}

	static String headingId(int number) {
		return "heading" + number;
	}

	void write(Block block) throws SAXException {
		switch (block) {
		case Block.Heading heading -> heading(heading);
		case Block.Paragraph paragraph -> paragraph(paragraph);
		case Block.Table table -> tables.write(table);
		case Block.Columns sides -> columns.write(sides);
		case Block.Photos plates -> photos.write(plates);
		}
	}

	/**
	 * Whether headings that are written next stand beside what they are headings of. Keeping such a one with what follows it
	 * would keep all rows of the table on one page.
	 */
	void setBeside(boolean headings) {
		beside = headings;
	}

	/** Whether what is written next stands in a column. */
	void setNarrow(boolean inColumn) {
		narrow = inColumn;
	}

	private double indent(int level) {
		return narrow ? Layout.columnIndent(level) : Layout.indent(level);
	}

	private void heading(Block.Heading heading) throws SAXException {
		int level = heading.level();
		String size = Fo.pt(Layout.headingSize(level));
		String line = Fo.pt(Layout.headingSize(level) + 9);
		String weight = Layout.isBold(level) ? "bold" : "normal";
		String before = Fo.pt(level == 1 ? 12 : level == 2 ? 8 : 3);
		String id = headingId(headings++);
		String keep = beside ? null : "always";
		if (heading.number().isEmpty()) {
			fo.start("block", "id", id, "role", "H" + level, "font-size", size, "line-height", line, "font-weight", weight, "space-before",
					before, "start-indent", Fo.pt(indent(level)), "keep-with-next.within-page", keep);
			text.write(heading.text());
			fo.end();
			return;
		}
		hanging(level, heading.number(), new String[] { "font-size", size, "line-height", line, "font-weight", weight, "space-before",
				before, "keep-with-next.within-page", keep }, new String[] { "id", id, "role", "H" + level }, heading.text());
	}

	/** A number with its text hanging beside it. */
	private void hanging(int level, String number, String[] around, String[] body, List<Run> runs) throws SAXException {
		String[] list = new String[around.length + 6];
		System.arraycopy(around, 0, list, 0, around.length);
		list[around.length] = "start-indent";
		list[around.length + 1] = Fo.pt(indent(level));
		list[around.length + 2] = "provisional-distance-between-starts";
		list[around.length + 3] = Fo.pt(Layout.numberWidth(level, number));
		list[around.length + 4] = "provisional-label-separation";
		list[around.length + 5] = "0pt";
		fo.start("list-block", list).start("list-item").start("list-item-label", "end-indent", "label-end()").start("block");
		text.write(number);
		fo.end().end().start("list-item-body", "start-indent", "body-start()").start("block", body);
		text.write(runs);
		fo.end().end().end().end();
	}

	private void paragraph(Block.Paragraph paragraph) throws SAXException {
		switch (paragraph.style()) {
		case TITLE -> line(paragraph, "font-size", Fo.pt(Layout.headingSize(0)), "line-height", "30pt", "font-weight", "bold", "text-align",
				"center", "space-after", "10pt", "role", "H1");
		case BYLINE -> {
			fo.start("block", "text-align", "end");
			text.write(Byline.spaced(Blocks.text(paragraph.text())));
			fo.end();
		}
		case SALUTATION -> line(paragraph, "space-before", "12pt", "space-after", "6pt");
		case CLOSING -> line(paragraph, "space-before", "6pt", "keep-with-next.within-page", "always");
		case CLOSING_WISH -> line(paragraph, "font-size", "16pt", "line-height", "28pt", "text-align", "center", "font-weight", "bold",
				"keep-with-previous.within-page", "always");
		case TABLE_DATE -> line(paragraph, "text-align", "end", "keep-with-next.within-page", "always");
		default -> body(paragraph);
		}
	}

	private void line(Block.Paragraph paragraph, String... attributes) throws SAXException {
		fo.start("block", attributes);
		text.write(paragraph.text());
		fo.end();
	}

	private void body(Block.Paragraph paragraph) throws SAXException {
		if (paragraph.number().isEmpty()) {
			String firstLine = Layout.isFirstLineIndented(paragraph) ? Fo.pt(2 * Layout.BODY_SIZE) : null;
			line(paragraph, "start-indent", Fo.pt(narrow ? Layout.columnTextIndent(paragraph.level()) : Layout.textIndent(paragraph.level())), "text-indent", firstLine,
					"space-after", Fo.pt(Layout.PARAGRAPH_SPACE));
		} else {
			hanging(paragraph.level(), paragraph.number(), new String[] { "space-after", Fo.pt(Layout.PARAGRAPH_SPACE) }, new String[0], paragraph.text());
		}
	}
}
