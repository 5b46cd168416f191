package org.chancery.exchange.internal.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.chancery.exchange.ExchangeException;
import org.chancery.exchange.TableFormat;
import org.chancery.exchange.internal.Messages;
import org.chancery.exchange.internal.tables.TableWriter;
import org.chancery.exchange.internal.tables.Tables;
import org.eclipse.osgi.util.NLS;

/** A table file that appears when it is complete: what fails or is cancelled leaves the old file, or none. */
final class NewFile {
	/** What writes a table and may fail as files fail. */
	@FunctionalInterface
	interface Writing {
		void write(TableWriter writer) throws IOException;
	}

	private NewFile() {
	}

	/** @throws ExchangeException if the file cannot be written */
	static void write(Path file, Writing writing) {
		TableFormat format = Tables.format(file);
		Path part = file.resolveSibling(file.getFileName() + ".part");
		try {
			try {
				try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
						TableWriter writer = Tables.writer(format, out)) {
					writing.write(writer);
				}
				Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
			} finally {
				Files.deleteIfExists(part);
			}
		} catch (IOException e) {
			throw new ExchangeException(NLS.bind(Messages.Export_cannotWrite, file.toAbsolutePath()), e);
		}
	}
}
