package org.chancery.opendata.publish;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.chancery.exchange.ExchangeException;
import org.chancery.exchange.RecordFile;
import org.chancery.exchange.RecordFormat;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.opendata.Dataset;
import org.chancery.opendata.OpendataPackage;
import org.chancery.store.Store;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.osgi.util.NLS;

/**
 * Publishes a dataset as a CSV file in UTF-8 (RFC 4180) from the records it names, and says what is different from the
 * file that was published there before.
 */
public final class DatasetFormat implements RecordFormat {
	@Override
	public RecordType type() {
		return SectionRegistry.instance().typeOf(OpendataPackage.Literals.DATASET).orElseThrow();
	}

	@Override
	public String label() {
		return Messages.Publish_label;
	}

	@Override
	public String extension() {
		return "csv"; //$NON-NLS-1$
	}

	@Override
	public boolean reads() {
		return false;
	}

	@Override
	public RecordFile read(Path file) {
		throw new ExchangeException(NLS.bind(Messages.Publish_noReading, file.getFileName()));
	}

	@Override
	public List<String> write(Store store, Record record, Path file) {
		Dataset dataset = (Dataset) record;
		DatasetTable table = DatasetTable.of(store, dataset, new NullProgressMonitor());
		List<String> notes = new ArrayList<>();
		try {
			notes.add(difference(table, file));
			if (table.hidden() > 0) {
				notes.add(NLS.bind(Messages.Publish_hidden, table.hidden(), dataset.getSmallest()));
			}
			if (table.madeUp() > 0) {
				notes.add(NLS.bind(Messages.Publish_madeUp, table.madeUp()));
			}
			Path part = Files.createTempFile(file.toAbsolutePath().getParent(), ".", ".part"); //$NON-NLS-1$ //$NON-NLS-2$
			try {
				Files.writeString(part, text(table), StandardCharsets.UTF_8);
				Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
			} finally {
				Files.deleteIfExists(part);
			}
		} catch (IOException | UncheckedIOException e) {
			throw new ExchangeException(NLS.bind(Messages.Publish_unwritable, file, e.getLocalizedMessage()), e);
		}
		return notes;
	}

	private static String text(DatasetTable table) throws IOException {
		StringWriter text = new StringWriter();
		try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
			printer.printRecord(table.headings());
			printer.printRecords(table.rows());
		}
		return text.toString();
	}

	/** Rows are told apart by all they say: a count that changed is one row gone and one new. */
	private static String difference(DatasetTable table, Path file) throws IOException {
		int rows = table.rows().size();
		if (!Files.exists(file)) {
			return NLS.bind(Messages.Publish_first, rows);
		}
		Map<List<String>, Integer> before = new HashMap<>();
		try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8); CSVParser parser = CSVFormat.RFC4180.parse(reader)) {
			parser.forEach(row -> before.merge(row.toList(), 1, Integer::sum));
		}
		if (before.remove(table.headings()) == null) {
			return NLS.bind(Messages.Publish_otherColumns, rows);
		}
		int added = 0;
		for (List<String> row : table.rows()) {
			if (before.merge(row, -1, Integer::sum) < 0) {
				added++;
			}
		}
		int gone = before.values().stream().filter(n -> n > 0).mapToInt(Integer::intValue).sum();
		return NLS.bind(Messages.Publish_difference, new Object[] { rows, added, gone });
	}
}
