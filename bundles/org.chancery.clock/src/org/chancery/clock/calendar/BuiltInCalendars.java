package org.chancery.clock.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The work calendars that come with the program: {@code calendars/taiwan.csv}, whose head says what was checked. */
public final class BuiltInCalendars {
	private static final String FILE = "/calendars/taiwan.csv"; //$NON-NLS-1$
	private static final String SOURCE = "政府行政機關辦公日曆表"; //$NON-NLS-1$

	private record Key(int year, LocalDate issued) {
	}

	private static final class Holder {
		static final List<CalendarVersion> VERSIONS = read();
	}

	private BuiltInCalendars() {
	}

	/** All versions of all years, also those issued again since. */
	public static List<CalendarVersion> versions() {
		return Holder.VERSIONS;
	}

	/** The calendar of the newest versions, without closures. */
	public static WorkCalendar calendar() {
		return WorkCalendar.of(versions(), List.of());
	}

	private static List<CalendarVersion> read() {
		Map<Key, List<CalendarDay>> days = new LinkedHashMap<>();
		CSVFormat format = CSVFormat.RFC4180.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true).get();
		try (InputStream in = BuiltInCalendars.class.getResourceAsStream(FILE);
				CSVParser rows = CSVParser.parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), format)) {
			for (CSVRecord row : rows) {
				Key key = new Key(Integer.parseInt(row.get("year")), LocalDate.parse(row.get("issued"))); //$NON-NLS-1$ //$NON-NLS-2$
				days.computeIfAbsent(key, k -> new ArrayList<>()).add(new CalendarDay(LocalDate.parse(row.get("day")), //$NON-NLS-1$
						"2".equals(row.get("off")), row.get("note"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			}
		} catch (IOException e) {
			throw new UncheckedIOException(FILE, e);
		}
		return days.entrySet().stream()
				.map(e -> CalendarVersion.ofExceptions(e.getKey().year(), e.getKey().issued(), SOURCE, e.getValue())).toList();
	}
}
