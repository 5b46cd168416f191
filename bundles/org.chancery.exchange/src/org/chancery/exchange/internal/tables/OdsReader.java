package org.chancery.exchange.internal.tables;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.chancery.exchange.ExchangeException;
import org.chancery.exchange.TableFormat;
import org.chancery.exchange.TableSource;
import org.chancery.exchange.internal.Messages;
import org.eclipse.osgi.util.NLS;

/** Reads a sheet of an OpenDocument spreadsheet row by row (OpenDocument 1.3, part 3, chapter 9). */
final class OdsReader implements TableReader {
	private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
	private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
	private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

	private final ZipFile zip;
	private final List<String> sheets;
	private final TableSource source;
	private final XMLStreamReader xml;
	private int number;
	private Row repeated;
	private int repeats;

	OdsReader(TableSource asked) throws IOException {
		zip = new ZipFile(asked.file().toFile());
		try {
			sheets = names();
			String sheet = asked.sheet() != null ? asked.sheet() : sheets.isEmpty() ? "" : sheets.get(0);
			if (!sheets.contains(sheet)) {
				throw new ExchangeException(NLS.bind(Messages.Table_noSheet, asked.file().getFileName(), sheet));
			}
			source = asked.withSheet(sheet);
			xml = content();
			goTo(sheet);
		} catch (IOException | RuntimeException e) {
			zip.close();
			throw e;
		}
	}

	private XMLStreamReader content() throws IOException {
		ZipEntry entry = zip.getEntry("content.xml");
		if (entry == null) {
			throw new IOException("content.xml");
		}
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		InputStream in = zip.getInputStream(entry);
		try {
			return factory.createXMLStreamReader(in, "UTF-8");
		} catch (XMLStreamException e) {
			in.close();
			throw new IOException(e);
		}
	}

	private List<String> names() throws IOException {
		List<String> names = new ArrayList<>();
		try {
			XMLStreamReader reader = content();
			int inTables = 0;
			while (reader.hasNext()) {
				int event = reader.next();
				if (event == XMLStreamConstants.START_ELEMENT && is(reader, TABLE, "table")) {
					if (inTables++ == 0) {
						names.add(reader.getAttributeValue(TABLE, "name"));
					}
				} else if (event == XMLStreamConstants.END_ELEMENT && is(reader, TABLE, "table")) {
					inTables--;
				}
			}
			reader.close();
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
		return names;
	}

	private void goTo(String sheet) throws IOException {
		try {
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamConstants.START_ELEMENT && is(xml, TABLE, "table")
						&& sheet.equals(xml.getAttributeValue(TABLE, "name"))) {
					return;
				}
			}
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
	}

	@Override
	public TableFormat format() {
		return TableFormat.ODS;
	}

	@Override
	public TableSource source() {
		return source;
	}

	@Override
	public List<String> sheets() {
		return sheets;
	}

	@Override
	public List<String> notes() {
		return List.of();
	}

	@Override
	public Row next() throws IOException {
		if (repeats > 0) {
			repeats--;
			repeated = new Row(++number, repeated.cells());
			return repeated;
		}
		try {
			while (xml.hasNext()) {
				int event = xml.next();
				if (event == XMLStreamConstants.END_ELEMENT && is(xml, TABLE, "table")) {
					return null;
				} else if (event == XMLStreamConstants.START_ELEMENT && is(xml, TABLE, "table-row")) {
					int times = count("number-rows-repeated");
					List<Object> cells = cells();
					if (!Row.isBlank(cells)) {
						repeats = times - 1;
						repeated = new Row(++number, cells);
						return repeated;
					}
					number += times;
				}
			}
			return null;
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
	}

	private List<Object> cells() throws XMLStreamException {
		List<Object> cells = new ArrayList<>();
		int blanks = 0;
		while (true) {
			int event = xml.next();
			if (event == XMLStreamConstants.END_ELEMENT && is(xml, TABLE, "table-row")) {
				return cells;
			} else if (event == XMLStreamConstants.START_ELEMENT && (is(xml, TABLE, "table-cell") || is(xml, TABLE, "covered-table-cell"))) {
				int times = count("number-columns-repeated");
				Object value = value();
				if (value == null) {
					// a row ends in thousands of repeated blank cells: kept only if something follows
					blanks += times;
				} else {
					for (; blanks > 0; blanks--) {
						cells.add(null);
					}
					for (int i = 0; i < times; i++) {
						cells.add(value);
					}
				}
			}
		}
	}

	private int count(String attribute) {
		String count = xml.getAttributeValue(TABLE, attribute);
		return count == null ? 1 : Integer.parseInt(count);
	}

	private Object value() throws XMLStreamException {
		String type = xml.getAttributeValue(OFFICE, "value-type");
		String value = switch (type == null ? "" : type) {
		case "float", "percentage", "currency" -> xml.getAttributeValue(OFFICE, "value");
		case "date" -> xml.getAttributeValue(OFFICE, "date-value");
		case "boolean" -> xml.getAttributeValue(OFFICE, "boolean-value");
		default -> xml.getAttributeValue(OFFICE, "string-value");
		};
		String text = text();
		if (value == null) {
			return text.isEmpty() ? null : text;
		}
		return switch (type == null ? "" : type) {
		case "float", "percentage", "currency" -> new BigDecimal(value);
		case "date" -> value.contains("T") ? dateTime(LocalDateTime.parse(value)) : LocalDate.parse(value);
		case "boolean" -> Boolean.valueOf(value);
		default -> value.isEmpty() ? null : value;
		};
	}

	private static Object dateTime(LocalDateTime value) {
		return value.toLocalTime().toSecondOfDay() == 0 ? value.toLocalDate() : value;
	}

	/** The paragraphs of the cell, a line each; comments and drawings are not among them. Moves to the cell's end. */
	private String text() throws XMLStreamException {
		StringBuilder text = new StringBuilder();
		boolean first = true;
		while (xml.next() != XMLStreamConstants.END_ELEMENT) {
			if (xml.isStartElement()) {
				if (is(xml, TEXT, "p")) {
					text.append(first ? "" : "\n");
					first = false;
					paragraph(text);
				} else {
					skip();
				}
			}
		}
		return text.toString();
	}

	private void paragraph(StringBuilder text) throws XMLStreamException {
		int depth = 1;
		while (depth > 0) {
			switch (xml.next()) {
			case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text.append(xml.getText());
			case XMLStreamConstants.END_ELEMENT -> depth--;
			case XMLStreamConstants.START_ELEMENT -> {
				depth++;
				if (is(xml, TEXT, "s")) {
					String spaces = xml.getAttributeValue(TEXT, "c");
					text.append(" ".repeat(spaces == null ? 1 : Integer.parseInt(spaces)));
				} else if (is(xml, TEXT, "tab")) {
					text.append('\t');
				} else if (is(xml, TEXT, "line-break")) {
					text.append('\n');
				}
			}
			default -> {
				// comments and processing instructions are no text
			}
			}
		}
	}

	private void skip() throws XMLStreamException {
		for (int depth = 1; depth > 0;) {
			int event = xml.next();
			depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
		}
	}

	private static boolean is(XMLStreamReader reader, String namespace, String name) {
		return name.equals(reader.getLocalName()) && namespace.equals(reader.getNamespaceURI());
	}

	@Override
	public void close() throws IOException {
		try {
			xml.close();
		} catch (XMLStreamException e) {
			throw new IOException(e);
		} finally {
			zip.close();
		}
	}
}
