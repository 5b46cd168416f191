package org.chancery.report.internal.fo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.chancery.report.Block;
import org.chancery.report.Blocks;
import org.chancery.report.ReportDocument;
import org.chancery.report.Run;
import org.chancery.report.internal.Layout;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Writes a whole report as XSL-FO. */
public final class FoReport {
	/** The names the fonts go by: Latin, Chinese, and those that have what the others lack. */
	public static final String LATIN = "latin";
	public static final String CHINESE = "chinese";
	public static final String REST = "rest";
	/** What a link's target begins with; its run's number follows. */
	public static final String LINK = FoText.LINK;

	static final String LATIN_FIRST = LATIN + "," + CHINESE + "," + REST;
	private static final String CHINESE_FIRST = CHINESE + "," + LATIN + "," + REST;

	private final ReportDocument report;
	private final Fo fo;
	private final FoText text;
	private final PhotoSource photos;

	/**
	 * @param links  whether fields become links to their runs, for the preview
	 * @param photos where the photos are put for the formatter to read
	 */
	public FoReport(ReportDocument report, ContentHandler handler, boolean links, PhotoSource photos) {
		this.report = report;
		this.fo = new Fo(handler);
		this.text = new FoText(fo, links);
		this.photos = photos;
	}

	/** Writes the report and answers the runs that have become links, by their numbers. */
	public List<Run> write() throws SAXException {
		fo.startDocument();
		fo.start("root", "xml:lang", "zh-TW", "font-family", CHINESE_FIRST, "font-selection-strategy", "character-by-character", "font-size",
				Fo.pt(Layout.BODY_SIZE), "line-height", Fo.pt(Layout.BODY_LINE));
		master();
		fo.title(report.title());
		bookmarks();
		fo.start("page-sequence", "master-reference", "page", "xml:lang", "zh-TW");
		header();
		fo.start("flow", "flow-name", "xsl-region-body");
		FoBlocks blocks = new FoBlocks(fo, text, photos);
		for (Block block : report.blocks()) {
			blocks.write(block);
		}
		fo.end().end().end();
		fo.endDocument();
		return text.linked();
	}

	private void master() throws SAXException {
		fo.start("layout-master-set");
		fo.start("simple-page-master", "master-name", "page", "page-width", Fo.pt(Layout.PAGE_WIDTH), "page-height",
				Fo.pt(Layout.PAGE_HEIGHT), "margin-left", Fo.pt(Layout.MARGIN), "margin-right", Fo.pt(Layout.MARGIN), "margin-top",
				Fo.pt(Layout.MARGIN / 2), "margin-bottom", Fo.pt(Layout.MARGIN / 2));
		fo.empty("region-body", "margin-top", Fo.pt(Layout.MARGIN / 2), "margin-bottom", Fo.pt(Layout.MARGIN / 2));
		fo.empty("region-before", "extent", Fo.pt(Layout.MARGIN / 2));
		fo.end().end();
	}

	private void header() throws SAXException {
		fo.start("static-content", "flow-name", "xsl-region-before", "role", "artifact");
		fo.start("block", "font-size", Fo.pt(Layout.HEADER_SIZE), "line-height", Fo.pt(Layout.CAPTION_LINE), "text-align-last", "justify");
		text.write(report.header());
		fo.empty("leader", "leader-pattern", "space");
		fo.empty("page-number", "font-family", LATIN_FIRST);
		fo.end();
		fo.start("block", "text-align-last", "justify", "line-height", "3pt", "font-size", "3pt");
		fo.empty("leader", "leader-pattern", "rule", "rule-thickness", "0.75pt");
		fo.end().end();
	}

	/** The headings as bookmarks below one another; they have the same order as the headings of the report. */
	private void bookmarks() throws SAXException {
		List<Block.Heading> headings = Blocks.headings(report.blocks());
		if (headings.isEmpty()) {
			return;
		}
		fo.start("bookmark-tree");
		Deque<Integer> open = new ArrayDeque<>();
		int number = 0;
		for (Block.Heading heading : headings) {
			while (!open.isEmpty() && open.peek() >= heading.level()) {
				open.pop();
				fo.end();
			}
			fo.start("bookmark", "internal-destination", FoBlocks.headingId(number++));
			fo.start("bookmark-title").text(heading.number() + Blocks.text(heading.text())).end();
			open.push(heading.level());
		}
		for (; !open.isEmpty(); open.pop()) {
			fo.end();
		}
		fo.end();
	}
}
