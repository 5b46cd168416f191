package org.chancery.exchange.internal.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.chancery.exchange.ExchangeException;
import org.chancery.exchange.internal.Messages;
import org.eclipse.osgi.util.NLS;

/**
 * The encoding of a text file: what its byte order mark says, else UTF-8 if the whole file is, else Big5 in the form
 * Windows writes it (code page 950).
 *
 * @param charset the encoding
 * @param mark    the length of the byte order mark, in bytes
 * @param guessed whether the file is Big5 because it is not UTF-8
 */
record TextEncoding(Charset charset, int mark, boolean guessed) {
	static final Charset BIG5 = Charset.forName("x-windows-950");

	/** After so many characters of several bytes a file that breaks off is broken UTF-8 and not some other encoding. */
	private static final int SURELY = 20;

	/** How far a file can be decoded: whether to its end, else the line it breaks on, counted from 1. */
	private record Attempt(boolean complete, int line, long wide) {
	}

	/** @throws ExchangeException naming the line if the file is in none of the encodings */
	static TextEncoding recognise(Path file) throws IOException {
		TextEncoding marked = marked(file);
		if (marked != null) {
			return check(file, marked);
		}
		Attempt utf8 = attempt(file, StandardCharsets.UTF_8, 0);
		if (utf8.complete()) {
			return new TextEncoding(StandardCharsets.UTF_8, 0, false);
		} else if (utf8.wide() < SURELY) {
			Attempt big5 = attempt(file, BIG5, 0);
			if (big5.complete()) {
				return new TextEncoding(BIG5, 0, true);
			}
			throw new ExchangeException(NLS.bind(Messages.Table_undecodable, file.getFileName(), Math.max(utf8.line(), big5.line())));
		}
		throw new ExchangeException(NLS.bind(Messages.Table_undecodableAs,
				new Object[] { file.getFileName(), utf8.line(), StandardCharsets.UTF_8.name() }));
	}

	/** The encoding asked for, checked on the whole file. */
	static TextEncoding given(Path file, Charset charset) throws IOException {
		TextEncoding marked = marked(file);
		return check(file, new TextEncoding(charset, marked != null && marked.charset.equals(charset) ? marked.mark : 0, false));
	}

	private static TextEncoding check(Path file, TextEncoding encoding) throws IOException {
		Attempt attempt = attempt(file, encoding.charset, encoding.mark);
		if (!attempt.complete()) {
			throw new ExchangeException(NLS.bind(Messages.Table_undecodableAs,
					new Object[] { file.getFileName(), attempt.line(), encoding.charset.name() }));
		}
		return encoding;
	}

	private static TextEncoding marked(Path file) throws IOException {
		byte[] head;
		try (InputStream in = Files.newInputStream(file)) {
			head = in.readNBytes(3);
		}
		if (head.length >= 3 && (head[0] & 0xff) == 0xef && (head[1] & 0xff) == 0xbb && (head[2] & 0xff) == 0xbf) {
			return new TextEncoding(StandardCharsets.UTF_8, 3, false);
		} else if (head.length >= 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
			return new TextEncoding(StandardCharsets.UTF_16LE, 2, false);
		} else if (head.length >= 2 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff) {
			return new TextEncoding(StandardCharsets.UTF_16BE, 2, false);
		}
		return null;
	}

	private static Attempt attempt(Path file, Charset charset, int skip) throws IOException {
		CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
		CharBuffer chars = CharBuffer.allocate(1 << 16);
		int line = 1;
		long wide = 0;
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
			in.skipNBytes(skip);
			boolean end = false;
			while (!end) {
				int read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
				end = read < bytes.remaining();
				bytes.limit(bytes.position() + read).position(0);
				CoderResult result = decoder.decode(bytes, chars, end);
				chars.flip();
				while (chars.hasRemaining()) {
					char c = chars.get();
					line += c == '\n' ? 1 : 0;
					wide += c > 0x7f ? 1 : 0;
				}
				chars.clear();
				if (result.isError()) {
					return new Attempt(false, line, wide);
				}
				bytes.compact();
			}
		}
		return new Attempt(true, line, wide);
	}
}
