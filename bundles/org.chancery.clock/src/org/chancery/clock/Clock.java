package org.chancery.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.chancery.clock.calendar.WorkCalendar;
import org.chancery.clock.internal.Checks;
import org.chancery.clock.internal.Counting;
import org.chancery.clock.rules.Rule;
import org.chancery.clock.rules.RuleBook;
import org.chancery.clock.rules.Unit;

/** Tells when something is due, and why: from a rule, the work calendar and what happened. Immutable. */
public final class Clock {
	private final RuleBook rules;
	private final WorkCalendar calendar;

	/** A clock that goes by these rules and this calendar. */
	public Clock(RuleBook rules, WorkCalendar calendar) {
		this.rules = Objects.requireNonNull(rules);
		this.calendar = Objects.requireNonNull(calendar);
	}

	/** The rules it goes by. */
	public RuleBook rules() {
		return rules;
	}

	/** The calendar it goes by. */
	public WorkCalendar calendar() {
		return calendar;
	}

	/** A clock with the same rules and another calendar. */
	public Clock with(WorkCalendar other) {
		return new Clock(rules, other);
	}

	/**
	 * When a matter is due by the version of the rule that was in force when it started.
	 *
	 * @throws ClockException if the rule is unknown or was not in force, or as {@link #due(Rule, Course)}
	 */
	public DueDate due(String rule, Course course) {
		return due(rules.rule(rule, course.starts().stream().min(Moment::compareTo).orElseThrow().day()), course);
	}

	/**
	 * When a matter is due.
	 *
	 * @throws ClockException if the course of events does not go with the rule: it ends before it starts, a suspension ends
	 *                        before it begins, overlaps another or has a cause that the rule does not know, an extension
	 *                        goes beyond what the rule allows, a date or a time is missing
	 */
	public DueDate due(Rule rule, Course course) {
		Checks.check(rule, course);
		for (int i = 0; i < course.extensions().size(); i++) {
			Checks.checkExtension(rule, course, i, count(rule, course, i));
		}
		return count(rule, course, course.extensions().size());
	}

	/** Whether one more extension would be allowed: what is wrong with it, empty if nothing is. */
	public String whyNotExtend(Rule rule, Course course, Extension extension) {
		try {
			due(rule, course.with(extension));
			return ""; //$NON-NLS-1$
		} catch (ClockException e) {
			return e.getMessage();
		}
	}

	private DueDate count(Rule rule, Course course, int extensions) {
		List<Extension> granted = course.extensions().subList(0, extensions);
		Course sofar = new Course(course.starts(), course.given(), course.suspensions(), granted, course.ended());
		LocalDate start = Counting.start(rule, sofar).day();
		if (rule.unit() == Unit.GIVEN && rule.fallback() != null && sofar.given().isBefore(start)) {
			return new Counting(rules.rule(rule.fallback(), start), calendar, sofar).insteadOf(rule);
		}
		return new Counting(rule, calendar, sofar).run();
	}
}
