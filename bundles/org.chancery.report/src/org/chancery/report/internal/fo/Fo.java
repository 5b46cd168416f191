package org.chancery.report.internal.fo;

import java.util.ArrayDeque;
import java.util.Deque;

import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Writes XSL-FO as events, so that no document is kept in memory. */
final class Fo {
	private static final String NAMESPACE = "http://www.w3.org/1999/XSL/Format";
	private static final String EXTENSIONS = "http://xmlgraphics.apache.org/fop/extensions";

	private static final String XML = "http://www.w3.org/XML/1998/namespace";
	private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

	private final ContentHandler handler;
	private final Deque<String> open = new ArrayDeque<>();

	Fo(ContentHandler handler) {
		this.handler = handler;
	}

	void startDocument() throws SAXException {
		handler.startDocument();
		handler.startPrefixMapping("fo", NAMESPACE);
		handler.startPrefixMapping("fox", EXTENSIONS);
	}

	void endDocument() throws SAXException {
		handler.endPrefixMapping("fox");
		handler.endPrefixMapping("fo");
		handler.endDocument();
	}

	/** Begins an element; attributes are names and values in turn, one whose value is null is left out. */
	Fo start(String name, String... attributes) throws SAXException {
		AttributesImpl list = new AttributesImpl();
		for (int i = 0; i < attributes.length; i += 2) {
			if (attributes[i + 1] != null) {
				String attribute = attributes[i];
				String namespace = attribute.startsWith("fox:") ? EXTENSIONS
						: attribute.startsWith("xml:") ? XML : "";
				list.addAttribute(namespace, attribute.substring(attribute.indexOf(':') + 1), attribute, "CDATA", attributes[i + 1]);
			}
		}
		handler.startElement(NAMESPACE, name, "fo:" + name, list);
		open.push(name);
		return this;
	}

	/** Ends the element begun last. */
	Fo end() throws SAXException {
		String name = open.pop();
		handler.endElement(NAMESPACE, name, "fo:" + name);
		return this;
	}

	/** An element without contents. */
	Fo empty(String name, String... attributes) throws SAXException {
		return start(name, attributes).end();
	}

	Fo text(String text) throws SAXException {
		handler.characters(text.toCharArray(), 0, text.length());
		return this;
	}

	/**
	 * Writes the title into the file's metadata in the form that PDF/A asks for, as text in a language (XMP, part 1, 8.4); FOP
	 * by itself writes it as plain text.
	 */
	void title(String title) throws SAXException {
		start("declarations");
		String[][] elements = { { "adobe:ns:meta/", "x:xmpmeta" }, { RDF, "rdf:RDF" }, { RDF, "rdf:Description", "rdf:about", "" },
				{ "http://purl.org/dc/elements/1.1/", "dc:title" }, { RDF, "rdf:Alt" }, { RDF, "rdf:li", "xml:lang", "x-default" } };
		for (String[] element : elements) {
			AttributesImpl list = new AttributesImpl();
			if (element.length > 2) {
				boolean xml = element[2].startsWith("xml:");
				list.addAttribute(xml ? XML : RDF, element[2].substring(element[2].indexOf(':') + 1), element[2], "CDATA", element[3]);
			}
			handler.startElement(element[0], element[1].substring(element[1].indexOf(':') + 1), element[1], list);
		}
		text(title);
		for (int i = elements.length - 1; i >= 0; i--) {
			handler.endElement(elements[i][0], elements[i][1].substring(elements[i][1].indexOf(':') + 1), elements[i][1]);
		}
		end();
	}

	/** A length in points. */
	static String pt(double points) {
		return Math.round(points * 100) / 100.0 + "pt";
	}
}
