package org.chancery.proofread.internal.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;

import org.chancery.proofread.DocumentReader;
import org.chancery.proofread.PlainDocument;
import org.chancery.proofread.UnreadableDocumentException;
import org.chancery.proofread.internal.Messages;
import org.eclipse.osgi.util.NLS;

/** Finds out what a file is and reads it. */
public final class DocumentReaderService implements DocumentReader {
	private static final byte[] ZIP = { 'P', 'K' };
	private static final byte[] OLE = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };
	private static final byte[] PDF = { '%', 'P', 'D', 'F' };
	private static final byte[] RTF = { '{', '\\', 'r', 't', 'f' };

	@Override
	public List<String> extensions() {
		return List.of("odt", "docx", "txt"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	@Override
	public PlainDocument read(Path file) throws UnreadableDocumentException {
		Path name = file.getFileName();
		try {
			byte[] head = head(file);
			if (starts(head, ZIP)) {
				return zip(file);
			} else if (starts(head, OLE)) {
				throw new UnreadableDocumentException(NLS.bind(Messages.Read_ole, name));
			} else if (starts(head, PDF) || starts(head, RTF)) {
				throw new UnreadableDocumentException(NLS.bind(Messages.Read_otherKind, name));
			}
			return new TextFile(file).read();
		} catch (UnreadableDocumentException e) {
			throw e;
		} catch (NoSuchFileException e) {
			throw new UnreadableDocumentException(NLS.bind(Messages.Read_missing, file), e);
		} catch (ZipException e) {
			throw new UnreadableDocumentException(NLS.bind(Messages.Read_broken, name), e);
		} catch (IOException e) {
			throw new UnreadableDocumentException(NLS.bind(Messages.Read_failed, file, e.getLocalizedMessage()), e);
		}
	}

	private static PlainDocument zip(Path file) throws IOException {
		try (Parts parts = new Parts(file)) {
			if (parts.has(OdtReader.CONTENT)) {
				return new OdtReader(parts).read();
			} else if (parts.has(DocxReader.DOCUMENT)) {
				return new DocxReader(parts).read();
			} else if (parts.has("EncryptedPackage")) { //$NON-NLS-1$
				throw new UnreadableDocumentException(NLS.bind(Messages.Read_ole, file.getFileName()));
			}
			throw new UnreadableDocumentException(NLS.bind(Messages.Read_otherKind, file.getFileName()));
		}
	}

	private static byte[] head(Path file) throws IOException {
		if (Files.isDirectory(file)) {
			throw new UnreadableDocumentException(NLS.bind(Messages.Read_missing, file));
		}
		try (InputStream in = Files.newInputStream(file)) {
			return in.readNBytes(8);
		}
	}

	private static boolean starts(byte[] head, byte[] with) {
		return head.length >= with.length && java.util.Arrays.equals(head, 0, with.length, with, 0, with.length);
	}
}
