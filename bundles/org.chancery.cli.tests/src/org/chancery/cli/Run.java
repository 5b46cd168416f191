package org.chancery.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/** One command as it was run: its exit status and what it wrote. */
record Run(int status, String out, String err) {

	static Run of(String... arguments) {
		return of(new NullProgressMonitor(), arguments);
	}

	static Run of(IProgressMonitor monitor, String... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Locale locale = Languages.choose(arguments, Locale.ENGLISH);
		int status = new Cli(new Session(new PrintStream(out, false, StandardCharsets.UTF_8),
				new PrintStream(err, true, StandardCharsets.UTF_8), locale, monitor)).run(arguments);
		return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	/** Standard output as a CSV table with headings. */
	List<CSVRecord> table() {
		return table(out);
	}

	static List<CSVRecord> table(String csv) {
		String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
		try (CSVParser parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
				.parse(new StringReader(text))) {
			return parser.getRecords();
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}
