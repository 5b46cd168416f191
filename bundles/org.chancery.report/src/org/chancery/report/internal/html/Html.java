package org.chancery.report.internal.html;

import java.util.Set;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes HTML that is also XML. */
final class Html {
	/** Elements that never have contents; all others are ended by a tag of their own, as browsers want it. */
	private static final Set<String> EMPTY = Set.of("meta", "img", "br", "col", "link");

	private final XMLStreamWriter xml;

	Html(XMLStreamWriter xml) {
		this.xml = xml;
	}

	Html root() throws XMLStreamException {
		xml.writeDTD("<!DOCTYPE html>");
		return start("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "zh-Hant-TW");
	}

	/** Begins an element; attributes are names and values in turn, one whose value is null is left out. */
	Html start(String name, String... attributes) throws XMLStreamException {
		if (EMPTY.contains(name)) {
			xml.writeEmptyElement(name);
		} else {
			xml.writeStartElement(name);
		}
		for (int i = 0; i < attributes.length; i += 2) {
			if (attributes[i + 1] != null) {
				xml.writeAttribute(attributes[i], attributes[i + 1]);
			}
		}
		return this;
	}

	/** Writes an element that never has contents. */
	Html empty(String name, String... attributes) throws XMLStreamException {
		return start(name, attributes);
	}

	Html end() throws XMLStreamException {
		xml.writeCharacters("");
		xml.writeEndElement();
		return this;
	}

	Html line() throws XMLStreamException {
		xml.writeCharacters("\n");
		return this;
	}

	Html text(String text) throws XMLStreamException {
		xml.writeCharacters(text);
		return this;
	}

	/** An element that holds only text. */
	Html element(String name, String text, String... attributes) throws XMLStreamException {
		return start(name, attributes).text(text).end();
	}

	void close() throws XMLStreamException {
		xml.writeEndDocument();
		xml.close();
	}
}
