package org.chancery.clock;

import static org.chancery.clock.Given.CLOCK;
import static org.chancery.clock.Given.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

import org.chancery.clock.calendar.Closure;
import org.chancery.clock.calendar.Opening;
import org.chancery.clock.calendar.WorkCalendar;
import org.chancery.clock.rules.EndRule;
import org.chancery.clock.rules.Rule;
import org.chancery.clock.rules.Unit;
import org.junit.jupiter.api.Test;

/** What holds for every rule, start and calendar; the cases are random, their seed is part of a failure's message. */
class ClockPropertyTest {
	private static final int CASES = 400;
	private static final List<Rule> RULES = CLOCK.rules().rules().stream()
			.filter(r -> r.unit() != Unit.HOURS && r.unit() != Unit.GIVEN).toList();

	private record Case(Random random, Rule rule, LocalDate start, Clock clock) {
		DueDate due(Course course) {
			return clock.due(rule, course);
		}

		DueDate due() {
			return due(Course.from(start));
		}
	}

	private static void forAll(Consumer<Case> property) {
		for (long seed = 0; seed < CASES; seed++) {
			Random random = new Random(seed);
			Rule rule = RULES.get(random.nextInt(RULES.size()));
			LocalDate start = day("2022-01-01").plusDays(random.nextInt(1500));
			try {
				property.accept(new Case(random, rule, start, CLOCK.with(stormy(random, start))));
			} catch (AssertionError | ClockException e) {
				throw new AssertionError("seed " + seed + ", " + rule.id() + " from " + start + ": " + e.getMessage(), e);
			}
		}
	}

	private static WorkCalendar stormy(Random random, LocalDate start) {
		Set<LocalDate> days = new HashSet<>();
		List<Closure> closures = new ArrayList<>();
		for (int i = random.nextInt(5); i > 0; i--) {
			LocalDate day = start.plusDays(random.nextInt(60));
			if (days.add(day)) {
				closures.add(new Closure(day, Opening.values()[random.nextInt(3)], "storm"));
			}
		}
		return WorkCalendar.of(CLOCK.calendar().versions(), closures);
	}

	@Test
	void nothingIsDueBeforeItStarts() {
		forAll(c -> assertFalse(c.due().day().isBefore(c.start())));
	}

	@Test
	void theSameCaseHasTheSameAnswer() {
		forAll(c -> {
			assertEquals(c.due(), c.due());
			assertEquals(c.due().explanation(Locale.TAIWAN), c.due().explanation(Locale.TAIWAN));
		});
	}

	@Test
	void aLaterStartIsNeverDueEarlier() {
		forAll(c -> assertFalse(c.due(Course.from(c.start().plusDays(1 + c.random().nextInt(5)))).limit().isBefore(c.due().limit())));
	}

	@Test
	void oneMoreClosureNeverMakesItDueEarlier() {
		forAll(c -> {
			LocalDate day = c.start().plusDays(61 + c.random().nextInt(20));
			Clock closed = c.clock().with(c.clock().calendar().with(new Closure(day, Opening.NONE, "storm")));
			assertFalse(closed.due(c.rule(), Course.from(c.start())).limit().isBefore(c.due().limit()));
		});
	}

	@Test
	void whatMovesOffDaysOffEndsOnAnOpenDay() {
		forAll(c -> {
			boolean moves = c.rule().unit() == Unit.WORKING_DAYS || c.rule().holiday() != EndRule.STAY;
			assertTrue(!moves || c.clock().calendar().isOpen(c.due().day()));
		});
	}

	@Test
	void workingDaysAreAsManyAsTheRuleSays() {
		forAll(c -> {
			if (c.rule().unit() == Unit.WORKING_DAYS) {
				WorkCalendar calendar = c.clock().calendar();
				long halves = calendar.openHalves(calendar.nextOpen(c.start()).plusDays(1), c.due().day());
				boolean noonOfAWholeDay = c.due().time() != null && calendar.opening(c.due().day()) == Opening.ALL;
				assertEquals(2L * c.rule().amount(), halves - (noonOfAWholeDay ? 1 : 0));
			}
		});
	}

	@Test
	void aStopMovesPlainDaysByItsOwnLength() {
		Rule plain = Given.rule("unit=\"days\" amount=\"30\"", "<suspension cause=\"wait\" en=\"Wait\" zh=\"等候\"/>");
		forAll(c -> {
			LocalDate from = c.start().plusDays(2 + c.random().nextInt(25));
			LocalDate to = from.plusDays(c.random().nextInt(40));
			Course stopped = Course.from(c.start()).with(new Suspension("wait", from, to));
			long moved = ChronoUnit.DAYS.between(CLOCK.due(plain, Course.from(c.start())).day(), CLOCK.due(plain, stopped).day());
			assertEquals(ChronoUnit.DAYS.between(from, to) + 1, moved);
		});
	}

	@Test
	void anExtensionMovesTheEndOnAndNeverBeyondWhatTheRuleAllows() {
		forAll(c -> {
			if (c.rule().extension() == null) {
				return;
			}
			Course course = Course.from(c.start());
			int sum = 0;
			for (int i = 0; i < 5; i++) {
				Extension more = new Extension(c.start(), 1 + c.random().nextInt(12), c.rule().extension().levels().getLast().id(), "");
				if (c.clock().whyNotExtend(c.rule(), course, more).isEmpty()) {
					Course extended = course.with(more);
					assertFalse(c.due(extended).limit().isBefore(c.due(course).limit()));
					course = extended;
					sum += more.amount();
				}
			}
			assertTrue(sum <= c.rule().extension().total());
			assertTrue(course.extensions().size() <= c.rule().extension().times());
		});
	}
}
