package org.chancery.exchange.internal.tables;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an OpenDocument spreadsheet row by row (OpenDocument 1.3). */
final class OdsWriter implements TableWriter {
	private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
	private static final String XMLNS = "urn:oasis:names:tc:opendocument:xmlns:";

	private final ZipOutputStream zip;
	private final XMLStreamWriter xml;
	private boolean inTable;

	OdsWriter(OutputStream out) throws IOException {
		zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		mediaType();
		zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
		zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest xmlns:manifest=\"" + XMLNS
				+ "manifest:1.0\" manifest:version=\"1.3\">" + entry("/", TYPE) + entry("content.xml", "text/xml")
				+ "</manifest:manifest>").getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
		zip.putNextEntry(new ZipEntry("content.xml"));
		try {
			xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(new BufferedOutputStream(zip, 1 << 16), "UTF-8");
			begin();
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
	}

	/** The entry {@code mimetype} comes first and uncompressed, so that the file's type can be told from its head. */
	private void mediaType() throws IOException {
		byte[] bytes = TYPE.getBytes(StandardCharsets.US_ASCII);
		CRC32 crc = new CRC32();
		crc.update(bytes);
		ZipEntry entry = new ZipEntry("mimetype");
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(bytes.length);
		entry.setCrc(crc.getValue());
		zip.putNextEntry(entry);
		zip.write(bytes);
		zip.closeEntry();
	}

	private static String entry(String path, String type) {
		return "<manifest:file-entry manifest:full-path=\"" + path + "\" manifest:media-type=\"" + type + "\"/>";
	}

	private void begin() throws XMLStreamException {
		xml.writeStartDocument("UTF-8", "1.0");
		xml.writeStartElement("office:document-content");
		for (String name : List.of("office", "table", "text", "style")) {
			xml.writeAttribute("xmlns:" + name, XMLNS + name + ":1.0");
		}
		xml.writeAttribute("xmlns:number", XMLNS + "datastyle:1.0");
		xml.writeAttribute("xmlns:fo", XMLNS + "xsl-fo-compatible:1.0");
		xml.writeAttribute("office:version", "1.3");
		xml.writeStartElement("office:automatic-styles");
		xml.writeStartElement("number:date-style");
		xml.writeAttribute("style:name", "N1");
		number("year", true);
		number("text", false);
		number("month", true);
		number("text", false);
		number("day", true);
		xml.writeEndElement();
		xml.writeEmptyElement("style:style");
		xml.writeAttribute("style:name", "date");
		xml.writeAttribute("style:family", "table-cell");
		xml.writeAttribute("style:data-style-name", "N1");
		xml.writeStartElement("style:style");
		xml.writeAttribute("style:name", "heading");
		xml.writeAttribute("style:family", "table-cell");
		xml.writeEmptyElement("style:text-properties");
		xml.writeAttribute("fo:font-weight", "bold");
		xml.writeEndElement();
		xml.writeEndElement();
		xml.writeStartElement("office:body");
		xml.writeStartElement("office:spreadsheet");
	}

	private void number(String part, boolean digits) throws XMLStreamException {
		xml.writeStartElement("number:" + part);
		if (digits) {
			xml.writeAttribute("number:style", "long");
		} else {
			xml.writeCharacters("-");
		}
		xml.writeEndElement();
	}

	@Override
	public void sheet(String name, List<String> headings) throws IOException {
		try {
			if (inTable) {
				xml.writeEndElement();
			}
			inTable = true;
			xml.writeStartElement("table:table");
			xml.writeAttribute("table:name", name);
			xml.writeStartElement("table:table-row");
			for (String heading : headings) {
				cell("string", null, null, "heading", heading);
			}
			xml.writeEndElement();
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
	}

	@Override
	public void row(List<?> cells) throws IOException {
		try {
			xml.writeStartElement("table:table-row");
			for (Object cell : cells) {
				switch (cell) {
				case null -> xml.writeEmptyElement("table:table-cell");
				case BigDecimal n -> cell("float", "office:value", n.toPlainString(), null, n.toPlainString());
				case Number n -> cell("float", "office:value", n.toString(), null, n.toString());
				case Boolean flag -> cell("boolean", "office:boolean-value", flag.toString(), null, flag.toString());
				case LocalDate date -> cell("date", "office:date-value", date.toString(), "date", date.toString());
				case LocalDateTime time -> cell("date", "office:date-value", time.toString(), null, time.toString());
				case Object text -> cell("string", null, null, null, text.toString());
				}
			}
			xml.writeEndElement();
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
	}

	private void cell(String type, String attribute, String value, String style, String text) throws XMLStreamException {
		xml.writeStartElement("table:table-cell");
		xml.writeAttribute("office:value-type", type);
		if (style != null) {
			xml.writeAttribute("table:style-name", style);
		}
		if (attribute != null) {
			xml.writeAttribute(attribute, value);
		}
		for (String line : XmlText.clean(text).split("\n", -1)) {
			xml.writeStartElement("text:p");
			paragraph(line);
			xml.writeEndElement();
		}
		xml.writeEndElement();
	}

	/** Blanks after a blank and tabs need elements of their own; programs fold them otherwise. */
	private void paragraph(String line) throws XMLStreamException {
		int written = 0;
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			boolean folded = c == ' ' && (i == 0 || line.charAt(i - 1) == ' ' || i == line.length() - 1);
			if (folded || c == '\t') {
				xml.writeCharacters(line.substring(written, i));
				xml.writeEmptyElement(c == '\t' ? "text:tab" : "text:s");
				written = i + 1;
			}
		}
		xml.writeCharacters(line.substring(written));
	}

	@Override
	public void close() throws IOException {
		try {
			xml.writeEndDocument();
			xml.flush();
			xml.close();
			zip.closeEntry();
			zip.close();
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
	}
}
