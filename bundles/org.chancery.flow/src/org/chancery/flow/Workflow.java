package org.chancery.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.chancery.flow.FlowStep.LimitAction;
import org.chancery.flow.internal.Messages;
import org.chancery.model.LimitSuspension;
import org.chancery.model.Record;
import org.eclipse.osgi.util.NLS;

/** Which steps may be taken with a record, and why others may not. */
public final class Workflow {
	/**
	 * A step and whether it may be taken.
	 *
	 * @param step   the step
	 * @param whyNot why it may not be taken, for people; empty if it may
	 */
	public record Next(FlowStep step, String whyNot) {
		/** Whether it may be taken. */
		public boolean isAllowed() {
			return whyNot.isEmpty();
		}
	}

	private Workflow() {
	}

	/** All steps of the record's type, in their order, each with the reason if it may not be taken now. */
	public static List<Next> next(Flow flow, Record record, String user) {
		List<Next> next = new ArrayList<>();
		for (FlowStep step : flow.steps()) {
			next.add(new Next(step, whyNot(flow, step, record, user)));
		}
		return next;
	}

	/**
	 * Begins a step.
	 *
	 * @throws FlowException with the reason if it may not be taken
	 */
	public static StepDraft begin(Flow flow, FlowStep step, Record record, String user, LocalDate today) {
		String whyNot = whyNot(flow, step, record, user);
		if (!whyNot.isEmpty()) {
			throw new FlowException(whyNot);
		}
		return new StepDraft(flow, step, record, user, today);
	}

	private static String whyNot(Flow flow, FlowStep step, Record record, String user) {
		if (!step.from().contains(flow.stateOf(record))) {
			String states = step.from().stream().map(flow::stateLabel).collect(Collectors.joining("、")); //$NON-NLS-1$
			return NLS.bind(Messages.Step_state, new Object[] { step.label(), states, flow.stateLabel(flow.stateOf(record)) });
		}
		String handler = flow.handler() == null ? "" : Objects.toString(record.eGet(flow.handler()), ""); //$NON-NLS-1$ //$NON-NLS-2$
		if (step.byHandler() && !handler.isEmpty() && !handler.equals(user)) {
			return NLS.bind(Messages.Step_handler, step.label(), handler);
		}
		for (Condition demand : step.demands()) {
			if (!demand.holds(record)) {
				return NLS.bind(Messages.Step_demand, step.label(), demand.words(flow.type()));
			}
		}
		return limit(step, record);
	}

	private static String limit(FlowStep step, Record record) {
		LimitAction action = step.limit();
		if (action == null || action.kind() == LimitAction.Kind.EXTEND || action.clock().suspensions() == null) {
			return ""; //$NON-NLS-1$
		}
		boolean stopped = ((List<?>) record.eGet(action.clock().suspensions())).stream()
				.anyMatch(s -> ((LimitSuspension) s).getTo() == null);
		boolean resume = action.kind() == LimitAction.Kind.RESUME;
		return stopped == resume ? "" : resume ? Messages.Step_running : Messages.Step_stopped; //$NON-NLS-1$
	}
}
