package org.chancery.flow.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.chancery.flow.Flow;
import org.chancery.flow.FlowException;
import org.chancery.model.sections.Section;
import org.eclipse.osgi.util.NLS;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads the flows of a section's {@code limits.xml}, checked against the schema and the section's model. */
public final class FlowReader {
	private static final class Holder {
		static final Schema SCHEMA = schema();
	}

	private FlowReader() {
	}

	/** @throws FlowException naming the line, or the flow and what is wrong in it */
	public static List<Flow> read(Section section, InputStream in, String name) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true); //$NON-NLS-1$
			factory.setSchema(Holder.SCHEMA);
			DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(new Strict(name));
			List<Flow> flows = new ArrayList<>();
			for (Element flow : FlowElement.children(builder.parse(in).getDocumentElement(), "flow")) { //$NON-NLS-1$
				flows.add(new FlowElement(section, flow).flow());
			}
			return flows;
		} catch (SAXException | IOException e) {
			throw e.getCause() instanceof FlowException known ? known
					: new FlowException(NLS.bind(Messages.Flow_file, name, e.getLocalizedMessage()), e);
		} catch (ParserConfigurationException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Schema schema() {
		try {
			return SchemaFactory.newDefaultInstance().newSchema(FlowReader.class.getResource("/schema/limits.xsd")); //$NON-NLS-1$
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
			throw new SAXException(new FlowException(
					NLS.bind(Messages.Flow_line, new Object[] { name, e.getLineNumber(), e.getLocalizedMessage() }), e));
		}

		@Override
		public void fatalError(SAXParseException e) throws SAXException {
			error(e);
		}
	}
}
