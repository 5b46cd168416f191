package org.chancery.documents.official;

import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.osgi.util.NLS;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Parses a file of the official formats and checks it against its DTD. Entities of the outside are never followed, and a
 * file whose entities grow beyond measure is refused.
 */
final class OfficialXml {
	/** More entities than any document needs: it has one for each attachment. */
	private static final String MOST_ENTITIES = "1000";
	private static final String MOST_CHARACTERS = "1000000";
	private static final Pattern ELEMENT = Pattern.compile("\"([^\"\\s]+)\"");

	/**
	 * A parsed file.
	 *
	 * @param dom     its tree
	 * @param faults  what its DTD does not allow
	 * @param refused what it wanted to be read and was not
	 */
	record Parsed(Document dom, List<Fault> faults, List<String> refused) {
	}

	private OfficialXml() {
	}

	/**
	 * @throws FormatException if it is no XML, has bytes that are no text of its encoding, or does harm
	 */
	static Parsed parse(byte[] file) throws FormatException {
		OfficialDtds dtds = new OfficialDtds();
		List<Fault> faults = new ArrayList<>();
		try {
			DocumentBuilder builder = builder();
			builder.setEntityResolver(dtds);
			builder.setErrorHandler(new Collector(faults));
			Document dom = builder.parse(new InputSource(new ByteArrayInputStream(file)));
			return new Parsed(dom, checked(dom, faults), List.copyOf(dtds.refused()));
		} catch (CharConversionException e) {
			throw new FormatException(Messages.Format_encoding, e);
		} catch (SAXParseException e) {
			throw new FormatException(NLS.bind(Messages.Format_notXml, e.getLineNumber(), e.getLocalizedMessage()), e);
		} catch (SAXException | IOException e) {
			throw new FormatException(NLS.bind(Messages.Format_unreadable, e.getLocalizedMessage()), e);
		}
	}

	private static DocumentBuilder builder() {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
			factory.setValidating(true);
			factory.setXIncludeAware(false);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
			factory.setAttribute("jdk.xml.entityExpansionLimit", MOST_ENTITIES);
			factory.setAttribute("jdk.xml.totalEntitySizeLimit", MOST_CHARACTERS);
			factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
			return factory.newDocumentBuilder();
		} catch (ParserConfigurationException e) {
			throw new IllegalStateException(e);
		}
	}

	/** A file of a format that there is no DTD for is not checked; one with its DTD gets the wrong order told in plain words. */
	private static List<Fault> checked(Document dom, List<Fault> faults) {
		String root = dom.getDocumentElement().getNodeName();
		String named = dom.getDoctype() == null ? null : dom.getDoctype().getSystemId();
		String dtd = OfficialDtds.OF_ROOT.get(root);
		if (dtd == null) {
			return List.of(new Fault(0, root, NLS.bind(Messages.Fault_noDtd, root)));
		} else if (named == null || !named.endsWith(dtd)) {
			return List.of(new Fault(0, root, NLS.bind(Messages.Fault_otherDtd, named == null ? "–" : named, dtd)));
		}
		List<Fault> all = new ArrayList<>();
		ContentOrder.explain(dom.getDocumentElement()).ifPresent(all::add);
		boolean explained = !all.isEmpty();
		faults.stream().filter(f -> !explained || !f.element().equals(root)).forEach(all::add);
		return List.copyOf(all);
	}

	private record Collector(List<Fault> faults) implements ErrorHandler {
		@Override
		public void warning(SAXParseException exception) {
			error(exception);
		}

		@Override
		public void error(SAXParseException exception) {
			Matcher named = ELEMENT.matcher(exception.getMessage());
			String element = named.find() ? named.group(1) : "";
			faults.add(new Fault(exception.getLineNumber(), element,
					NLS.bind(Messages.Fault_element, new Object[] { exception.getLineNumber(), element, exception.getLocalizedMessage() })));
		}

		@Override
		public void fatalError(SAXParseException exception) throws SAXParseException {
			throw exception;
		}
	}
}
