package org.chancery.model.xml;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML files that are data, without anything from outside the file. */
public final class XmlData {
	private XmlData() {
	}

	/** The schema in a resource of the program. */
	public static Schema schema(URL resource) {
		SchemaFactory factory = SchemaFactory.newDefaultInstance();
		try {
			factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, ""); //$NON-NLS-1$
			return factory.newSchema(resource);
		} catch (SAXException e) {
			throw new IllegalStateException(e);
		}
	}

	/**
	 * Reads a file; a schema fills in what is left out.
	 *
	 * @param schema what it must be like; null if it must only be well-formed
	 * @throws InvalidXmlException at the first error
	 * @throws IOException         if it can't be read
	 */
	public static Document parse(InputStream in, Schema schema) throws InvalidXmlException, IOException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true); //$NON-NLS-1$
			factory.setSchema(schema);
			DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(new Strict());
			return builder.parse(in);
		} catch (SAXParseException e) {
			throw new InvalidXmlException(e.getLocalizedMessage(), Math.max(0, e.getLineNumber()), e);
		} catch (SAXException e) {
			throw new InvalidXmlException(e.getLocalizedMessage(), 0, e);
		} catch (ParserConfigurationException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The elements within one, in their order. */
	public static List<Element> children(Element parent) {
		List<Element> children = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element child) {
				children.add(child);
			}
		}
		return children;
	}

	/** The elements of a name within one, in their order. */
	public static List<Element> children(Element parent, String name) {
		return children(parent).stream().filter(c -> c.getLocalName().equals(name)).toList();
	}

	/** Stops at the first error. */
	private static final class Strict implements ErrorHandler {
		@Override
		public void warning(SAXParseException e) throws SAXException {
			throw e;
		}

		@Override
		public void error(SAXParseException e) throws SAXException {
			throw e;
		}

		@Override
		public void fatalError(SAXParseException e) throws SAXException {
			throw e;
		}
	}
}
