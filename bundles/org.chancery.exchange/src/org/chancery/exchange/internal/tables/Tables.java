package org.chancery.exchange.internal.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

import org.chancery.exchange.ExchangeException;
import org.chancery.exchange.TableFormat;
import org.chancery.exchange.TableSource;
import org.chancery.exchange.internal.Messages;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.eclipse.osgi.util.NLS;

/** Opens table files for reading and writing. */
public final class Tables {
	private static final byte[] ZIP = { 'P', 'K', 3, 4 };
	private static final byte[] OLE2 = { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0 };

	private Tables() {
	}

	/** What reads a table and may fail as files fail. */
	@FunctionalInterface
	public interface Reading<T> {
		T read(TableReader reader) throws IOException;
	}

	/**
	 * Reads a table; the reader is closed afterwards.
	 *
	 * @throws ExchangeException if the file is missing, damaged, half-written or in an unknown encoding or format
	 */
	public static <T> T read(TableSource source, Reading<T> reading) {
		Path file = source.file();
		try (TableReader reader = open(source)) {
			return reading.read(reader);
		} catch (NoSuchFileException e) {
			throw new ExchangeException(NLS.bind(Messages.Table_noFile, file.toAbsolutePath()), e);
		} catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException
				| IndexOutOfBoundsException | java.time.DateTimeException e) {
			throw new ExchangeException(NLS.bind(Messages.Table_damaged, file.getFileName(), format(file)), e);
		}
	}

	private static TableReader open(TableSource source) throws IOException {
		Path file = source.file();
		byte[] head;
		try (InputStream in = Files.newInputStream(file)) {
			head = in.readNBytes(4);
		}
		TableFormat format = format(file);
		if (head.length == 0) {
			throw new ExchangeException(NLS.bind(Messages.Table_empty, file.getFileName()));
		} else if (Arrays.equals(head, OLE2)) {
			throw new ExchangeException(NLS.bind(Messages.Table_oldExcel, file.getFileName()));
		} else if (format == TableFormat.CSV && Arrays.equals(head, ZIP)) {
			throw new ExchangeException(NLS.bind(Messages.Table_notCsv, file.getFileName()));
		}
		return switch (format) {
		case CSV -> new CsvReader(source);
		case XLSX -> new XlsxReader(source);
		case ODS -> new OdsReader(source);
		};
	}

	/** The format the file's name says. */
	public static TableFormat format(Path file) {
		return TableFormat.of(file).orElseThrow(() -> new ExchangeException(NLS.bind(Messages.Table_unknownFormat, file.getFileName())));
	}

	/** A writer for a new file of the format. */
	public static TableWriter writer(TableFormat format, OutputStream out) throws IOException {
		return switch (format) {
		case CSV -> new CsvWriter(out);
		case XLSX -> new XlsxWriter(out);
		case ODS -> new OdsWriter(out);
		};
	}
}
