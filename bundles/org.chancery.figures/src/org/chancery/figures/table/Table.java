package org.chancery.figures.table;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** A table for other programs, row by row, as CSV or JSON: in JSON a list of objects whose names are the headings. */
public abstract class Table implements AutoCloseable {
	/** The formats, by the names people give. */
	public enum Format {
		CSV, JSON
	}

	/**
	 * Begins a table; closing it ends the table but leaves the writer open.
	 *
	 * @throws IOException if the headings can't be written
	 */
	public static Table of(Format format, Writer writer, List<String> headings) throws IOException {
		return format == Format.CSV ? new Csv(writer, headings) : new Json(writer, headings);
	}

	/**
	 * Writes a row: texts, numbers, booleans, lists of texts, or null.
	 *
	 * @throws IOException if it can't be written
	 */
	public abstract void row(List<Object> values) throws IOException;

	@Override
	public abstract void close() throws IOException;

	private static final class Csv extends Table {
		private final CSVPrinter printer;

		Csv(Writer writer, List<String> headings) throws IOException {
			printer = new CSVPrinter(writer, CSVFormat.RFC4180);
			printer.printRecord(headings);
		}

		@Override
		public void row(List<Object> values) throws IOException {
			printer.printRecord(values.stream().map(Csv::cell).toList());
		}

		private static Object cell(Object value) {
			return switch (value) {
			case null -> ""; //$NON-NLS-1$
			case BigDecimal number -> number.toPlainString();
			case List<?> texts -> String.join("; ", texts.stream().map(String::valueOf).toList()); //$NON-NLS-1$
			default -> value;
			};
		}

		@Override
		public void close() throws IOException {
			printer.flush();
		}
	}

	private static final class Json extends Table {
		private final JsonGenerator json;
		private final List<String> headings;

		Json(Writer writer, List<String> headings) throws IOException {
			this.headings = headings;
			json = new JsonFactory().createGenerator(writer).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
					.useDefaultPrettyPrinter();
			json.writeStartArray();
		}

		@Override
		public void row(List<Object> values) throws IOException {
			json.writeStartObject();
			for (int i = 0; i < values.size(); i++) {
				json.writeFieldName(headings.get(i));
				write(values.get(i));
			}
			json.writeEndObject();
		}

		private void write(Object value) throws IOException {
			switch (value) {
			case null -> json.writeNull();
			case BigDecimal number -> json.writeNumber(number.toPlainString());
			case Number number -> json.writeNumber(number.longValue());
			case Boolean truth -> json.writeBoolean(truth);
			case List<?> texts -> {
				json.writeStartArray();
				for (Object text : texts) {
					json.writeString(String.valueOf(text));
				}
				json.writeEndArray();
			}
			default -> json.writeString(value.toString());
			}
		}

		@Override
		public void close() throws IOException {
			json.writeEndArray();
			json.close();
		}
	}
}
