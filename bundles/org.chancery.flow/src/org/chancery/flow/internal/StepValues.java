package org.chancery.flow.internal;

import java.time.LocalDate;

import org.chancery.flow.FlowStep.Assignment;

/** What a step's assignments set. */
public final class StepValues {
	private StepValues() {
	}

	/** The value of an assignment. */
	public static Object of(Assignment assignment, String user, LocalDate today) {
		return Values.of(assignment.feature(), assignment.value(), user, today);
	}
}
