package org.chancery.letters.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.chancery.letters.Letter;
import org.chancery.letters.Letter.Kind;
import org.chancery.letters.Letter.Line;

/** The template of a letter that nobody has changed: its lines as an OpenDocument text with plain styles. */
public final class NewTemplate {
	private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"; //$NON-NLS-1$
	private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"; //$NON-NLS-1$
	private static final String NUMBERS = "一二三四五六七八九十"; //$NON-NLS-1$
	private static final String MANIFEST = """
			<?xml version="1.0" encoding="UTF-8"?>
			<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
			<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>
			<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
			<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
			</manifest:manifest>
			""".formatted(OdtZip.MEDIA_TYPE); //$NON-NLS-1$

	private NewTemplate() {
	}

	/** The file. */
	public static byte[] of(Letter letter) {
		Map<String, byte[]> files = new LinkedHashMap<>();
		try (InputStream styles = NewTemplate.class.getResourceAsStream("/template/styles.xml")) { //$NON-NLS-1$
			files.put("content.xml", content(letter)); //$NON-NLS-1$
			files.put("styles.xml", styles.readAllBytes()); //$NON-NLS-1$
			files.put("META-INF/manifest.xml", MANIFEST.getBytes(StandardCharsets.UTF_8)); //$NON-NLS-1$
			return OdtZip.of(files);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static byte[] content(Letter letter) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8"); //$NON-NLS-1$
			xml.writeStartDocument("UTF-8", "1.0"); //$NON-NLS-1$ //$NON-NLS-2$
			xml.writeStartElement("office", "document-content", OFFICE); //$NON-NLS-1$ //$NON-NLS-2$
			xml.writeNamespace("office", OFFICE); //$NON-NLS-1$
			xml.writeNamespace("text", TEXT); //$NON-NLS-1$
			xml.writeAttribute(OFFICE, "version", "1.3"); //$NON-NLS-1$ //$NON-NLS-2$
			xml.writeStartElement(OFFICE, "body"); //$NON-NLS-1$
			xml.writeStartElement(OFFICE, "text"); //$NON-NLS-1$
			int items = 0;
			for (Line line : letter.lines()) {
				xml.writeStartElement(TEXT, "p"); //$NON-NLS-1$
				xml.writeAttribute(TEXT, "style-name", style(line.kind())); //$NON-NLS-1$
				xml.writeCharacters(line.kind() == Kind.ITEM ? NUMBERS.charAt(items++) + "、" + line.text() : line.text()); //$NON-NLS-1$
				xml.writeEndElement();
			}
			xml.writeEndDocument();
			xml.close();
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
		return out.toByteArray();
	}

	private static String style(Kind kind) {
		return switch (kind) {
		case TITLE -> "Letter_20_Title"; //$NON-NLS-1$
		case HEAD -> "Letter_20_Head"; //$NON-NLS-1$
		case ITEM -> "Letter_20_Item"; //$NON-NLS-1$
		case P -> "Standard"; //$NON-NLS-1$
		};
	}
}
