package org.chancery.flow.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.validation.Schema;

import org.chancery.flow.Flow;
import org.chancery.flow.FlowException;
import org.chancery.model.sections.Section;
import org.chancery.model.xml.InvalidXmlException;
import org.chancery.model.xml.XmlData;
import org.eclipse.osgi.util.NLS;
import org.w3c.dom.Element;

/** Reads the flows of a section's {@code limits.xml}, checked against the schema and the section's model. */
public final class FlowReader {
	private static final class Holder {
		static final Schema SCHEMA = XmlData.schema(FlowReader.class.getResource("/schema/limits.xsd")); //$NON-NLS-1$
	}

	private FlowReader() {
	}

	/** @throws FlowException naming the line, or the flow and what is wrong in it */
	public static List<Flow> read(Section section, InputStream in, String name) {
		try {
			List<Flow> flows = new ArrayList<>();
			for (Element flow : XmlData.children(XmlData.parse(in, Holder.SCHEMA).getDocumentElement(), "flow")) { //$NON-NLS-1$
				flows.add(new FlowElement(section, flow).flow());
			}
			return flows;
		} catch (InvalidXmlException e) {
			throw new FlowException(NLS.bind(Messages.Flow_line, new Object[] { name, e.line(), e.getMessage() }), e);
		} catch (IOException e) {
			throw new FlowException(NLS.bind(Messages.Flow_file, name, e.getLocalizedMessage()), e);
		}
	}
}
