package org.chancery.proofread.internal.read;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.chancery.proofread.UnreadableDocumentException;
import org.chancery.proofread.internal.Messages;
import org.eclipse.osgi.util.NLS;

/**
 * The parts of an office document. No document type is read, so that there are no entities, neither a file's nor those that
 * multiply; and a part that grows beyond any report while it is unpacked is refused.
 */
final class Parts implements Closeable {
	/** A report of a hundred pages has two to four megabytes of XML. */
	static final long LARGEST = 64L << 20;

	/** What a reader does with one part. */
	interface Reading {
		void read(XMLStreamReader xml) throws XMLStreamException, IOException;
	}

	private final Path file;
	private final ZipFile zip;

	Parts(Path file) throws IOException {
		this.file = file;
		this.zip = new ZipFile(file.toFile());
	}

	/** The file's name, for messages. */
	String name() {
		return file.getFileName().toString();
	}

	boolean has(String part) {
		return zip.getEntry(part) != null;
	}

	/** @throws UnreadableDocumentException if the part is no XML, or hostile */
	void read(String part, Reading reading) throws IOException {
		ZipEntry entry = zip.getEntry(part);
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		factory.setXMLResolver((publicId, systemId, base, namespace) -> {
			throw new XMLStreamException(systemId);
		});
		try (InputStream in = new Limited(zip.getInputStream(entry))) {
			XMLStreamReader xml = factory.createXMLStreamReader(in);
			try {
				reading.read(new Watched(xml));
			} finally {
				xml.close();
			}
		} catch (XMLStreamException | IllegalArgumentException e) {
			if (e.getCause() instanceof IOException io) {
				throw io;
			}
			throw new UnreadableDocumentException(NLS.bind(Messages.Read_broken, name()), e);
		}
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}

	/** Refuses a document type as soon as one is met. */
	private final class Watched extends javax.xml.stream.util.StreamReaderDelegate {
		Watched(XMLStreamReader xml) {
			super(xml);
		}

		@Override
		public int next() throws XMLStreamException {
			int event = super.next();
			if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
				throw new XMLStreamException(new UnreadableDocumentException(NLS.bind(Messages.Read_entities, name())));
			}
			return event;
		}
	}

	private final class Limited extends FilterInputStream {
		private long left = LARGEST;

		Limited(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			count(read < 0 ? 0 : 1);
			return read;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = super.read(bytes, offset, length);
			count(Math.max(read, 0));
			return read;
		}

		private void count(int read) throws IOException {
			left -= read;
			if (left < 0) {
				throw new UnreadableDocumentException(NLS.bind(Messages.Read_tooLarge, name(), LARGEST >> 20));
			}
		}
	}
}
