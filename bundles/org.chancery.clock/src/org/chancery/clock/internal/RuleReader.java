package org.chancery.clock.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.chancery.clock.ClockException;
import org.chancery.clock.rules.Rule;
import org.eclipse.osgi.util.NLS;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads rules, checked against their schema, which also fills in what is left out. */
public final class RuleReader {
	/** The files that come with the program, by the law they hold. */
	private static final List<String> FILES = List.of("procedure", "paperwork", "filing", "complaints", "supervision", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
			"security"); //$NON-NLS-1$
	private static final String NAMESPACE = "http://www.chancery.org/rules"; //$NON-NLS-1$

	private static final class Holder {
		static final Schema SCHEMA = schema();
	}

	private RuleReader() {
	}

	/** The rules that come with the program. */
	public static List<Rule> builtIn() {
		List<Rule> rules = new ArrayList<>();
		for (String name : FILES) {
			String file = "/rules/" + name + ".xml"; //$NON-NLS-1$ //$NON-NLS-2$
			try (InputStream in = RuleReader.class.getResourceAsStream(file)) {
				rules.addAll(read(in, file));
			} catch (IOException e) {
				throw new UncheckedIOException(file, e);
			}
		}
		return rules;
	}

	/** @throws ClockException naming the line or the rule if the file is not as it must be */
	public static List<Rule> read(InputStream in, String name) {
		try {
			DocumentBuilder builder = builder(name);
			Element root = builder.parse(in).getDocumentElement();
			NodeList elements = root.getElementsByTagNameNS(NAMESPACE, "rule"); //$NON-NLS-1$
			List<Rule> rules = new ArrayList<>();
			for (int i = 0; i < elements.getLength(); i++) {
				rules.add(new RuleElement((Element) elements.item(i), root.getAttribute("noon")).rule()); //$NON-NLS-1$
			}
			return rules;
		} catch (SAXException | IOException e) {
			throw e.getCause() instanceof ClockException known ? known
					: new ClockException(NLS.bind(Messages.Rule_file, name, e.getLocalizedMessage()), e);
		}
	}

	private static DocumentBuilder builder(String name) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true); //$NON-NLS-1$
			factory.setSchema(Holder.SCHEMA);
			DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(new Strict(name));
			return builder;
		} catch (ParserConfigurationException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Schema schema() {
		SchemaFactory factory = SchemaFactory.newDefaultInstance();
		try {
			factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, ""); //$NON-NLS-1$
			return factory.newSchema(RuleReader.class.getResource("/schema/rules.xsd")); //$NON-NLS-1$
		} catch (SAXException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Stops at the first error, with its line. */
	private record Strict(String name) implements ErrorHandler {
		@Override
		public void warning(SAXParseException e) throws SAXException {
			error(e);
		}

		@Override
		public void error(SAXParseException e) throws SAXException {
			throw new SAXException(new ClockException(
					NLS.bind(Messages.Rule_line, new Object[] { name, e.getLineNumber(), e.getLocalizedMessage() }), e));
		}

		@Override
		public void fatalError(SAXParseException e) throws SAXException {
			error(e);
		}
	}
}
