package org.chancery.flow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.chancery.clock.Clock;
import org.chancery.clock.Course;
import org.chancery.clock.DaysUsed;
import org.chancery.clock.DueDate;
import org.chancery.clock.Extension;
import org.chancery.clock.Moment;
import org.chancery.clock.Suspension;
import org.chancery.clock.calendar.WorkCalendar;
import org.chancery.clock.rules.Rule;
import org.chancery.model.LimitExtension;
import org.chancery.model.LimitSuspension;
import org.chancery.model.Record;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** Reckons the due dates of records, and explains those they have. */
public final class Limits {
	private static final String SEPARATOR = "; "; //$NON-NLS-1$

	private Limits() {
	}

	/**
	 * When a record is due by one of its clocks; empty if the clock does not run for it or has not started.
	 *
	 * @throws org.chancery.clock.ClockException if what the record says does not go with the rule
	 */
	public static Optional<DueDate> due(FlowClock limit, Record record, Clock clock) {
		return due(limit, record, new Reckoning(clock, null));
	}

	/**
	 * Why the record is due when it is: reckoned by the rule and the calendar that its due date was reckoned by, even if
	 * they have changed since; empty if the due date was entered by hand, or there is none.
	 *
	 * @throws org.chancery.clock.ClockException as {@link #due}
	 */
	public static Optional<DueDate> explain(FlowClock limit, Record record, Clock clock) {
		String basis = (String) record.eGet(limit.basis());
		LocalDate start = (LocalDate) record.eGet(limit.start());
		if (basis == null || basis.isEmpty() || start == null) {
			return Optional.empty();
		}
		return Optional.of(due(limit, course(limit, record, start), basis, clock));
	}

	/**
	 * When a course of events is due by the rule and the calendar that an older due date was reckoned by.
	 *
	 * @param basis what the record keeps of them
	 * @throws org.chancery.clock.ClockException as {@link #due(FlowClock, Record, Clock)}
	 */
	public static DueDate due(FlowClock limit, Course course, String basis, Clock clock) {
		Clock then = clock.with(calendar(basis, clock));
		// a version of a city's own rules that has been deleted since can't be named any more
		return rule(limit, basis, clock).map(r -> then.due(r, course)).orElseGet(() -> then.due(limit.rule(), course));
	}

	private static WorkCalendar calendar(String basis, Clock clock) {
		return clock.calendar().named(basis.substring(basis.indexOf(SEPARATOR) + SEPARATOR.length()));
	}

	private static Optional<Rule> rule(FlowClock limit, String basis, Clock clock) {
		return clock.rules().version(basis.substring(0, basis.indexOf(SEPARATOR))).filter(r -> r.id().equals(limit.rule()));
	}

	/** What happened to the record, as far as the clock goes. */
	public static Course course(FlowClock limit, EObject record, LocalDate start) {
		List<Extension> extensions = new ArrayList<>();
		for (EObject part : parts(record, limit.extensions())) {
			LimitExtension extension = (LimitExtension) part;
			extensions.add(new Extension(extension.getGranted(), extension.getAmount(), extension.getLevel(), extension.getReason()));
		}
		List<Suspension> suspensions = new ArrayList<>();
		for (EObject part : parts(record, limit.suspensions())) {
			LimitSuspension suspension = (LimitSuspension) part;
			suspensions.add(new Suspension(suspension.getCause(), suspension.getFrom(), suspension.getTo()));
		}
		return new Course(List.of(Moment.on(start)), null, suspensions, extensions, limit.stopped(record));
	}

	@SuppressWarnings("unchecked")
	private static List<EObject> parts(EObject record, EReference feature) {
		return feature == null ? List.of() : (List<EObject>) record.eGet(feature);
	}

	/**
	 * Sets a clock's due date and what belongs to it. A due date without a basis was entered by hand or imported and stays.
	 * A clock that has stopped keeps to the rule and the calendar it was reckoned by, or that were known when it stopped.
	 *
	 * @throws org.chancery.clock.ClockException as {@link #due(FlowClock, Record, Clock)}
	 */
	public static void derive(FlowClock limit, Record record, Clock clock) {
		String basis = Objects.toString(record.eGet(limit.basis()), ""); //$NON-NLS-1$
		boolean byHand = basis.isEmpty() && limit.due(record) != null;
		LocalDate stopped = limit.stopped(record);
		Reckoning reckoning = stopped == null || basis.isEmpty()
				? new Reckoning(stopped == null ? clock : clock.with(clock.calendar().asOf(stopped)), null)
				: new Reckoning(clock.with(calendar(basis, clock)), rule(limit, basis, clock).orElse(null));
		if (!byHand) {
			Optional<DueDate> due = due(limit, record, reckoning);
			set(record, limit.due(), due.map(DueDate::day).orElse(null));
			set(record, limit.basis(), due.map(Limits::basis).orElse(null));
			if (limit.original() != null) {
				boolean extended = !parts(record, limit.extensions()).isEmpty();
				set(record, limit.original(), due.isPresent() && extended ? original(limit, record, reckoning) : due.map(DueDate::day).orElse(null));
			}
		}
		if (limit.used() != null) {
			set(record, limit.used(), used(limit, record, reckoning.clock()));
		}
	}

	/** A clock, and the version of the rule if it is not the one in force when the matter started. */
	private record Reckoning(Clock clock, Rule rule) {
		DueDate due(FlowClock limit, Course course) {
			return rule == null ? clock.due(limit.rule(), course) : clock.due(rule, course);
		}
	}

	private static Optional<DueDate> due(FlowClock limit, Record record, Reckoning reckoning) {
		LocalDate start = (LocalDate) record.eGet(limit.start());
		if (start == null || !limit.applies(record)) {
			return Optional.empty();
		}
		return Optional.of(reckoning.due(limit, course(limit, record, start)));
	}

	/** The rule's version and the calendar that a due date was reckoned by, as records keep it. */
	public static String basis(DueDate due) {
		return due.rule().version() + SEPARATOR + due.calendar();
	}

	private static LocalDate original(FlowClock limit, Record record, Reckoning reckoning) {
		Course course = course(limit, record, (LocalDate) record.eGet(limit.start()));
		Course plain = new Course(course.starts(), null, course.suspensions(), List.of(), course.ended());
		return reckoning.due(limit, plain).day();
	}

	private static BigDecimal used(FlowClock limit, Record record, Clock clock) {
		LocalDate start = (LocalDate) record.eGet(limit.start());
		LocalDate stopped = limit.stopped(record);
		if (start == null || stopped == null || stopped.isBefore(start) || !limit.applies(record)) {
			return null;
		}
		Rule rule = clock.rules().newest(limit.rule()).orElseThrow();
		return DaysUsed.of(rule, clock.calendar(), start, stopped, null, course(limit, record, start).suspensions());
	}

	private static void set(EObject record, org.eclipse.emf.ecore.EStructuralFeature feature, Object value) {
		if (!Objects.equals(record.eGet(feature), value)) {
			record.eSet(feature, value);
		}
	}
}
