package org.chancery.flow;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.chancery.clock.Clock;
import org.chancery.clock.ClockException;
import org.chancery.clock.calendar.BuiltInCalendars;
import org.chancery.clock.calendar.CalendarDay;
import org.chancery.clock.calendar.CalendarVersion;
import org.chancery.clock.calendar.Closure;
import org.chancery.clock.calendar.Opening;
import org.chancery.clock.calendar.WorkCalendar;
import org.chancery.flow.internal.PerStore;
import org.chancery.model.CalendarIssue;
import org.chancery.model.ClosureKind;
import org.chancery.model.ModelFactory;
import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.eclipse.core.runtime.ILog;

/**
 * The work calendar of a store: those that come with the program, those imported, and the closures entered by hand. Kept
 * in memory until one of them changes.
 */
public final class Calendars {
	private static final RecordType ISSUES = type(ModelPackage.Literals.CALENDAR_ISSUE);
	private static final RecordType CLOSURES = type(ModelPackage.Literals.OFFICE_CLOSURE);
	private static final int MOST = 20_000;

	private static final PerStore<WorkCalendar> OF = new PerStore<>(Calendars::isPart, Calendars::read);

	private Calendars() {
	}

	private static RecordType type(org.eclipse.emf.ecore.EClass eClass) {
		return SectionRegistry.instance().typeOf(eClass).orElseThrow();
	}

	/** Whether records of this type are part of the calendar. */
	public static boolean isPart(RecordType type) {
		return type == ISSUES || type == CLOSURES;
	}

	/** The calendar of this store as it now is. May wait for the database. */
	public static WorkCalendar of(Store store) {
		return OF.get(store);
	}

	/** A clock that goes by the store's calendar and rules. May wait for the database. */
	public static Clock clock(Store store) {
		return new Clock(RuleBooks.of(store), of(store));
	}

	/** The record that keeps an imported calendar. */
	public static CalendarIssue record(CalendarVersion version) {
		CalendarIssue issue = ModelFactory.eINSTANCE.createCalendarIssue();
		issue.setEffectiveDate(version.issued());
		issue.setYear(version.year());
		issue.setSource(version.source());
		StringBuilder days = new StringBuilder();
		StringBuilder notes = new StringBuilder();
		for (CalendarDay day : version.days()) {
			days.append(day.off() ? '2' : '0');
			if (!day.note().isEmpty()) {
				notes.append(day.day()).append(' ').append(day.note()).append('\n');
			}
		}
		issue.setDays(days.toString());
		issue.setNotes(notes.toString());
		return issue;
	}

	private static WorkCalendar read(Store store) {
		List<CalendarVersion> versions = new ArrayList<>(BuiltInCalendars.versions());
		if (!store.access().mayRead(ISSUES.section())) {
			return WorkCalendar.of(versions, List.of());
		}
		RecordQuery issues = RecordQuery.all(ISSUES).withFeatures(List.of(ModelPackage.Literals.RECORD__EFFECTIVE_DATE,
				ModelPackage.Literals.CALENDAR_ISSUE__YEAR, ModelPackage.Literals.CALENDAR_ISSUE__SOURCE,
				ModelPackage.Literals.CALENDAR_ISSUE__DAYS, ModelPackage.Literals.CALENDAR_ISSUE__NOTES)).limit(MOST);
		for (RecordRow row : store.rows(issues)) {
			try {
				CalendarVersion version = version(row.values());
				// the same issue as one that comes with the program: what the user has imported goes before
				versions.removeIf(v -> v.year() == version.year() && v.issued().equals(version.issued()));
				versions.add(version);
			} catch (ClockException | IndexOutOfBoundsException e) {
				ILog.of(Calendars.class).error(ISSUES.label() + " " + row.id(), e); //$NON-NLS-1$
			}
		}
		RecordQuery closures = RecordQuery.all(CLOSURES).withFeatures(List.of(ModelPackage.Literals.RECORD__EFFECTIVE_DATE,
				ModelPackage.Literals.OFFICE_CLOSURE__KIND, ModelPackage.Literals.OFFICE_CLOSURE__REASON)).limit(MOST);
		Map<LocalDate, Closure> days = new java.util.TreeMap<>();
		for (RecordRow row : store.rows(closures)) {
			Closure closure = new Closure((LocalDate) row.values().get(0), opening((ClosureKind) row.values().get(1)),
					String.valueOf(row.values().get(2)));
			// the morning and the afternoon of one day may have been entered one by one
			days.merge(closure.day(), closure, (a, b) -> a.open() == b.open() ? a : new Closure(a.day(), Opening.NONE, a.reason()));
		}
		return WorkCalendar.of(versions, days.values());
	}

	private static CalendarVersion version(List<Object> values) {
		int year = (Integer) values.get(1);
		Map<String, String> notes = new java.util.HashMap<>();
		String lines = values.get(4) == null ? "" : (String) values.get(4); //$NON-NLS-1$
		lines.lines().filter(l -> l.length() > 11).forEach(l -> notes.put(l.substring(0, 10), l.substring(11)));
		List<CalendarDay> days = new ArrayList<>();
		String digits = (String) values.get(3);
		for (int i = 0; i < digits.length(); i++) {
			LocalDate day = Year.of(year).atDay(1).plusDays(i);
			days.add(new CalendarDay(day, digits.charAt(i) == '2', notes.get(day.toString())));
		}
		return CalendarVersion.of(year, (LocalDate) values.get(0), (String) values.get(2), days);
	}

	private static Opening opening(ClosureKind closed) {
		return switch (closed) {
		case WHOLE_DAY -> Opening.NONE;
		case MORNING -> Opening.AFTERNOON;
		case AFTERNOON -> Opening.MORNING;
		};
	}
}
