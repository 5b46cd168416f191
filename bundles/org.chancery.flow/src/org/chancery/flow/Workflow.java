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
import org.chancery.model.Request;
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
	public static List<Next> next(Flow flow, Record record, Actor actor) {
		List<Next> next = new ArrayList<>();
		for (FlowStep step : flow.steps()) {
			next.add(new Next(step, whyNot(flow, step, record, actor)));
		}
		return next;
	}

	/**
	 * Begins a step.
	 *
	 * @throws FlowException with the reason if it may not be taken
	 */
	public static StepDraft begin(Flow flow, FlowStep step, Record record, Actor actor, LocalDate today) {
		String whyNot = whyNot(flow, step, record, actor);
		if (!whyNot.isEmpty()) {
			throw new FlowException(whyNot);
		}
		return new StepDraft(flow, step, record, actor, today);
	}

	private static String whyNot(Flow flow, FlowStep step, Record record, Actor actor) {
		if (!step.from().contains(flow.stateOf(record))) {
			String states = step.from().stream().map(flow::stateLabel).collect(Collectors.joining("、")); //$NON-NLS-1$
			return NLS.bind(Messages.Step_state, new Object[] { step.label(), states, flow.stateLabel(flow.stateOf(record)) });
		}
		String handler = flow.handler() == null ? "" : Objects.toString(record.eGet(flow.handler()), ""); //$NON-NLS-1$ //$NON-NLS-2$
		if (step.byHandler() && !handler.isEmpty() && !handler.equals(actor.user())) {
			return NLS.bind(Messages.Step_handler, step.label(), handler);
		}
		for (Condition demand : step.demands()) {
			if (!demand.holds(record)) {
				return NLS.bind(Messages.Step_demand, step.label(), demand.words(flow.type()));
			}
		}
		return limit(flow, step, record, actor);
	}

	private static String limit(Flow flow, FlowStep step, Record record, Actor actor) {
		LimitAction action = step.limit();
		if (action == null) {
			return ""; //$NON-NLS-1$
		}
		boolean asked = Requests.extension(flow, action.clock(), record).isPresent();
		return switch (action.kind()) {
		case EXTEND -> asked ? Messages.Step_asked : ""; //$NON-NLS-1$
		case GRANT, REFUSE -> asked ? whyNotGrant(flow, step, record, actor) : Messages.Step_notAsked;
		case SUSPEND -> isStopped(action, record) ? Messages.Step_stopped : ""; //$NON-NLS-1$
		case RESUME -> isStopped(action, record) ? "" : Messages.Step_running; //$NON-NLS-1$
		};
	}

	private static String whyNotGrant(Flow flow, FlowStep step, Record record, Actor actor) {
		Request request = Requests.extension(flow, step.limit().clock(), record).orElseThrow();
		return actor.mayAnswer(step.limit().clock(), record, request, LocalDate.now()) ? "" : NLS.bind(Messages.Step_approver, step.label(), request.getAsked()); //$NON-NLS-1$
	}

	private static boolean isStopped(LimitAction action, Record record) {
		return ((List<?>) record.eGet(action.clock().suspensions())).stream().anyMatch(s -> ((LimitSuspension) s).getTo() == null);
	}
}
