package org.chancery.clock.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.chancery.clock.ClockException;
import org.chancery.clock.Course;
import org.chancery.clock.DueDate;
import org.chancery.clock.Extension;
import org.chancery.clock.Moment;
import org.chancery.clock.Suspension;
import org.chancery.clock.rules.ExtensionRule;
import org.chancery.clock.rules.ExtensionRule.Level;
import org.chancery.clock.rules.Rule;
import org.chancery.clock.rules.Unit;
import org.eclipse.osgi.util.NLS;

/** Whether a course of events goes with a rule. */
public final class Checks {
	private Checks() {
	}

	/** @throws ClockException with the reason if it does not, extensions left aside */
	public static void check(Rule rule, Course course) {
		Moment start = Counting.start(rule, course);
		if (course.ended() != null && course.ended().isBefore(start.day())) {
			throw new ClockException(NLS.bind(Messages.Course_endBeforeStart, course.ended(), start.day()));
		} else if (rule.unit() == Unit.HOURS && start.time() == null) {
			throw new ClockException(NLS.bind(Messages.Course_noTime, rule.name()));
		} else if (rule.unit() == Unit.GIVEN && course.given() == null) {
			throw new ClockException(NLS.bind(Messages.Course_noDate, rule.name()));
		}
		LocalDate before = null;
		for (Suspension suspension : sorted(course.suspensions())) {
			check(rule, suspension);
			if (before != null && !suspension.from().isAfter(before)) {
				throw new ClockException(NLS.bind(Messages.Course_overlap, suspension.from()));
			}
			before = suspension.to() == null ? LocalDate.MAX : suspension.to();
		}
	}

	private static void check(Rule rule, Suspension suspension) {
		if (rule.suspension(suspension.cause()).isEmpty()) {
			throw new ClockException(NLS.bind(Messages.Course_unknownCause, rule.name(), suspension.cause()));
		} else if (suspension.to() != null && suspension.to().isBefore(suspension.from())) {
			throw new ClockException(NLS.bind(Messages.Course_endBeforeStart, suspension.to(), suspension.from()));
		}
	}

	static List<Suspension> sorted(List<Suspension> suspensions) {
		return suspensions.stream().sorted(Comparator.comparing(Suspension::from)).toList();
	}

	/**
	 * Whether the rule allows the extension with this index.
	 *
	 * @param due when the matter was due before it
	 * @throws ClockException with the reason if it does not
	 */
	public static void checkExtension(Rule rule, Course course, int index, DueDate due) {
		ExtensionRule allowed = rule.extension();
		Extension extension = course.extensions().get(index);
		if (allowed == null) {
			throw new ClockException(NLS.bind(Messages.Extension_none, rule.name(), rule.source().citation()));
		} else if (index >= allowed.times()) {
			throw new ClockException(NLS.bind(Messages.Extension_times, rule.name(), allowed.times()));
		} else if (extension.amount() < 1) {
			throw new ClockException(NLS.bind(Messages.Extension_amount, extension.amount()));
		}
		int total = course.extensions().subList(0, index + 1).stream().mapToInt(Extension::amount).sum();
		if (total > allowed.total()) {
			throw new ClockException(NLS.bind(Messages.Extension_total, new Object[] { rule.name(), allowed.total(), total }));
		}
		Level level = allowed.level(extension.level()).orElseThrow(
				() -> new ClockException(NLS.bind(Messages.Extension_unknownLevel, rule.name(), extension.level())));
		if (extension.amount() > level.upTo()) {
			throw new ClockException(
					NLS.bind(Messages.Extension_level, new Object[] { level.name(), level.upTo(), extension.amount() }));
		} else if (extension.granted().isBefore(Counting.start(rule, course).day())) {
			throw new ClockException(NLS.bind(Messages.Extension_beforeStart, extension.granted()));
		} else if (allowed.beforeDue() && !due.isStopped() && extension.granted().isAfter(due.day())) {
			throw new ClockException(NLS.bind(Messages.Extension_late, extension.granted(), due.day()));
		}
	}
}
