package org.chancery.clock.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.chancery.clock.ClockException;
import org.eclipse.osgi.util.NLS;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** The lines of a calendar file, CSV or JSON, under the names the government and those who pass its files on give them. */
public final class CalendarTable {
	private static final List<String> DAY = List.of("西元日期", "date"); //$NON-NLS-1$ //$NON-NLS-2$
	private static final List<String> WEEKDAY = List.of("星期", "week"); //$NON-NLS-1$ //$NON-NLS-2$
	private static final List<String> OFF = List.of("是否放假", "isholiday"); //$NON-NLS-1$ //$NON-NLS-2$
	private static final List<String> NOTE = List.of("備註", "description"); //$NON-NLS-1$ //$NON-NLS-2$

	/** One day as the file has it, all as text; the number is the line's in CSV, the object's in JSON, from 1. */
	public record Line(long number, String day, String weekday, String off, String note) {
	}

	private CalendarTable() {
	}

	/** @throws ClockException if the text is no CSV with the columns needed */
	public static List<Line> csv(String text) {
		CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
		try (CSVParser rows = CSVParser.parse(text, format)) {
			List<Line> lines = new ArrayList<>();
			for (CSVRecord row : rows) {
				Map<String, String> cells = new HashMap<>();
				row.toMap().forEach((name, value) -> cells.put(name.toLowerCase(Locale.ROOT), value));
				lines.add(line(rows.getCurrentLineNumber(), cells));
			}
			return lines;
		} catch (IOException | RuntimeException e) {
			throw e instanceof ClockException known ? known
					: new ClockException(NLS.bind(Messages.Calendar_notATable, e.getMessage()), e);
		}
	}

	/** @throws ClockException if the text is no JSON array of objects with the members needed */
	public static List<Line> json(String text) {
		List<Line> lines = new ArrayList<>();
		try (JsonParser json = new JsonFactory().createParser(text)) {
			json.nextToken();
			while (json.nextToken() == JsonToken.START_OBJECT) {
				Map<String, String> members = new HashMap<>();
				while (json.nextToken() == JsonToken.FIELD_NAME) {
					String name = json.currentName().toLowerCase(Locale.ROOT);
					json.nextToken();
					members.put(name, json.getText());
				}
				lines.add(line(lines.size() + 1L, members));
			}
			return lines;
		} catch (IOException e) {
			throw new ClockException(NLS.bind(Messages.Calendar_notATable, e.getMessage()), e);
		}
	}

	private static Line line(long number, Map<String, String> values) {
		return new Line(number, value(number, values, DAY), value(values, WEEKDAY), value(number, values, OFF),
				value(values, NOTE));
	}

	private static String value(long number, Map<String, String> values, List<String> names) {
		String value = value(values, names);
		if (value.isBlank()) {
			throw new ClockException(NLS.bind(Messages.Calendar_noColumn, number, names.getFirst()));
		}
		return value;
	}

	private static String value(Map<String, String> values, List<String> names) {
		return names.stream().map(values::get).filter(v -> v != null && !v.equals("null")).findFirst().orElse(""); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
