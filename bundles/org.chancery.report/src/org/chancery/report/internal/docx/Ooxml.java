package org.chancery.report.internal.docx;

import java.util.Map;
import java.util.TreeMap;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the XML of Word documents (ECMA-376); names carry the usual prefixes. */
final class Ooxml {
	static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
	private static final Map<String, String> NAMESPACES = new TreeMap<>(Map.of( //
			"w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "r", RELATIONS, //
			"wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", //
			"a", "http://schemas.openxmlformats.org/drawingml/2006/main", //
			"pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"));

	private final XMLStreamWriter xml;

	Ooxml(XMLStreamWriter xml) {
		this.xml = xml;
	}

	/** Begins a part of the word processor with its root element, which declares all prefixes. */
	Ooxml root(String name) throws XMLStreamException {
		xml.writeStartDocument("UTF-8", "1.0");
		xml.writeStartElement(name);
		for (Map.Entry<String, String> namespace : NAMESPACES.entrySet()) {
			xml.writeAttribute("xmlns:" + namespace.getKey(), namespace.getValue());
		}
		return this;
	}

	/** Begins a part that has one namespace, as the default or, if the name has a prefix, under it. */
	Ooxml root(String name, String namespace, String... attributes) throws XMLStreamException {
		xml.writeStartDocument("UTF-8", "1.0");
		xml.writeStartElement(name);
		int colon = name.indexOf(':');
		xml.writeAttribute(colon < 0 ? "xmlns" : "xmlns:" + name.substring(0, colon), namespace);
		return attributes(attributes);
	}

	/** Begins an element; attributes are names and values in turn, one whose value is null is left out. */
	Ooxml start(String name, String... attributes) throws XMLStreamException {
		xml.writeStartElement(name);
		return attributes(attributes);
	}

	/** Adds attributes to the element begun last. */
	Ooxml attributes(String... attributes) throws XMLStreamException {
		for (int i = 0; i < attributes.length; i += 2) {
			if (attributes[i + 1] != null) {
				xml.writeAttribute(attributes[i], attributes[i + 1]);
			}
		}
		return this;
	}

	Ooxml end() throws XMLStreamException {
		xml.writeEndElement();
		return this;
	}

	/** An element without contents. */
	Ooxml empty(String name, String... attributes) throws XMLStreamException {
		return start(name, attributes).end();
	}

	/** An element whose only attribute is {@code w:val}. */
	Ooxml value(String name, String value) throws XMLStreamException {
		return empty(name, "w:val", value);
	}

	/** An element that holds only text. */
	Ooxml element(String name, String text, String... attributes) throws XMLStreamException {
		start(name, attributes);
		xml.writeCharacters(text);
		return end();
	}

	void close() throws XMLStreamException {
		xml.writeEndDocument();
		xml.close();
	}

	/** A length in twentieths of a point. */
	static String twips(double points) {
		return Long.toString(Math.round(points * 20));
	}

	/** A type size in half points. */
	static String halves(double points) {
		return Long.toString(Math.round(points * 2));
	}

	/** A length in the units of drawings, 12,700 to the point. */
	static String emu(double points) {
		return Long.toString(Math.round(points * 12_700));
	}
}
