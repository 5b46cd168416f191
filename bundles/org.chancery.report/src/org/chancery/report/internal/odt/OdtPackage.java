package org.chancery.report.internal.odt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/** The zip file of an OpenDocument text: {@code mimetype} first and not compressed, the list of all files last. */
final class OdtPackage implements AutoCloseable {
	static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";

	/** Writes the contents of one XML file. */
	@FunctionalInterface
	interface Part {
		void write(Odf odf) throws XMLStreamException, IOException;
	}

	private final ZipOutputStream zip;
	private final Map<String, String> files = new LinkedHashMap<>();

	OdtPackage(OutputStream out) throws IOException {
		zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		byte[] type = MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII);
		CRC32 crc = new CRC32();
		crc.update(type);
		ZipEntry entry = new ZipEntry("mimetype");
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(type.length);
		entry.setCrc(crc.getValue());
		zip.putNextEntry(entry);
		zip.write(type);
		zip.closeEntry();
	}

	void xml(String name, Part part) throws IOException {
		ByteArrayOutputStream buffer = new ByteArrayOutputStream();
		try {
			Odf odf = new Odf(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(buffer, "UTF-8"));
			part.write(odf);
			odf.close();
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
		add(name, "text/xml", buffer.toByteArray());
	}

	void add(String name, String mediaType, byte[] content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content);
		zip.closeEntry();
		files.put(name, mediaType);
	}

	@Override
	public void close() throws IOException {
		Map<String, String> listed = new LinkedHashMap<>();
		listed.put("/", MEDIA_TYPE);
		listed.putAll(files);
		xml("META-INF/manifest.xml", odf -> {
			odf.root("manifest:manifest");
			for (Map.Entry<String, String> file : listed.entrySet()) {
				odf.empty("manifest:file-entry", "manifest:full-path", file.getKey(), "manifest:version",
						file.getKey().equals("/") ? Odf.VERSION : null, "manifest:media-type", file.getValue());
			}
			odf.end();
		});
		zip.close();
	}
}
