package org.chancery.proofread.internal.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.chancery.proofread.PlainDocument;

/** Reads a Word document (ECMA-376, part 1, chapter 17). */
final class DocxReader {
	static final String DOCUMENT = "word/document.xml"; //$NON-NLS-1$
	private static final String STYLES = "word/styles.xml"; //$NON-NLS-1$

	/** What stands for the styles of a table of contents among the levels. */
	private static final int CONTENTS = -1;

	private final Parts parts;
	private final Builder builder = new Builder();
	private final Map<String, Integer> headings = new HashMap<>();

	/** A table's row so far: the cells that go on from above have no text of their own. */
	private int cellColumns = 1;
	private boolean cellOpen;
	private boolean cellContinued;

	DocxReader(Parts parts) {
		this.parts = parts;
	}

	PlainDocument read() throws IOException {
		if (parts.has(STYLES)) {
			parts.read(STYLES, this::styles);
		}
		parts.read(DOCUMENT, this::document);
		return new PlainDocument(parts.name(), false, builder.blocks());
	}

	/** The outline level of each style: w:style/w:pPr/w:outlineLvl, counted from 0. */
	private void styles(XMLStreamReader xml) throws XMLStreamException {
		String style = null;
		while (xml.hasNext()) {
			if (xml.next() == XMLStreamConstants.START_ELEMENT) {
				if (xml.getLocalName().equals("style")) { //$NON-NLS-1$
					style = value(xml, "styleId"); //$NON-NLS-1$
				} else if (xml.getLocalName().equals("name") && style != null && String.valueOf(value(xml, "val")).toLowerCase(Locale.ROOT).startsWith("toc ")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					headings.put(style, CONTENTS);
				} else if (xml.getLocalName().equals("outlineLvl") && style != null) { //$NON-NLS-1$
					headings.put(style, level(xml));
				}
			}
		}
	}

	private void document(XMLStreamReader xml) throws XMLStreamException {
		while (xml.hasNext()) {
			switch (xml.next()) {
			case XMLStreamConstants.START_ELEMENT -> start(xml);
			case XMLStreamConstants.END_ELEMENT -> end(xml);
			default -> {
				// text stands in w:t only, see there
			}
			}
		}
	}

	private void start(XMLStreamReader xml) throws XMLStreamException {
		switch (xml.getLocalName()) {
		case "p" -> { //$NON-NLS-1$
			openCell();
			builder.startParagraph(0);
		}
		case "pStyle" -> style(headings.getOrDefault(value(xml, "val"), 0)); //$NON-NLS-1$ //$NON-NLS-2$
		case "outlineLvl" -> builder.heading(level(xml)); //$NON-NLS-1$
		case "t" -> builder.text(xml.getElementText()); //$NON-NLS-1$
		case "tab", "ptab" -> builder.text(xml.getAttributeCount() == 0 ? "\t" : ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		case "br", "cr" -> builder.text("\n"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		case "noBreakHyphen" -> builder.text("-"); //$NON-NLS-1$ //$NON-NLS-2$
		// what was deleted, a second form of the same drawing, a table of contents' field codes, phonetic guides
		case "del", "moveFrom", "Fallback", "rt", "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPr", "sdtPr" -> OdtReader.leaveOut(xml); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$
		case "tbl" -> { //$NON-NLS-1$
			openCell();
			builder.startTable();
		}
		case "tr" -> builder.startRow(); //$NON-NLS-1$
		case "gridBefore" -> builder.skip(number(value(xml, "val"))); //$NON-NLS-1$ //$NON-NLS-2$
		case "tc" -> { //$NON-NLS-1$
			cellColumns = 1;
			cellContinued = false;
			cellOpen = false;
		}
		case "gridSpan" -> cellColumns = Math.max(1, number(value(xml, "val"))); //$NON-NLS-1$ //$NON-NLS-2$
		case "vMerge" -> cellContinued = !"restart".equals(value(xml, "val")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		default -> {
			// properties, and elements whose text is their runs'
		}
		}
	}

	private void style(int level) {
		if (level == CONTENTS) {
			builder.drop();
		} else {
			builder.heading(level);
		}
	}

	private void openCell() {
		if (builder.inTable() && !cellOpen) {
			builder.startCell(cellColumns, 1, cellContinued);
			cellOpen = true;
		}
	}

	private void end(XMLStreamReader xml) {
		switch (xml.getLocalName()) {
		case "p" -> builder.endParagraph(); //$NON-NLS-1$
		case "tc" -> { //$NON-NLS-1$
			openCell();
			builder.endCell(cellColumns);
			cellOpen = false;
		}
		case "tr" -> builder.endRow(); //$NON-NLS-1$
		case "tbl" -> { //$NON-NLS-1$
			builder.endTable();
			cellOpen = builder.inTable();
		}
		default -> {
			// as above
		}
		}
	}

	private static int level(XMLStreamReader xml) {
		int level = number(value(xml, "val")); //$NON-NLS-1$
		return level > 8 ? 0 : level + 1;
	}

	private static int number(String value) {
		return value != null && value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0; //$NON-NLS-1$
	}

	private static String value(XMLStreamReader xml, String attribute) {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			if (xml.getAttributeLocalName(i).equals(attribute)) {
				return xml.getAttributeValue(i);
			}
		}
		return null;
	}
}
