package org.chancery.report.internal.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/** The zip file of a Word document: its parts, what kind each is, and how they hang together. */
final class DocxPackage implements AutoCloseable {
	private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
	private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
	/** The attributes of a relation, in one text: a platform bundle may name nothing that a section has a record type of. */
	private static final String RELATION = "Id Type Target";
	private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

	/** Writes one part. */
	@FunctionalInterface
	interface Part {
		void write(Ooxml xml) throws XMLStreamException, IOException;
	}

	private final ZipOutputStream zip;
	private final Map<String, String> types = new LinkedHashMap<>();
	/** What the document refers to: the id by the kind of relation and the part. */
	private final Map<String, String[]> relations = new LinkedHashMap<>();

	DocxPackage(OutputStream out) {
		zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
	}

	/** Adds a part of the word processor, {@code styles} for {@code word/styles.xml}, and answers the id the document refers to it by. */
	String word(String name, String kind, Part part) throws IOException {
		xml("word/" + name + ".xml", WORD + kind + "+xml", part);
		return relate(kind, name + ".xml");
	}

	/** Adds a picture and answers the id the document refers to it by. */
	String picture(String name, byte[] content) throws IOException {
		add("word/media/" + name, content);
		return relate("image", "media/" + name);
	}

	private String relate(String kind, String target) {
		String id = "rId" + (relations.size() + 1);
		relations.put(id, new String[] { kind, target });
		return id;
	}

	/** Adds the document itself; what it refers to has been added before, or is added while it is written. */
	void document(Part part) throws IOException {
		byte[] content = bytes(part);
		types.put("/word/document.xml", WORD + "document.main+xml");
		add("word/document.xml", content);
		xml("word/_rels/document.xml.rels", null, xml -> {
			xml.root("Relationships", RELATIONSHIPS);
			for (Map.Entry<String, String[]> relation : relations.entrySet()) {
				relation(xml, relation.getKey(), Ooxml.RELATIONS + "/" + relation.getValue()[0], relation.getValue()[1]);
			}
			xml.end();
		});
	}

	private static void relation(Ooxml xml, String... values) throws XMLStreamException {
		String[] names = RELATION.split(" ");
		xml.start("Relationship");
		xml.attributes(names[0], values[0], names[1], values[1], names[2], values[2]);
		xml.end();
	}

	/** Adds what the file says about itself. */
	void properties(Part part) throws IOException {
		xml("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", part);
	}

	private void xml(String name, String type, Part part) throws IOException {
		if (type != null) {
			types.put("/" + name, type);
		}
		add(name, bytes(part));
	}

	private static byte[] bytes(Part part) throws IOException {
		ByteArrayOutputStream buffer = new ByteArrayOutputStream();
		try {
			Ooxml xml = new Ooxml(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(buffer, "UTF-8"));
			part.write(xml);
			xml.close();
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
		return buffer.toByteArray();
	}

	private void add(String name, byte[] content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content);
		zip.closeEntry();
	}

	@Override
	public void close() throws IOException {
		xml("_rels/.rels", null, xml -> {
			xml.root("Relationships", RELATIONSHIPS);
			relation(xml, "rId1", Ooxml.RELATIONS + "/officeDocument", "word/document.xml");
			relation(xml, "rId2", RELATIONSHIPS + "/metadata/core-properties", "docProps/core.xml");
			xml.end();
		});
		xml("[Content_Types].xml", null, xml -> {
			xml.root("Types", TYPES);
			xml.empty("Default", "Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml");
			xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
			xml.empty("Default", "Extension", "jpg", "ContentType", "image/jpeg");
			xml.empty("Default", "Extension", "png", "ContentType", "image/png");
			for (Map.Entry<String, String> type : types.entrySet()) {
				xml.empty("Override", "PartName", type.getKey(), "ContentType", type.getValue());
			}
			xml.end();
		});
		zip.close();
	}
}
