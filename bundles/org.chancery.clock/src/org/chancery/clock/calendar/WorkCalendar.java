package org.chancery.clock.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.chancery.clock.ClockException;
import org.chancery.clock.internal.Messages;
import org.eclipse.osgi.util.NLS;

/**
 * The work calendar in force: the newest issue of every year, with the city's own closures. Immutable. For years whose
 * calendar has not been issued yet Saturdays and Sundays are the days off, and due dates there are provisional.
 */
public final class WorkCalendar {
	/** How far {@link #nextOpen} looks before it takes the calendar for wrong, in days. */
	private static final int LONGEST_CLOSURE = 366;

	private final List<CalendarVersion> versions;
	private final NavigableMap<Integer, CalendarVersion> inForce = new TreeMap<>();
	private final Map<LocalDate, Closure> closures = new HashMap<>();

	private WorkCalendar(Collection<CalendarVersion> versions, Collection<Closure> closures) {
		this.versions = List.copyOf(versions);
		for (CalendarVersion version : versions) {
			inForce.merge(version.year(), version, WorkCalendar::newer);
		}
		for (Closure closure : closures) {
			if (this.closures.put(closure.day(), closure) != null) {
				throw new ClockException(NLS.bind(Messages.Calendar_closureTwice, closure.day()));
			}
		}
	}

	/**
	 * The calendar of these versions, of which the newest of each year is in force, and closures.
	 *
	 * @throws ClockException if two versions of a year were issued on the same day, or two closures are of one day
	 */
	public static WorkCalendar of(Collection<CalendarVersion> versions, Collection<Closure> closures) {
		return new WorkCalendar(versions, closures);
	}

	private static CalendarVersion newer(CalendarVersion one, CalendarVersion other) {
		if (one.issued().equals(other.issued())) {
			throw new ClockException(NLS.bind(Messages.Calendar_issuedTwice, one.name()));
		}
		return one.issued().isAfter(other.issued()) ? one : other;
	}

	/**
	 * The calendar as it was known on a day: without the versions issued later, unless a year has no older one. Closures
	 * are left as they are.
	 */
	public WorkCalendar asOf(LocalDate day) {
		List<CalendarVersion> known = new ArrayList<>(versions.stream().filter(v -> !v.issued().isAfter(day)).toList());
		Set<Integer> years = known.stream().map(CalendarVersion::year).collect(Collectors.toSet());
		versions.stream().sorted(Comparator.comparing(CalendarVersion::issued)).filter(v -> years.add(v.year())).forEach(known::add);
		return new WorkCalendar(known, closures.values());
	}

	/**
	 * The calendar that a text of {@link #version(LocalDate, LocalDate)} names: of the years in it the versions and closures
	 * it has, of others those in force. So a due date can be explained by the calendar it was reckoned by.
	 */
	public WorkCalendar named(String text) {
		List<String> names = List.of(text.split(", ")); //$NON-NLS-1$
		List<CalendarVersion> chosen = new ArrayList<>();
		Set<Integer> years = new HashSet<>();
		for (CalendarVersion version : versions) {
			if (names.contains(version.name()) || names.contains(unknown(version.year()))) {
				years.add(version.year());
			}
		}
		versions.stream().filter(v -> !years.contains(v.year()) || names.contains(v.name())).forEach(chosen::add);
		return new WorkCalendar(chosen, closures.values().stream()
				.filter(c -> !years.contains(c.day().getYear()) || names.contains(name(c))).toList());
	}

	private static String unknown(int year) {
		return year - 1911 + " (–)"; //$NON-NLS-1$
	}

	private static String name(Closure closure) {
		return closure.day() + " " + closure.open(); //$NON-NLS-1$
	}

	/** The calendar with one more version. @throws ClockException as {@link #of} */
	public WorkCalendar with(CalendarVersion version) {
		List<CalendarVersion> all = new ArrayList<>(versions);
		all.add(version);
		return new WorkCalendar(all, closures.values());
	}

	/** The calendar with one more closure. @throws ClockException as {@link #of} */
	public WorkCalendar with(Closure closure) {
		List<Closure> all = new ArrayList<>(closures.values());
		all.add(closure);
		return new WorkCalendar(versions, all);
	}

	/** All versions it was made of, also those that are not in force. */
	public List<CalendarVersion> versions() {
		return versions;
	}

	/** The closures, in no order. */
	public Collection<Closure> closures() {
		return List.copyOf(closures.values());
	}

	/** Whether the year's calendar has been issued. */
	public boolean covers(int year) {
		return inForce.containsKey(year);
	}

	/** The version of the year in force, null if none was issued. */
	public CalendarVersion version(int year) {
		return inForce.get(year);
	}

	/** How much of the day the offices are open. */
	public Opening opening(LocalDate day) {
		if (isOffByCalendar(day)) {
			return Opening.NONE;
		}
		Closure closure = closures.get(day);
		return closure == null ? Opening.ALL : closure.open();
	}

	private boolean isOffByCalendar(LocalDate day) {
		CalendarVersion version = inForce.get(day.getYear());
		return version == null ? CalendarVersion.isWeekend(day) : version.isOff(day);
	}

	/** Whether the offices are open on the day, all of it or half. */
	public boolean isOpen(LocalDate day) {
		return opening(day).isOpen();
	}

	/** Whether the day is a Saturday off that is no holiday by name: for it some laws have a rule of their own. */
	public boolean isPlainSaturday(LocalDate day) {
		return day.getDayOfWeek() == DayOfWeek.SATURDAY && isOffByCalendar(day) && note(day).isEmpty();
	}

	/** What is to be said of the day: the closure's reason, else the calendar's note; empty for most days. */
	public String note(LocalDate day) {
		Closure closure = closures.get(day);
		if (closure != null && !isOffByCalendar(day)) {
			return closure.reason();
		}
		CalendarVersion version = inForce.get(day.getYear());
		return version == null ? "" : version.note(day); //$NON-NLS-1$
	}

	/**
	 * The first day on which the offices are open, this one included.
	 *
	 * @throws ClockException if there is none within a year
	 */
	public LocalDate nextOpen(LocalDate day) {
		LocalDate next = day;
		while (!isOpen(next)) {
			next = next.plusDays(1);
			if (next.toEpochDay() - day.toEpochDay() > LONGEST_CLOSURE) {
				throw new ClockException(NLS.bind(Messages.Calendar_neverOpen, day));
			}
		}
		return next;
	}

	/** The half days that the offices are open from the first day to the last, both counted; 0 if the last is earlier. */
	public long openHalves(LocalDate first, LocalDate last) {
		long halves = 0;
		for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
			halves += opening(day).halves();
		}
		return halves;
	}

	/**
	 * What decides about the days from the first to the last: the versions in force ({@code 114 (2025-06-13)}; {@code 118 (–)}
	 * for a year without a calendar) and the closures ({@code 2024-07-24 NONE}). Two equal texts mean equal days.
	 */
	public String version(LocalDate first, LocalDate last) {
		StringBuilder text = new StringBuilder();
		for (int year = first.getYear(); year <= last.getYear(); year++) {
			text.append(text.isEmpty() ? "" : ", "); //$NON-NLS-1$ //$NON-NLS-2$
			text.append(covers(year) ? inForce.get(year).name() : unknown(year));
		}
		closures.values().stream().filter(c -> !c.day().isBefore(first) && !c.day().isAfter(last))
				.sorted((a, b) -> a.day().compareTo(b.day()))
				.forEach(c -> text.append(", ").append(name(c))); //$NON-NLS-1$
		return text.toString();
	}
}
