package org.chancery.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.eclipse.osgi.util.NLS;

/** Where a command's table goes: a file, which appears whole or not at all, or standard output. Always UTF-8. */
final class Output {
	/** Writes a table. */
	@FunctionalInterface
	interface Content {
		void write(Writer writer) throws IOException;
	}

	private Output() {
	}

	/**
	 * Writes to the file, or to standard output without one.
	 *
	 * @param mark whether a byte order mark begins the file, by which spreadsheets know that it is UTF-8
	 * @throws IOException if it can't be written; the message names the file
	 */
	static void write(Session session, Path file, boolean mark, Content content) throws IOException {
		if (file == null) {
			Writer writer = new OutputStreamWriter(session.out(), StandardCharsets.UTF_8);
			content.write(writer);
			writer.flush();
			return;
		}
		Path whole = file.toAbsolutePath();
		Path part = null;
		try {
			Files.createDirectories(whole.getParent());
			// not a temporary file, which only its owner may read
			part = whole.resolveSibling("." + whole.getFileName() + "." + ProcessHandle.current().pid() + ".part");
			try (OutputStream out = Files.newOutputStream(part); Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
				if (mark) {
					writer.write('\uFEFF');
				}
				content.write(writer);
			}
			Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			throw new IOException(NLS.bind(Messages.Error_file, whole, e.getLocalizedMessage()), e);
		} finally {
			if (part != null) {
				Files.deleteIfExists(part);
			}
		}
	}
}
