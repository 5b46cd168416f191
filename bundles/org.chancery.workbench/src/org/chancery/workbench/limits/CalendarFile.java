package org.chancery.workbench.limits;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.chancery.flow.Worklist.Item;

/**
 * Due dates as an iCalendar file (RFC 5545), each an event of a whole day, to be taken into any calendar. Taken in again, an
 * event replaces its older self, as its id is the limit's. Written by hand: the libraries of the field bring several bundles
 * for these few lines.
 */
final class CalendarFile {
	/** The longest line, in bytes, its end not counted: §3.1. */
	private static final int FOLD = 75;
	private static final String END = "\r\n"; //$NON-NLS-1$

	private final StringBuilder text = new StringBuilder();

	private CalendarFile() {
	}

	/** The file's text. */
	static String of(List<Item> items, Instant now) {
		CalendarFile file = new CalendarFile();
		String stamp = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC).format(now); //$NON-NLS-1$
		file.line("BEGIN:VCALENDAR").line("VERSION:2.0").line("PRODID:-//Chancery//Time limits//EN"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		for (Item item : items.stream().filter(i -> i.due() != null).toList()) {
			file.line("BEGIN:VEVENT").line("UID:" + item.type().qualifiedName() + "." + item.id() + "." + item.clock().id() + "@chancery") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
					.line("DTSTAMP:" + stamp).line("DTSTART;VALUE=DATE:" + day(item.due())) //$NON-NLS-1$ //$NON-NLS-2$
					.line("DTEND;VALUE=DATE:" + day(item.due().plusDays(1))).line("TRANSP:TRANSPARENT") //$NON-NLS-1$ //$NON-NLS-2$
					.line("SUMMARY:" + escaped(item.what() + "：" + item.title())) //$NON-NLS-1$ //$NON-NLS-2$
					.line("DESCRIPTION:" + escaped(item.type().label() + "\n" + item.unit() + "\n" + item.handler())) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					.line("END:VEVENT"); //$NON-NLS-1$
		}
		return file.line("END:VCALENDAR").text.toString(); //$NON-NLS-1$
	}

	private static String day(LocalDate day) {
		return DateTimeFormatter.BASIC_ISO_DATE.format(day);
	}

	private static String escaped(String value) {
		return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r", "").replace("\n", "\\n"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$
	}

	/** Adds a line, folded between characters. */
	private CalendarFile line(String line) {
		int bytes = 0;
		for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
			String character = Character.toString(line.codePointAt(i));
			int length = character.getBytes(StandardCharsets.UTF_8).length;
			if (bytes + length > FOLD) {
				text.append(END).append(' ');
				bytes = 1;
			}
			text.append(character);
			bytes += length;
		}
		text.append(END);
		return this;
	}
}
