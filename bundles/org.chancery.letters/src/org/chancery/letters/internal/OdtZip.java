package org.chancery.letters.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The zip file of an OpenDocument text: {@code mimetype} comes first and is not compressed. */
final class OdtZip {
	static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text"; //$NON-NLS-1$

	private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
	private static final String TYPE_FILE = "mimetype"; //$NON-NLS-1$

	private OdtZip() {
	}

	/** The file with these in it, the media type added. */
	static byte[] of(Map<String, byte[]> files) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
			byte[] type = MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII);
			CRC32 crc = new CRC32();
			crc.update(type);
			ZipEntry first = entry(TYPE_FILE);
			first.setMethod(ZipEntry.STORED);
			first.setSize(type.length);
			first.setCrc(crc.getValue());
			zip.putNextEntry(first);
			zip.write(type);
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				if (!file.getKey().equals(TYPE_FILE)) {
					zip.putNextEntry(entry(file.getKey()));
					zip.write(file.getValue());
				}
			}
		}
		return out.toByteArray();
	}

	/** With a fixed time, so that the same text is the same file whenever it is made. */
	private static ZipEntry entry(String name) {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(EPOCH);
		return entry;
	}
}
