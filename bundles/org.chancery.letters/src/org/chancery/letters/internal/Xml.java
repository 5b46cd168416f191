package org.chancery.letters.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.chancery.letters.LetterException;
import org.chancery.model.xml.InvalidXmlException;
import org.chancery.model.xml.XmlData;
import org.eclipse.osgi.util.NLS;
import org.w3c.dom.Document;

/** XML in and out. */
final class Xml {
	private Xml() {
	}

	/** @throws LetterException if it is no XML */
	static Document parse(byte[] xml, String name) {
		try {
			return XmlData.parse(new ByteArrayInputStream(xml), null);
		} catch (InvalidXmlException | IOException e) {
			throw new LetterException(NLS.bind(Messages.Template_xml, name, e.getLocalizedMessage()), e);
		}
	}

	static byte[] bytes(Document document) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
		} catch (TransformerException e) {
			throw new IOException(e);
		}
		return out.toByteArray();
	}
}
