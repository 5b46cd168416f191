package org.chancery.report.internal.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLStreamException;

import org.chancery.report.Block;
import org.chancery.report.Blocks;
import org.chancery.report.ReportDocument;
import org.chancery.report.Run;
import org.chancery.report.internal.Layout;
import org.chancery.report.internal.PhotoScaler;

/** Writes the page: its head, the list of contents, and the blocks. The page's own words are Chinese, as the report is. */
final class HtmlContent {
	/** The deepest heading that HTML has; the title is the first. */
	private static final int DEEPEST = 6;
	/** How deep the list of contents goes. */
	private static final int CONTENTS = 3;

	private final Html html;
	private int headings;

	HtmlContent(Html html) {
		this.html = html;
	}

	void write(ReportDocument report) throws XMLStreamException, IOException {
		html.root().line();
		html.start("head").empty("meta", "charset", "UTF-8");
		html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
		// nothing is fetched, nothing runs, whatever somebody has written into a record
		html.empty("meta", "http-equiv", "Content-Security-Policy", "content", "default-src 'none'; img-src data:; style-src 'unsafe-inline'");
		html.element("title", report.title());
		html.element("style", style()).end().line();
		html.start("body").element("a", "跳到報告內容", "class", "skip", "href", "#report").line();
		contents(report);
		html.start("main", "id", "report").line();
		for (Block block : report.blocks()) {
			write(block);
			html.line();
		}
		html.end().end().end();
	}

	private static String style() throws IOException {
		try (InputStream in = HtmlContent.class.getResourceAsStream("report.css")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private void contents(ReportDocument report) throws XMLStreamException {
		html.start("nav", "aria-label", "目次").element("p", "目次", "class", "contents").start("ul");
		int number = 0;
		for (Block.Heading heading : Blocks.headings(report.blocks())) {
			if (heading.level() <= CONTENTS) {
				html.start("li", "class", "level" + heading.level());
				html.element("a", heading.number() + Blocks.text(heading.text()), "href", "#" + id(number)).end();
			}
			number++;
		}
		html.end().end().line();
	}

	private static String id(int heading) {
		return "h" + (heading + 1);
	}

	private void write(Block block) throws XMLStreamException {
		switch (block) {
		case Block.Heading heading -> heading(heading);
		case Block.Paragraph paragraph -> paragraph(paragraph);
		case Block.Table table -> table(table);
		case Block.Columns columns -> columns(columns);
		case Block.Photos photos -> photos(photos);
		}
	}

	private void columns(Block.Columns columns) throws XMLStreamException {
		html.start("table", "class", "columns").start("thead").start("tr");
		for (List<Run> heading : List.of(columns.left(), columns.right())) {
			html.start("th", "scope", "col");
			text(heading);
			html.end();
		}
		html.end().end().start("tbody");
		for (Block.Entry entry : columns.entries()) {
			html.start("tr").start("td");
			for (Block heading : entry.headings()) {
				write(heading);
			}
			html.end().start("td");
			for (Block block : entry.contents()) {
				write(block);
			}
			html.end().end();
		}
		html.end().end();
	}

	private void heading(Block.Heading heading) throws XMLStreamException {
		int level = heading.level() + 1;
		boolean deeper = level > DEEPEST;
		html.start("h" + Math.min(level, DEEPEST), "id", id(headings++), "class", "level" + heading.level(), "aria-level",
				deeper ? Integer.toString(level) : null);
		numbered(heading.number(), heading.text());
		html.end();
	}

	private void paragraph(Block.Paragraph paragraph) throws XMLStreamException {
		String style = paragraph.style().name().toLowerCase(Locale.ROOT).replace('_', '-');
		String level = paragraph.style() == Block.Style.BODY ? " level" + paragraph.level() + (paragraph.number().isEmpty() ? "" : " item") : "";
		html.start(paragraph.style() == Block.Style.TITLE ? "h1" : "p", "class", style + level);
		numbered(paragraph.number(), paragraph.text());
		html.end();
	}

	private void numbered(String number, List<Run> runs) throws XMLStreamException {
		if (!number.isEmpty()) {
			html.element("span", number, "class", "number").text(" ");
		}
		text(runs);
	}

	/** A figure is told with its bare value and, where the pointer rests on it, its name. */
	private void text(List<Run> runs) throws XMLStreamException {
		for (Run run : runs) {
			if (run instanceof Run.Figure figure && figure.value().value() != null) {
				html.element("data", Layout.text(run), "value", figure.value().value().toPlainString(), "title", figure.value().definition().name());
			} else {
				html.text(Layout.text(run));
			}
		}
	}

	private void table(Block.Table table) throws XMLStreamException {
		html.start("div", "class", "table", "role", "region", "aria-label", "表格", "tabindex", "0").start("table");
		if (!table.date().isEmpty()) {
			html.start("caption");
			text(table.date());
			html.end();
		}
		for (Block.Row row : table.rows()) {
			html.start("tr");
			for (int i = 0; i < row.cells().size(); i++) {
				Block.Cell cell = row.cells().get(i);
				boolean first = i == 0 && row.cells().size() > 1 && !Blocks.text(cell.text().isEmpty() ? List.of() : cell.text().getFirst()).matches("[\\d,. ]*");
				cell(cell, row.header() ? cell.columns() > 1 ? "colgroup" : "col" : first ? cell.rows() > 1 ? "rowgroup" : "row" : null);
			}
			html.end();
		}
		html.end().end();
	}

	/** @param scope what the cell is the heading of, null if of nothing */
	private void cell(Block.Cell cell, String scope) throws XMLStreamException {
		html.start(scope == null ? "td" : "th", "scope", scope, "colspan", cell.columns() > 1 ? Integer.toString(cell.columns()) : null, "rowspan",
				cell.rows() > 1 ? Integer.toString(cell.rows()) : null, "class", cell.align().name().toLowerCase(Locale.ROOT));
		for (int i = 0; i < cell.text().size(); i++) {
			if (i > 0) {
				html.empty("br");
			}
			text(cell.text().get(i));
		}
		html.end();
	}

	private void photos(Block.Photos photos) throws XMLStreamException {
		html.start("div", "class", "photos");
		for (Block.Photo photo : photos.photos()) {
			String source = "data:" + photo.mediaType() + ";base64," + Base64.getEncoder().encodeToString(PhotoScaler.forPrint(photo));
			html.start("figure").empty("img", "src", source, "alt", photo.caption(), "loading", "lazy");
			html.element("figcaption", Layout.caption(photo)).end();
		}
		html.end();
	}
}
