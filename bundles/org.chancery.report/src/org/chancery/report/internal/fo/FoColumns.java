package org.chancery.report.internal.fo;

import org.chancery.report.Block;
import org.chancery.report.Run;
import org.chancery.report.internal.Layout;
import org.xml.sax.SAXException;

/** Writes two columns as a table whose rows may be broken between lines; what stands above them is repeated on each page. */
final class FoColumns {
	private static final String LINE = "0.75pt solid #303030";

	private final Fo fo;
	private final FoText text;
	private final FoBlocks blocks;

	FoColumns(Fo fo, FoText text, FoBlocks blocks) {
		this.fo = fo;
		this.text = text;
		this.blocks = blocks;
	}

	void write(Block.Columns columns) throws SAXException {
		fo.start("table", "table-layout", "fixed", "width", "100%", "border-collapse", "collapse", "border", LINE, "space-before", "2pt",
				"space-after", "8pt");
		fo.empty("table-column", "column-width", Fo.pt(Layout.TEXT_WIDTH * Layout.LEFT_COLUMN));
		fo.empty("table-column", "column-width", Fo.pt(Layout.TEXT_WIDTH * (1 - Layout.LEFT_COLUMN)));
		fo.start("table-header").start("table-row", "keep-together.within-page", "always");
		heading(columns.left());
		heading(columns.right());
		fo.end().end().start("table-body");
		blocks.setNarrow(true);
		for (Block.Entry entry : columns.entries()) {
			fo.start("table-row");
			blocks.setBeside(true);
			cell(entry.headings());
			blocks.setBeside(false);
			cell(entry.contents());
			fo.end();
		}
		blocks.setNarrow(false);
		fo.end().end();
	}

	private void heading(java.util.List<Run> runs) throws SAXException {
		fo.start("table-cell", "padding", "4pt", "border", LINE, "background-color", "#EFEFEF", "text-align", "center", "display-align", "center",
				"start-indent", "0pt");
		fo.start("block", "font-weight", "bold");
		text.write(runs);
		fo.end().end();
	}

	/** A cell without anything still has a block, as the standard demands. */
	private void cell(java.util.List<? extends Block> contents) throws SAXException {
		fo.start("table-cell", "padding", "4pt", "border", LINE, "start-indent", "0pt");
		if (contents.isEmpty()) {
			fo.empty("block");
		}
		for (Block block : contents) {
			blocks.write(block);
		}
		fo.end();
	}
}
