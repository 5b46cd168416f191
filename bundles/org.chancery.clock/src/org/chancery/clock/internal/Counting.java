package org.chancery.clock.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.chancery.clock.ClockException;
import org.chancery.clock.Course;
import org.chancery.clock.DueDate;
import org.chancery.clock.Extension;
import org.chancery.clock.Moment;
import org.chancery.clock.Step;
import org.chancery.clock.Step.Kind;
import org.chancery.clock.Suspension;
import org.chancery.clock.calendar.WorkCalendar;
import org.chancery.clock.rules.EndRule;
import org.chancery.clock.rules.ExtensionRule.Level;
import org.chancery.clock.rules.HalfDayRule;
import org.chancery.clock.rules.Rule;
import org.chancery.clock.rules.StartEvent;
import org.chancery.clock.rules.SuspensionRule;
import org.chancery.clock.rules.Unit;
import org.eclipse.osgi.util.NLS;

/** One computation of a due date, with its steps. The course of events has been checked. */
public final class Counting {
	private final Rule rule;
	private final WorkCalendar calendar;
	private final Course course;
	private final Moment start;
	private final int amount;
	private final List<Step> steps = new ArrayList<>();
	private final List<Suspension> pauses = new ArrayList<>();

	/** A computation by these; extensions are taken as granted. */
	public Counting(Rule rule, WorkCalendar calendar, Course course) {
		this.rule = rule;
		this.calendar = calendar;
		this.course = course;
		this.start = start(rule, course);
		this.amount = rule.amount() + course.extensions().stream().mapToInt(Extension::amount).sum();
	}

	/** Which of the events that start the clock decides. */
	public static Moment start(Rule rule, Course course) {
		Stream<Moment> starts = course.starts().stream();
		return (rule.start().last() ? starts.max(Moment::compareTo) : starts.min(Moment::compareTo)).orElseThrow();
	}

	/** The due date by this rule in the place of one whose given date had passed. */
	public DueDate insteadOf(Rule other) {
		step(Kind.GIVEN_PASSED, course.given(), other.name(), rule.name());
		return run();
	}

	/** The due date. */
	public DueDate run() {
		step(Kind.RULE, rule.name(), new Amount(rule.unit(), rule.amount()), rule.source().citation());
		LocalDate event = event();
		for (Extension extension : course.extensions()) {
			Object level = rule.extension().level(extension.level()).map(Level::name).orElseThrow();
			step(Kind.EXTENDED, extension.granted(), level, new Amount(rule.unit(), extension.amount()), extension.reason());
		}
		return switch (rule.unit()) {
		case HOURS -> hours();
		case GIVEN -> given();
		default -> days(event);
		};
	}

	/** The day the start counts for. */
	private LocalDate event() {
		StartEvent event = rule.start();
		if (course.starts().size() > 1) {
			step(event.last() ? Kind.START_LAST : Kind.START_FIRST, event.name(), course.starts().size());
		}
		step(Kind.START, event.name(), rule.unit() == Unit.HOURS ? start.day().atTime(start.time()) : start.day());
		if (event.nextOpenDay() && !calendar.isOpen(start.day())) {
			LocalDate next = calendar.nextOpen(start.day());
			step(Kind.START_DAY_OFF, start.day(), next);
			return next;
		} else if (event.cutOff() != null && start.time() != null && !start.time().isBefore(event.cutOff())) {
			LocalDate next = calendar.nextOpen(start.day().plusDays(1));
			step(Kind.CUT_OFF, event.cutOff(), next);
			return next;
		}
		return start.day();
	}

	private DueDate hours() {
		LocalDateTime due = start.day().atTime(start.time()).plusHours(amount);
		return due(start.day(), due.toLocalDate(), due.toLocalTime());
	}

	private DueDate given() {
		step(Kind.GIVEN, course.given());
		return end(course.given(), course.given().plusDays(amount));
	}

	private DueDate days(LocalDate event) {
		boolean counted = rule.start().counted();
		LocalDate first = counted ? event : event.plusDays(1);
		step(counted ? Kind.FIRST_COUNTED : Kind.FIRST_NOT_COUNTED, event, first);
		for (Suspension suspension : Checks.sorted(course.suspensions())) {
			SuspensionRule cause = rule.suspension(suspension.cause()).orElseThrow();
			if (suspension.to() != null && suspension.to().isBefore(first) || suspension.from().isAfter(last(first))) {
				continue;
			} else if (suspension.to() == null) {
				step(Kind.STOPPED, suspension.from(), cause.name());
				return new DueDate(rule, null, null, false, calendar.version(event, suspension.from()), List.copyOf(steps));
			} else if (cause.restarts()) {
				first = counted ? suspension.to() : suspension.to().plusDays(1);
				pauses.clear();
				step(Kind.RESTARTED, suspension.to(), cause.name(), first);
			} else if (!suspension.from().isAfter(first)) {
				first = suspension.to().plusDays(1);
				step(Kind.START_SUSPENDED, suspension.from(), suspension.to(), cause.name(), first);
			} else {
				pauses.add(suspension);
				step(Kind.PAUSED, suspension.from(), suspension.to(), cause.name());
			}
		}
		return rule.unit() == Unit.WORKING_DAYS ? workingDays(first) : end(first, last(first));
	}

