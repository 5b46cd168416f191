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
						: attribute.startsWith("xml:") ? "http://www.w3.org/XML/1998/namespace" : "";
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

	/** A length in points. */
	static String pt(double points) {
		return Math.round(points * 100) / 100.0 + "pt";
	}
}
