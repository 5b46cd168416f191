package org.chancery.report.internal.pdf;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.chancery.report.internal.fo.FoReport;
import org.chancery.report.internal.font.FontChoice;
import org.chancery.report.internal.font.FontFile;

/** FOP's configuration for a choice of fonts. */
final class FopFonts {
	private FopFonts() {
	}

	static String configuration(FontChoice fonts) throws IOException {
		StringWriter text = new StringWriter();
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
			xml.writeStartElement("fop");
			xml.writeAttribute("version", "1.0");
			xml.writeStartElement("renderers");
			xml.writeStartElement("renderer");
			xml.writeAttribute("mime", "application/pdf");
			xml.writeStartElement("fonts");
			family(xml, FoReport.CHINESE, fonts.chinese());
			family(xml, FoReport.LATIN, fonts.latin() == null ? fonts.chinese() : fonts.latin());
			// a font of its own name each would need a list in every style: one is enough for the rare characters
			family(xml, FoReport.REST, fonts.rest().isEmpty() ? fonts.chinese() : fonts.rest().getFirst());
			for (int i = 0; i < 4; i++) {
				xml.writeEndElement();
			}
			xml.close();
			return text.toString();
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
	}

	private static void family(XMLStreamWriter xml, String name, FontFile font) throws XMLStreamException {
		cut(xml, name, "normal", font.file(), font.face(), false);
		boolean simulated = font.bold() == null;
		cut(xml, name, "bold", simulated ? font.file() : font.bold(), simulated ? font.face() : null, simulated);
	}

	private static void cut(XMLStreamWriter xml, String name, String weight, Path file, String face, boolean simulated)
			throws XMLStreamException {
		xml.writeStartElement("font");
		xml.writeAttribute("embed-url", file.toUri().toString());
		if (face != null) {
			xml.writeAttribute("sub-font", face);
		}
		if (simulated) {
			xml.writeAttribute("simulate-style", "true");
		}
		xml.writeEmptyElement("font-triplet");
		xml.writeAttribute("name", name);
		xml.writeAttribute("style", "normal");
		xml.writeAttribute("weight", weight);
		xml.writeEndElement();
	}
}
