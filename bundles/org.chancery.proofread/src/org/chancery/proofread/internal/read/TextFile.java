package org.chancery.proofread.internal.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.chancery.proofread.PlainDocument;
import org.chancery.proofread.UnreadableDocumentException;
import org.chancery.proofread.internal.Messages;
import org.eclipse.osgi.util.NLS;

/** Reads a plain text: in UTF-8, UTF-16 or Big5 as Windows writes it (code page 950). */
final class TextFile {
	private static final Charset BIG5 = Charset.forName("x-windows-950"); //$NON-NLS-1$
	private static final int LARGEST = 16 << 20;

	private final Path file;

	TextFile(Path file) {
		this.file = file;
	}

	PlainDocument read() throws IOException {
		byte[] bytes;
		try (InputStream in = Files.newInputStream(file)) {
			bytes = in.readNBytes(LARGEST + 1);
		}
		if (bytes.length > LARGEST) {
			throw new UnreadableDocumentException(NLS.bind(Messages.Read_tooLarge, file.getFileName(), LARGEST >> 20));
		}
		String text = decode(bytes);
		return new PlainDocument(file.getFileName().toString(), true, new TextLines(text).blocks());
	}

	private String decode(byte[] bytes) throws IOException {
		Optional<String> text;
		if (marked(bytes, 0xef, 0xbb, 0xbf)) {
			text = decode(bytes, 3, StandardCharsets.UTF_8);
		} else if (marked(bytes, 0xff, 0xfe)) {
			text = decode(bytes, 2, StandardCharsets.UTF_16LE);
		} else if (marked(bytes, 0xfe, 0xff)) {
			text = decode(bytes, 2, StandardCharsets.UTF_16BE);
		} else if (zeros(bytes, 0) + zeros(bytes, 1) > 0) {
			// without a mark: only UTF-16 has zero bytes in a text, the greater half of ASCII's characters
			text = decode(bytes, 0, zeros(bytes, 1) >= zeros(bytes, 0) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
		} else {
			text = decode(bytes, 0, StandardCharsets.UTF_8).or(() -> decode(bytes, 0, BIG5));
		}
		return text.filter(TextFile::isText)
				.orElseThrow(() -> new UnreadableDocumentException(NLS.bind(Messages.Read_noText, file.getFileName())));
	}

	/** How many of every second byte from this one on are zero. */
	private static int zeros(byte[] bytes, int from) {
		int zeros = 0;
		for (int i = from; i < bytes.length; i += 2) {
			zeros += bytes[i] == 0 ? 1 : 0;
		}
		return zeros;
	}

	/** Whether there are none of the characters that only other kinds of files have. */
	private static boolean isText(String text) {
		return text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0b);
	}

	private static boolean marked(byte[] bytes, int... mark) {
		for (int i = 0; i < mark.length; i++) {
			if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
				return false;
			}
		}
		return true;
	}

	private static Optional<String> decode(byte[] bytes, int skip, Charset charset) {
		try {
			return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip)).toString());
		} catch (CharacterCodingException e) {
			// not in this encoding: the next one is tried
			return Optional.empty();
		}
	}
}
