package org.chancery.exchange.internal.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a CSV file in UTF-8 with a byte order mark, by which Excel tells the encoding. */
final class CsvWriter implements TableWriter {
	private final CSVPrinter printer;
	private int sheets;

	CsvWriter(OutputStream out) throws IOException {
		BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		writer.write('\ufeff');
		printer = new CSVPrinter(writer, CSVFormat.RFC4180);
	}

	@Override
	public void sheet(String name, List<String> headings) throws IOException {
		if (++sheets == 1) {
			printer.printRecord(headings);
		}
	}

	@Override
	public void row(List<?> cells) throws IOException {
		if (sheets == 1) {
			printer.printRecord(cells.stream().map(CsvWriter::text).toList());
		}
	}

	private static Object text(Object cell) {
		if (cell instanceof BigDecimal number) {
			return number.toPlainString();
		}
		return cell instanceof String text ? FormulaGuard.add(text) : cell;
	}

	@Override
	public void close() throws IOException {
		printer.close(true);
	}
}