	/** The last day counted from a first one, without what a day off at the end does to it. */
	private LocalDate last(LocalDate first) {
		LocalDate last = switch (rule.unit()) {
		case WORKING_DAYS -> new WorkingDays(rule, calendar, pauses).count(first, amount).last();
		case DAYS -> first.plusDays(amount - 1L);
		case WEEKS -> first.plusWeeks(amount).minusDays(1);
		case MONTHS -> corresponding(first, amount);
		case YEARS -> corresponding(first, 12 * amount);
		default -> throw new IllegalStateException(rule.unit().name());
		};
		if (rule.unit() != Unit.WORKING_DAYS) {
			for (Suspension pause : pauses) {
				last = pause.from().isAfter(last) ? last
						: last.plusDays(ChronoUnit.DAYS.between(pause.from(), pause.to()) + 1);
			}
		}
		return last;
	}

	/**
	 * The day before the one that corresponds to the first; where the last month has no such day, its last day
	 * (行政程序法 §48, 民法 §121).
	 */
	private static LocalDate corresponding(LocalDate first, int months) {
		LocalDate day = first.plusMonths(months);
		return day.getDayOfMonth() == first.getDayOfMonth() ? day.minusDays(1) : day;
	}

	private DueDate workingDays(LocalDate first) {
		WorkingDays.Count count = new WorkingDays(rule, calendar, pauses).count(first, amount);
		if (!count.skipped().isEmpty()) {
			step(Kind.SKIPPED, DayRun.of(count.skipped(), calendar));
		}
		count.halves().forEach(d -> step(Kind.HALF_DAY, d, calendar.note(d)));
		step(Kind.COUNTED, new Amount(rule.unit(), amount), count.last());
		return due(first, count.last(), count.atNoon() ? rule.noon() : null);
	}

	/** The due date after what the rule says of days off at the end. */
	private DueDate end(LocalDate first, LocalDate counted) {
		LocalDate last = counted;
		if (rule.unit() != Unit.GIVEN) {
			step(Kind.COUNTED, new Amount(rule.unit(), amount), last);
		}
		if (rule.yearEnd()) {
			last = LocalDate.of(last.getYear() + 1, 12, 31);
			step(Kind.YEAR_END, last);
		}
		if (!closed(last)) {
			return due(first, last, null);
		}
		EndRule end = calendar.isPlainSaturday(last) ? rule.saturday() : rule.holiday();
		List<DayRun> off = DayRun.of(List.of(last), calendar);
		if (end == EndRule.STAY) {
			step(Kind.END_STAYS, off);
			return due(first, last, null);
		}
		LocalDate next = last;
		while (closed(next)) {
			next = calendar.nextOpen(next.plusDays(1));
		}
		boolean morning = end == EndRule.NEXT_OPEN_MORNING;
		step(morning ? Kind.END_MOVED_MORNING : Kind.END_MOVED, off, next);
		return due(first, next, morning ? rule.noon() : null);
	}

	private boolean closed(LocalDate day) {
		return rule.halfDay() == HalfDayRule.OFF ? calendar.opening(day).halves() < 2 : !calendar.isOpen(day);
	}

	private DueDate due(LocalDate first, LocalDate last, LocalTime time) {
		boolean provisional = false;
		for (int year = first.getYear(); year <= last.getYear() && usesCalendar(); year++) {
			if (!calendar.covers(year) && (rule.unit() == Unit.WORKING_DAYS || year == last.getYear())) {
				step(Kind.PROVISIONAL, LocalDate.of(year, 1, 1));
				provisional = true;
			}
		}
		if (time == null) {
			step(Kind.DUE, last);
		} else {
			step(Kind.DUE_AT, last.atTime(time));
		}
		LocalDate from = start.day().isBefore(first) ? start.day() : first;
		String version = usesCalendar() ? calendar.version(from.isAfter(last) ? last : from, last) : ""; //$NON-NLS-1$
		return new DueDate(rule, last, time, provisional, version, List.copyOf(steps));
	}

	private boolean usesCalendar() {
		return rule.unit() == Unit.WORKING_DAYS || rule.saturday() != EndRule.STAY || rule.holiday() != EndRule.STAY
				|| rule.start().nextOpenDay() || rule.start().cutOff() != null;
	}

	private void step(Kind kind, Object... values) {
		steps.add(new Step(kind, List.of(values)));
	}

	static ClockException neverEnds(Rule rule) {
		return new ClockException(NLS.bind(Messages.Rule_neverEnds, rule.id()));
	}
}
