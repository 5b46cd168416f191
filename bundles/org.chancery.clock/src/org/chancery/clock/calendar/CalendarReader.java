package org.chancery.clock.calendar;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chancery.clock.ClockException;
import org.chancery.clock.internal.CalendarTable;
import org.chancery.clock.internal.CalendarTable.Line;
import org.chancery.clock.internal.Messages;
import org.eclipse.osgi.util.NLS;

/**
 * Reads a year's work calendar from a file as the government publishes it: CSV with the columns 西元日期, 星期, 是否放假 (0 open,
 * 2 off) and 備註, or JSON with the same or with English names (date, week, isHoliday, description), in UTF-8 or Big5. Every
 * day of the year must be there once, and its weekday right: a file shifted by a line is refused.
 */
public final class CalendarReader {
	private static final Charset BIG5 = Charset.forName("x-windows-950"); //$NON-NLS-1$
	private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.]?(\\d{1,2})[-/.]?(\\d{1,2})"); //$NON-NLS-1$
	private static final String WEEKDAYS = "一二三四五六日"; //$NON-NLS-1$
	private static final Map<String, Boolean> OFF = Map.of("0", false, "2", true, "false", false, "true", true, "否", false, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
			"是", true); //$NON-NLS-1$

	private CalendarReader() {
	}

	/**
	 * Reads a file.
	 *
	 * @param issued the day the calendar was issued, which the files don't say
	 * @throws ClockException if the file is no such calendar; says which line or day is wrong
	 * @throws IOException    if the file can't be read
	 */
	public static CalendarVersion read(Path file, LocalDate issued) throws IOException {
		return parse(decode(Files.readAllBytes(file)), issued, file.getFileName().toString());
	}

	/**
	 * Reads the text of such a file.
	 *
	 * @param source what to call the file
	 * @throws ClockException if the text is no such calendar; says which line or day is wrong
	 */
	public static CalendarVersion parse(String text, LocalDate issued, String source) {
		String bare = text.startsWith("\uFEFF") ? text.substring(1) : text; //$NON-NLS-1$
		List<CalendarDay> days = new ArrayList<>();
		for (Line line : bare.stripLeading().startsWith("[") ? CalendarTable.json(bare) : CalendarTable.csv(bare)) { //$NON-NLS-1$
			days.add(day(line));
		}
		if (days.isEmpty()) {
			throw new ClockException(Messages.Calendar_empty);
		}
		return CalendarVersion.of(days.getFirst().day().getYear(), issued, source, days);
	}

	private static String decode(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException e) {
			// the government's older files are in Big5, as Windows writes it
			return new String(bytes, BIG5);
		}
	}

	private static CalendarDay day(Line line) {
		LocalDate day = date(line);
		Boolean off = OFF.get(line.off().strip().toLowerCase(Locale.ROOT));
		if (off == null) {
			throw new ClockException(NLS.bind(Messages.Calendar_notOff, line.number(), line.off()));
		}
		String weekday = line.weekday().strip();
		DayOfWeek right = day.getDayOfWeek();
		if (!weekday.isEmpty() && !weekday.endsWith(WEEKDAYS.substring(right.getValue() - 1, right.getValue()))) {
			throw new ClockException(NLS.bind(Messages.Calendar_weekday, new Object[] { line.number(), day, weekday }));
		}
		return new CalendarDay(day, off, line.note());
	}

	private static LocalDate date(Line line) {
		Matcher date = DATE.matcher(line.day().strip());
		try {
			if (date.matches()) {
				return LocalDate.parse(date.group(1) + pad(date.group(2)) + pad(date.group(3)), DateTimeFormatter.BASIC_ISO_DATE);
			}
		} catch (DateTimeException e) {
			throw new ClockException(NLS.bind(Messages.Calendar_notADay, line.number(), line.day()), e);
		}
		throw new ClockException(NLS.bind(Messages.Calendar_notADay, line.number(), line.day()));
	}

	private static String pad(String digits) {
		return digits.length() == 1 ? "0" + digits : digits; //$NON-NLS-1$
	}
}
