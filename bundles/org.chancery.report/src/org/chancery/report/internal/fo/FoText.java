package org.chancery.report.internal.fo;

import java.util.ArrayList;
import java.util.List;

import org.chancery.report.Run;
import org.chancery.report.internal.Layout;
import org.xml.sax.SAXException;

/** Writes runs of text. */
final class FoText {
	/** Characters that both fonts have and that look wrong in the Latin one beside Chinese text. */
	private static final String AMBIGUOUS = "—―…‥·‘’“”×÷±℃°";

	/** What links begin with. */
	static final String LINK = "chancery:";

	private final Fo fo;
	private final boolean links;
	private final List<Run> linked = new ArrayList<>();

	/** @param links whether fields become links with the number of their run, for the preview */
	FoText(Fo fo, boolean links) {
		this.fo = fo;
		this.links = links;
	}

	/** The runs that have become links, by their numbers. */
	List<Run> linked() {
		return linked;
	}

	void write(List<Run> runs) throws SAXException {
		for (Run run : runs) {
			switch (run) {
			case Run.Text text -> write(Layout.text(text));
			case Run.Figure figure -> field(figure, "always");
			case Run.Field field -> field(field, field.text().contains("照片") ? "always" : null);
			}
		}
	}

	/** A field is an element of its own with and without links, so that the preview's lines break where the file's do. */
	private void field(Run run, String keepTogether) throws SAXException {
		if (links) {
			fo.start("basic-link", "external-destination", "url('" + LINK + linked.size() + "')", "keep-together.within-line", keepTogether);
			linked.add(run);
		} else {
			fo.start("inline", "keep-together.within-line", keepTogether);
		}
		write(Layout.text(run));
		fo.end();
	}

	/**
	 * Writes text, Latin letters and digits as elements of their own: FOP sets different fonts within one piece of text on
	 * different lines. Chinese dashes, dots and quotation marks stay in the Chinese font.
	 */
	void write(String text) throws SAXException {
		int start = 0;
		while (start < text.length()) {
			boolean latin = isLatin(text, start);
			int end = start + 1;
			while (end < text.length() && isLatin(text, end) == latin) {
				end++;
			}
			if (latin) {
				fo.start("inline", "font-family", FoReport.LATIN_FIRST).text(text.substring(start, end)).end();
			} else {
				fo.text(text.substring(start, end));
			}
			start = end;
		}
	}

	private static boolean isLatin(String text, int index) {
		return text.charAt(index) < 0x2E80 && !isChineseMark(text, index);
	}

	private static boolean isChineseMark(String text, int index) {
		if (AMBIGUOUS.indexOf(text.charAt(index)) < 0) {
			return false;
		}
		char before = index > 0 ? text.charAt(index - 1) : 0;
		char after = index + 1 < text.length() ? text.charAt(index + 1) : 0;
		return before == 0 && after == 0 || isWide(before) || isWide(after);
	}

	private static boolean isWide(char c) {
		return c >= 0x2E80 || AMBIGUOUS.indexOf(c) >= 0 && c != 0;
	}
}
