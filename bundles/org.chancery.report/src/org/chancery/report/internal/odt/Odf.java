package org.chancery.report.internal.odt;

import java.util.Map;
import java.util.TreeMap;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the XML of OpenDocument; names carry the usual prefixes. */
final class Odf {
	/** The version of OpenDocument written. */
	static final String VERSION = "1.3";

	private static final Map<String, String> NAMESPACES = new TreeMap<>(Map.ofEntries(
			Map.entry("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
			Map.entry("style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
			Map.entry("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
			Map.entry("table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
			Map.entry("draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"),
			Map.entry("fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
			Map.entry("svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
			Map.entry("meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
			Map.entry("manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"),
			Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
			Map.entry("xlink", "http://www.w3.org/1999/xlink")));

	private final XMLStreamWriter xml;

	Odf(XMLStreamWriter xml) {
		this.xml = xml;
	}

	/** Begins a file with its root element, which declares all prefixes. */
	Odf root(String name) throws XMLStreamException {
		xml.writeStartDocument("UTF-8", "1.0");
		xml.writeStartElement(name);
		for (Map.Entry<String, String> namespace : NAMESPACES.entrySet()) {
			xml.writeAttribute("xmlns:" + namespace.getKey(), namespace.getValue());
		}
		xml.writeAttribute(name.startsWith("manifest:") ? "manifest:version" : "office:version", VERSION);
		return this;
	}

	/** Begins an element; attributes are names and values in turn, one whose value is null is left out. */
	Odf start(String name, String... attributes) throws XMLStreamException {
		xml.writeStartElement(name);
		for (int i = 0; i < attributes.length; i += 2) {
			if (attributes[i + 1] != null) {
				xml.writeAttribute(attributes[i], attributes[i + 1]);
			}
		}
		return this;
	}

	Odf end() throws XMLStreamException {
		xml.writeEndElement();
		return this;
	}

	/** An element without contents. */
	Odf empty(String name, String... attributes) throws XMLStreamException {
		return start(name, attributes).end();
	}

	/** An element that holds only text. */
	Odf element(String name, String text) throws XMLStreamException {
		return start(name).text(text).end();
	}

	Odf text(String text) throws XMLStreamException {
		xml.writeCharacters(text);
		return this;
	}

	/** Ends the file. */
	void close() throws XMLStreamException {
		xml.writeEndDocument();
		xml.flush();
		xml.close();
	}

	/** A length in points. */
	static String pt(double points) {
		return Math.round(points * 100) / 100.0 + "pt";
	}
}
