package org.chancery.report.internal.chapter;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.chancery.report.internal.Messages;
import org.eclipse.osgi.util.NLS;

/** Reads the XML of a chapter, keeping the line of every element. */
public final class ChapterReader {
	/** The namespace of chapters and frames. */
	public static final String NAMESPACE = "http://www.chancery.org/report";

	private ChapterReader() {
	}

	/**
	 * Reads a chapter without looking at what its elements mean.
	 *
	 * @throws ChapterException if the file can't be read or is no well-formed XML of the chapters' namespace
	 */
	public static Chapter read(ChapterFile file) {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		try (InputStream in = file.data().open()) {
			XMLStreamReader reader = factory.createXMLStreamReader(in);
			try {
				while (reader.next() != XMLStreamConstants.START_ELEMENT) {
					// what stands before the root element says nothing
				}
				return new Chapter(file, element(reader));
			} finally {
				reader.close();
			}
		} catch (XMLStreamException e) {
			int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
			throw new ChapterException(line, NLS.bind(Messages.Chapter_notXml, firstLine(e)), e);
		} catch (IOException e) {
			throw new ChapterException(1, NLS.bind(Messages.Chapter_unreadable, e.getMessage()), e);
		}
	}

	private static Element element(XMLStreamReader reader) throws XMLStreamException {
		int line = reader.getLocation().getLineNumber();
		String name = reader.getLocalName();
		if (!NAMESPACE.equals(reader.getNamespaceURI())) {
			throw new ChapterException(line, NLS.bind(Messages.Chapter_namespace, name, NAMESPACE));
		}
		Map<String, String> attributes = new LinkedHashMap<>();
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
		}
		List<Node> children = new ArrayList<>();
		for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
			if (event == XMLStreamConstants.START_ELEMENT) {
				children.add(element(reader));
			} else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
				children.add(new Characters(reader.getText(), reader.getLocation().getLineNumber()));
			}
		}
		return new Element(name, Map.copyOf(attributes), List.copyOf(children), line);
	}

	/** The parser's message without the location, which is told apart. */
	private static String firstLine(XMLStreamException e) {
		String message = e.getMessage();
		int text = message.indexOf("Message: ");
		return text < 0 ? message.lines().findFirst().orElse("") : message.substring(text + "Message: ".length());
	}
}
