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
		LocalDate start = (LocalDate) record.eGet(limit.start());
		if (start == null || !limit.applies(record)) {
			return Optional.empty();
		}
		return Optional.of(clock.due(limit.rule(), course(limit, record, start)));
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
		WorkCalendar then = clock.calendar().named(basis.substring(basis.indexOf(SEPARATOR) + SEPARATOR.length()));
		return Optional.of(clock.with(then).due(limit.rule(), course(limit, record, start)));
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
	 * A clock that has stopped keeps to the calendar it was reckoned by, or that was known when it stopped.
	 *
	 * @throws org.chancery.clock.ClockException as {@link #due}
	 */
	public static void derive(FlowClock limit, Record record, Clock clock) {
		String basis = Objects.toString(record.eGet(limit.basis()), ""); //$NON-NLS-1$
		boolean byHand = basis.isEmpty() && limit.due(record) != null;
		LocalDate stopped = limit.stopped(record);
		Clock then = clock;
		if (stopped != null) {
			then = clock.with(basis.isEmpty() ? clock.calendar().asOf(stopped)
					: clock.calendar().named(basis.substring(basis.indexOf(SEPARATOR) + SEPARATOR.length())));
		}
		if (!byHand) {
			Optional<DueDate> due = due(limit, record, then);
			set(record, limit.due(), due.map(DueDate::day).orElse(null));
			set(record, limit.basis(), due.map(Limits::basis).orElse(null));
			if (limit.original() != null) {
				boolean extended = !parts(record, limit.extensions()).isEmpty();
				set(record, limit.original(), due.isPresent() && extended ? original(limit, record, then) : due.map(DueDate::day).orElse(null));
			}
		}
		if (limit.used() != null) {
			set(record, limit.used(), used(limit, record, then));
		}
	}

	/** The rule's version and the calendar that a due date was reckoned by, as records keep it. */
	public static String basis(DueDate due) {
		return due.rule().version() + SEPARATOR + due.calendar();
	}

	private static LocalDate original(FlowClock limit, Record record, Clock clock) {
		Course course = course(limit, record, (LocalDate) record.eGet(limit.start()));
		Course plain = new Course(course.starts(), null, course.suspensions(), List.of(), course.ended());
		return clock.due(limit.rule(), plain).day();
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
