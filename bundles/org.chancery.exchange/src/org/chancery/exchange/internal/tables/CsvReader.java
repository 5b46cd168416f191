package org.chancery.exchange.internal.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.chancery.exchange.ExchangeException;
import org.chancery.exchange.TableFormat;
import org.chancery.exchange.TableSource;
import org.chancery.exchange.internal.Messages;
import org.eclipse.osgi.util.NLS;

/** Reads a CSV file of any usual encoding and delimiter. */
final class CsvReader implements TableReader {
	private final TableSource source;
	private final TextEncoding encoding;
	private final CSVParser parser;
	private final Iterator<CSVRecord> records;

	CsvReader(TableSource asked) throws IOException {
		Path file = asked.file();
		encoding = asked.charset() == null ? TextEncoding.recognise(file) : TextEncoding.given(file, asked.charset());
		char delimiter = asked.delimiter() == null ? delimiter(file, encoding) : asked.delimiter();
		source = new TableSource(file, null, encoding.charset(), delimiter);
		parser = CSVParser.parse(open(file, encoding),
				CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get());
		records = parser.iterator();
	}

	private static Reader open(Path file, TextEncoding encoding) throws IOException {
		InputStream in = Files.newInputStream(file);
		in.skipNBytes(encoding.mark());
		return new BufferedReader(new InputStreamReader(in, encoding.charset()));
	}

	/** The one of comma, semicolon and tab that stands most often, outside quotes, in the first line that has any. */
	private static char delimiter(Path file, TextEncoding encoding) throws IOException {
		int commas = 0;
		int semicolons = 0;
		int tabs = 0;
		boolean quoted = false;
		try (Reader reader = open(file, encoding)) {
			int c = reader.read();
			while (c >= 0 && (c != '\n' || quoted || commas + semicolons + tabs == 0)) {
				quoted ^= c == '"';
				commas += !quoted && c == ',' ? 1 : 0;
				semicolons += !quoted && c == ';' ? 1 : 0;
				tabs += !quoted && c == '\t' ? 1 : 0;
				c = reader.read();
			}
		}
		if (tabs > commas && tabs >= semicolons) {
			return '\t';
		}
		return semicolons > commas ? ';' : ',';
	}

	@Override
	public TableFormat format() {
		return TableFormat.CSV;
	}

	@Override
	public TableSource source() {
		return source;
	}

	@Override
	public List<String> sheets() {
		return List.of();
	}

	@Override
	public List<String> notes() {
		return encoding.guessed() ? List.of(NLS.bind(Messages.Table_readAsBig5, source.file().getFileName())) : List.of();
	}

	@Override
	public Row next() throws IOException {
		try {
			while (records.hasNext()) {
				CSVRecord csv = records.next();
				List<Object> cells = new ArrayList<>(csv.size());
				for (String cell : csv) {
					cells.add(cell.isEmpty() ? null : FormulaGuard.remove(cell));
				}
				if (!Row.isBlank(cells)) {
					return new Row((int) csv.getRecordNumber(), cells);
				}
			}
			return null;
		} catch (UncheckedIOException e) {
			throw new ExchangeException(NLS.bind(Messages.Table_brokenCsv,
					source.file().getFileName(), parser.getCurrentLineNumber()), e);
		}
	}

	@Override
	public void close() throws IOException {
		parser.close();
	}
}
