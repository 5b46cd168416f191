package org.chancery.report.internal.docx;

import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.chancery.report.Run;
import org.chancery.report.internal.Layout;

/** Writes runs; a figure is a content control that has the figure's id as its tag and its name as its title. */
final class DocxText {
	/** What Word allows for a title and a tag. */
	private static final int LONGEST = 64;

	private final Ooxml xml;
	private int number;

	DocxText(Ooxml xml) {
		this.xml = xml;
	}

	void write(List<Run> runs) throws XMLStreamException {
		for (Run run : runs) {
			if (run instanceof Run.Figure figure) {
				xml.start("w:sdt").start("w:sdtPr");
				xml.value("w:alias", cut(figure.value().definition().name())).value("w:tag", cut(figure.value().definition().id()));
				xml.value("w:id", Integer.toString(++number));
				xml.end().start("w:sdtContent");
				plain(Layout.text(run));
				xml.end().end();
			} else {
				plain(Layout.text(run));
			}
		}
	}

	/** A run of text; line feeds and tabs in it are elements of their own. */
	void plain(String text) throws XMLStreamException {
		xml.start("w:r");
		int start = 0;
		for (int i = 0; i <= text.length(); i++) {
			char c = i == text.length() ? '\n' : text.charAt(i);
			if (c == '\n' || c == '\t') {
				if (i > start) {
					xml.element("w:t", text.substring(start, i), "xml:space", "preserve");
				}
				if (i < text.length()) {
					xml.empty(c == '\n' ? "w:br" : "w:tab");
				}
				start = i + 1;
			}
		}
		xml.end();
	}

	private static String cut(String text) {
		return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
	}
}
