package org.chancery.clock.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.chancery.clock.ClockException;
import org.chancery.clock.internal.Messages;
import org.eclipse.osgi.util.NLS;

/**
 * The work calendar of one year as it was issued on one day. A calendar may be issued again in mid-year; both versions are
 * kept, as a due date reckoned by the first is explained by the first.
 */
public final class CalendarVersion {
	private final int year;
	private final LocalDate issued;
	private final String source;
	private final BitSet off = new BitSet(367);
	private final Map<LocalDate, String> notes = new HashMap<>();

	private CalendarVersion(int year, LocalDate issued, String source) {
		this.year = year;
		this.issued = Objects.requireNonNull(issued);
		this.source = Objects.requireNonNull(source);
	}

	/**
	 * The calendar with these days.
	 *
	 * @param year   the Gregorian year
	 * @param issued the day it was issued
	 * @param source where it comes from: a file's name, a letter's number
	 * @throws ClockException if a day of the year is missing or there twice, or a day is of another year
	 */
	public static CalendarVersion of(int year, LocalDate issued, String source, Collection<CalendarDay> days) {
		CalendarVersion version = new CalendarVersion(year, issued, source);
		BitSet seen = new BitSet(367);
		for (CalendarDay day : days) {
			int index = day.day().getDayOfYear();
			if (day.day().getYear() != year) {
				throw new ClockException(NLS.bind(Messages.Calendar_otherYear, day.day(), year));
			} else if (seen.get(index)) {
				throw new ClockException(NLS.bind(Messages.Calendar_dayTwice, day.day()));
			}
			seen.set(index);
			version.off.set(index, day.off());
			if (!day.note().isEmpty()) {
				version.notes.put(day.day(), day.note());
			}
		}
		int missing = seen.nextClearBit(1);
		if (missing <= Year.of(year).length()) {
			throw new ClockException(NLS.bind(Messages.Calendar_dayMissing, Year.of(year).atDay(missing)));
		}
		if (version.off.cardinality() == Year.of(year).length()) {
			throw new ClockException(NLS.bind(Messages.Calendar_noWork, year));
		}
		return version;
	}

	/**
	 * The calendar that differs from the plain week, Monday to Friday, in these days only.
	 *
	 * @throws ClockException as {@link #of}
	 */
	public static CalendarVersion ofExceptions(int year, LocalDate issued, String source, Collection<CalendarDay> exceptions) {
		Map<LocalDate, CalendarDay> byDay = new HashMap<>();
		for (CalendarDay day : exceptions) {
			if (byDay.put(day.day(), day) != null) {
				throw new ClockException(NLS.bind(Messages.Calendar_dayTwice, day.day()));
			} else if (day.day().getYear() != year) {
				throw new ClockException(NLS.bind(Messages.Calendar_otherYear, day.day(), year));
			}
		}
		List<CalendarDay> days = new ArrayList<>();
		for (int i = 1; i <= Year.of(year).length(); i++) {
			LocalDate day = Year.of(year).atDay(i);
			days.add(byDay.getOrDefault(day, new CalendarDay(day, isWeekend(day), ""))); //$NON-NLS-1$
		}
		return of(year, issued, source, days);
	}

	static boolean isWeekend(LocalDate day) {
		return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
	}

	/** The Gregorian year. */
	public int year() {
		return year;
	}

	/** The day it was issued. */
	public LocalDate issued() {
		return issued;
	}

	/** Where it comes from. */
	public String source() {
		return source;
	}

	/** Whether the day, one of the year's, is a day off. */
	public boolean isOff(LocalDate day) {
		return off.get(day.getDayOfYear());
	}

	/** What the calendar says of the day; empty for most days. */
	public String note(LocalDate day) {
		return notes.getOrDefault(day, ""); //$NON-NLS-1$
	}

	/** How many days of the year are off, as the announcements count them. */
	public int daysOff() {
		return off.cardinality();
	}

	/** All days of the year in order. */
	public List<CalendarDay> days() {
		List<CalendarDay> days = new ArrayList<>();
		for (int i = 1; i <= Year.of(year).length(); i++) {
			LocalDate day = Year.of(year).atDay(i);
			days.add(new CalendarDay(day, isOff(day), note(day)));
		}
		return days;
	}

	/** The year of the Republic and the day of issue: {@code 114 (2025-06-13)}. */
	public String name() {
		return year - 1911 + " (" + issued + ")"; //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public String toString() {
		return name();
	}
}
