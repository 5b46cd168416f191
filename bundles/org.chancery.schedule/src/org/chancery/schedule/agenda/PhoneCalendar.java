package org.chancery.schedule.agenda;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.chancery.schedule.EntryStatus;
import org.chancery.schedule.Visibility;

/**
 * Entries as an iCalendar file (RFC 5545) that may leave the office: only what is public says what it is about and where;
 * what others may know as engaged says that and no more; the rest is not in it, nor are notes, briefings or names.
 */
public final class PhoneCalendar {
	private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei"); //$NON-NLS-1$
	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC); //$NON-NLS-1$
	/** The longest line, in bytes, its end not counted: §3.1. */
	private static final int FOLD = 75;
	private static final String END = "\r\n"; //$NON-NLS-1$

	private final StringBuilder text = new StringBuilder();

	private PhoneCalendar() {
	}

	/** The file's text. */
	public static String of(List<Slot> slots, Instant now) {
		PhoneCalendar file = new PhoneCalendar();
		file.line("BEGIN:VCALENDAR").line("VERSION:2.0").line("PRODID:-//Chancery//Schedule//EN"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		slots.stream().filter(Slot::takesTime).filter(s -> s.visibility() != Visibility.CONFIDENTIAL).forEach(slot -> file.event(slot, now));
		return file.line("END:VCALENDAR").text.toString(); //$NON-NLS-1$
	}

	private void event(Slot slot, Instant now) {
		boolean open = slot.visibility() == Visibility.PUBLIC;
		line("BEGIN:VEVENT").line("UID:schedule.Entry." + slot.id() + "@chancery").line("DTSTAMP:" + STAMP.format(now)) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				.line("DTSTART:" + moment(slot, slot.from())).line("DTEND:" + moment(slot, slot.until())) //$NON-NLS-1$ //$NON-NLS-2$
				.line("SUMMARY:" + escaped(open ? slot.subject() : Messages.Phone_engaged)) //$NON-NLS-1$
				.line("STATUS:" + (slot.status() == EntryStatus.TENTATIVE ? "TENTATIVE" : "CONFIRMED")).line("CLASS:" + (open ? "PUBLIC" : "PRIVATE")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
		if (open && slot.place() != null) {
			line("LOCATION:" + escaped(slot.place())); //$NON-NLS-1$
		}
		line("END:VEVENT"); //$NON-NLS-1$
	}

	private static String moment(Slot slot, int minute) {
		LocalDateTime local = slot.day().atStartOfDay().plusMinutes(minute);
		return STAMP.format(local.atZone(TAIPEI));
	}

	private static String escaped(String value) {
		return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r", "").replace("\n", "\\n"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$
	}

	/** Adds a line, folded between characters. */
	private PhoneCalendar line(String line) {
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
