package org.chancery.proofread.internal.read;

import java.io.IOException;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.chancery.proofread.PlainDocument;
import org.chancery.proofread.UnreadableDocumentException;
import org.chancery.proofread.internal.Messages;
import org.eclipse.osgi.util.NLS;

/** Reads an OpenDocument text (OpenDocument 1.3, part 3: chapters 5, 6, 9). */
final class OdtReader {
	static final String CONTENT = "content.xml"; //$NON-NLS-1$
	private static final String MANIFEST = "META-INF/manifest.xml"; //$NON-NLS-1$
	private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"; //$NON-NLS-1$
	private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"; //$NON-NLS-1$
	private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"; //$NON-NLS-1$
	private static final int MOST_BLANKS = 1000;

	private final Parts parts;
	private final Builder builder = new Builder();
	private boolean isText;

	OdtReader(Parts parts) {
		this.parts = parts;
	}

	PlainDocument read() throws IOException {
		if (parts.has(MANIFEST)) {
			parts.read(MANIFEST, this::refuseEncrypted);
		}
		parts.read(CONTENT, this::content);
		if (!isText) {
			throw new UnreadableDocumentException(NLS.bind(Messages.Read_otherKind, parts.name()));
		}
		return new PlainDocument(parts.name(), false, builder.blocks());
	}

	private void refuseEncrypted(XMLStreamReader xml) throws XMLStreamException, IOException {
		while (xml.hasNext()) {
			if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("encryption-data")) { //$NON-NLS-1$
				throw new UnreadableDocumentException(NLS.bind(Messages.Read_password, parts.name()));
			}
		}
	}

	private void content(XMLStreamReader xml) throws XMLStreamException {
		while (xml.hasNext()) {
			switch (xml.next()) {
			case XMLStreamConstants.START_ELEMENT -> start(xml);
			case XMLStreamConstants.END_ELEMENT -> end(xml);
			case XMLStreamConstants.CHARACTERS -> builder.text(xml.getText().replaceAll("[\\n\\r\\t]+", " ")); //$NON-NLS-1$ //$NON-NLS-2$
			default -> {
				// comments and instructions are no text
			}
			}
		}
	}

	private void start(XMLStreamReader xml) throws XMLStreamException {
		String name = xml.getLocalName();
		String space = xml.getNamespaceURI();
		if (TEXT.equals(space)) {
			switch (name) {
			case "p" -> builder.startParagraph(0); //$NON-NLS-1$
			case "h" -> builder.startParagraph(Math.max(1, number(xml, TEXT, "outline-level", 1))); //$NON-NLS-1$ //$NON-NLS-2$
			case "s" -> builder.text(" ".repeat(Math.min(MOST_BLANKS, number(xml, TEXT, "c", 1)))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			case "tab" -> builder.text("\t"); //$NON-NLS-1$ //$NON-NLS-2$
			case "line-break" -> builder.text("\n"); //$NON-NLS-1$ //$NON-NLS-2$
			// what was deleted, an index that repeats the headings, a note's number
			case "tracked-changes", "table-of-content", "note-citation", "alphabetical-index", "illustration-index", "table-index" -> leaveOut(xml); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
			default -> {
				// spans, fields and lists are transparent: their text is the paragraph's
			}
			}
		} else if (TABLE.equals(space)) {
			table(xml, name);
		} else if (OFFICE.equals(space)) {
			switch (name) {
			case "text" -> isText = true; //$NON-NLS-1$
			case "annotation", "forms", "scripts" -> leaveOut(xml); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			default -> {
				// the frame of the document
			}
			}
		} else if (space != null && (name.equals("title") || name.equals("desc")) && space.contains("svg-compatible")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			leaveOut(xml);
		}
	}

	private void table(XMLStreamReader xml, String name) {
		switch (name) {
		case "table" -> builder.startTable(); //$NON-NLS-1$
		case "table-row" -> builder.startRow(); //$NON-NLS-1$
		case "table-cell" -> builder.startCell(span(xml, "number-columns-spanned"), span(xml, "number-rows-spanned"), false); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		case "covered-table-cell" -> builder.startCell(1, 1, true); //$NON-NLS-1$
		default -> {
			// columns and header rows are transparent
		}
		}
	}

	private static int span(XMLStreamReader xml, String attribute) {
		return Math.max(1, Math.min(MOST_BLANKS, number(xml, TABLE, attribute, 1)));
	}

	private void end(XMLStreamReader xml) {
		String name = xml.getLocalName();
		if (TEXT.equals(xml.getNamespaceURI())) {
			if ((name.equals("p") || name.equals("h")) && builder.inParagraph()) { //$NON-NLS-1$ //$NON-NLS-2$
				builder.endParagraph();
			}
		} else if (TABLE.equals(xml.getNamespaceURI())) {
			switch (name) {
			case "table" -> builder.endTable(); //$NON-NLS-1$
			case "table-row" -> builder.endRow(); //$NON-NLS-1$
			case "table-cell", "covered-table-cell" -> builder.endCell(1); //$NON-NLS-1$ //$NON-NLS-2$
			default -> {
				// as above
			}
			}
		}
	}

	/** Goes to the end of the element it stands on. */
	static void leaveOut(XMLStreamReader xml) throws XMLStreamException {
		for (int depth = 1; depth > 0;) {
			int event = xml.next();
			depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
		}
	}

	private static int number(XMLStreamReader xml, String space, String attribute, int otherwise) {
		String value = xml.getAttributeValue(space, attribute);
		return value != null && value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise; //$NON-NLS-1$
	}
}
