package org.chancery.figures.internal;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.eclipse.osgi.util.NLS;

/** Reads the elements of a {@code figures.xml} with the lines they stand in. */
final class FigureFileReader {
	private static final String NAMESPACE = "http://www.chancery.org/figures";
	private static final String ROOT = "figures";
	private static final String LEFT_OUT = "leftOut";

	private FigureFileReader() {
	}

	/**
	 * Reads all figures of a file.
	 *
	 * @throws InvalidFigureException if the file is no well-formed XML of the figures' namespace
	 */
	static List<FigureSource> read(InputStream in) throws InvalidFigureException {
		try {
			XMLStreamReader xml = factory().createXMLStreamReader(in);
			try {
				return readFigures(xml);
			} finally {
				xml.close();
			}
		} catch (XMLStreamException e) {
			int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
			throw new InvalidFigureException(line, NLS.bind(Messages.Problem_xml, e.getMessage()), e);
		}
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
		return factory;
	}

	private static List<FigureSource> readFigures(XMLStreamReader xml) throws XMLStreamException, InvalidFigureException {
		List<FigureSource> figures = new ArrayList<>();
		xml.nextTag();
		if (!ROOT.equals(xml.getLocalName()) || !NAMESPACE.equals(xml.getNamespaceURI())) {
			throw new InvalidFigureException(xml.getLocation().getLineNumber(), NLS.bind(Messages.Problem_root, NAMESPACE), null);
		}
		while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
			figures.add(readFigure(xml));
		}
		return figures;
	}

	private static FigureSource readFigure(XMLStreamReader xml) throws XMLStreamException, InvalidFigureException {
		String element = xml.getLocalName();
		int line = xml.getLocation().getLineNumber();
		Map<String, String> attributes = attributes(xml);
		List<Map<String, String>> leftOut = new ArrayList<>();
		while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
			if (!LEFT_OUT.equals(xml.getLocalName())) {
				throw new InvalidFigureException(xml.getLocation().getLineNumber(),
						NLS.bind(Messages.Problem_element, xml.getLocalName()), null);
			}
			leftOut.add(attributes(xml));
			xml.nextTag();
		}
		return new FigureSource(element, attributes, leftOut, line);
	}

	private static Map<String, String> attributes(XMLStreamReader xml) {
		Map<String, String> attributes = new LinkedHashMap<>();
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
		}
		return attributes;
	}
}
