package org.chancery.clock;

import java.util.List;

import org.chancery.clock.internal.StepText;

/**
 * One step of the way to a due date. Its words are made when they are asked for.
 *
 * @param kind   what happened in it
 * @param values what its words are made of: days, numbers, texts
 */
public record Step(Kind kind, List<Object> values) {
	/** The kinds of steps, each with its sentence in {@code internal/steps.properties}. */
	public enum Kind {
		/** The rule: name, amount, source. */
		RULE,
		/** The event that starts the clock and its day. */
		START,
		/** Of several such events the first counts. */
		START_FIRST,
		/** Of several such events the last counts. */
		START_LAST,
		/** It came after the cut-off hour. */
		CUT_OFF,
		/** It came on a day off. */
		START_DAY_OFF,
		/** The day of the event is not counted. */
		FIRST_NOT_COUNTED,
		/** The day of the event is counted. */
		FIRST_COUNTED,
		/** It started while the clock stood still. */
		START_SUSPENDED,
		/** The date given with the matter. */
		GIVEN,
		/** The date given had passed, so another rule takes its place. */
		GIVEN_PASSED,
		/** An extension. */
		EXTENDED,
		/** A time in which the clock stood still. */
		PAUSED,
		/** The time runs anew. */
		RESTARTED,
		/** Days off that do not count. */
		SKIPPED,
		/** A day that counts half. */
		HALF_DAY,
		/** The last day counted. */
		COUNTED,
		/** The end of the following year. */
		YEAR_END,
		/** The last day is a day off; the next open day takes its place. */
		END_MOVED,
		/** The last day is a Saturday; the next open day's morning takes its place. */
		END_MOVED_MORNING,
		/** The last day is a day off and stays the last. */
		END_STAYS,
		/** The clock stands still. */
		STOPPED,
		/** A year's calendar is not known yet. */
		PROVISIONAL,
		/** The due date. */
		DUE,
		/** The due date and time. */
		DUE_AT
	}

	/** The step in words. */
	public Text text() {
		return StepText.of(this);
	}

	@Override
	public String toString() {
		return text().toString();
	}
}
