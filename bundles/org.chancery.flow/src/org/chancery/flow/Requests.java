package org.chancery.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.chancery.flow.FlowStep.LimitAction;
import org.chancery.model.LimitExtension;
import org.chancery.model.ModelFactory;
import org.chancery.model.Record;
import org.chancery.model.Request;
import org.chancery.model.RequestKind;
import org.chancery.model.RequestState;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.eclipse.emf.ecore.EObject;

/** What people asked of others about a record: to act, or to grant an extension. */
public final class Requests {
	private Requests() {
	}

	/** The requests of a record, answered ones too. */
	@SuppressWarnings("unchecked")
	public static List<Request> of(Flow flow, EObject record) {
		return flow.requests() == null ? List.of() : (List<Request>) record.eGet(flow.requests());
	}

	/** The extension of a clock that was asked for and waits to be granted. */
	public static Optional<Request> extension(Flow flow, FlowClock clock, EObject record) {
		return of(flow, record).stream().filter(q -> q.getKind() == RequestKind.EXTENSION && q.getState() == RequestState.WAITING
				&& clockOf(flow, q.getStep()).filter(c -> c == clock).isPresent()).findFirst();
	}

	/** The clock that a step extends. */
	static Optional<FlowClock> clockOf(Flow flow, String step) {
		return flow.steps().stream().filter(s -> s.id().equals(step)).map(FlowStep::limit)
				.filter(l -> l != null && l.kind() == LimitAction.Kind.EXTEND).map(LimitAction::clock).findFirst();
	}

	/** Asks for an extension of those who may grant it. */
	static Request ask(FlowStep step, LimitExtension extension, List<String> whom, String asker) {
		Request request = request(step, RequestKind.EXTENSION, extension.getGranted(), asker);
		request.setAsked(String.join("、", whom)); //$NON-NLS-1$
		request.setAmount(extension.getAmount());
		request.setLevel(extension.getLevel());
		request.setReason(extension.getReason());
		return request;
	}

	/** Asks somebody to act, if the step asks anybody. */
	static Optional<Request> ask(FlowStep step, Record record, EObject part, String asker, LocalDate today) {
		String whom = step.asking().whom() == null ? "" : text(record.eGet(step.asking().whom())); //$NON-NLS-1$
		// whoever takes something over for himself asks nobody
		if (whom.isEmpty() || whom.equals(asker)) {
			return Optional.empty();
		}
		Request request = request(step, RequestKind.TASK, today, asker);
		request.setAsked(whom);
		if (part != null) {
			step.part().changes().questions().stream().map(q -> part.eGet(q.feature())).filter(String.class::isInstance).findFirst()
					.ifPresent(reason -> request.setReason(shortened((String) reason)));
		}
		return Optional.of(request);
	}

	private static String shortened(String text) {
		return text.length() <= 500 ? text : text.substring(0, 499) + "…"; //$NON-NLS-1$
	}

	private static Request request(FlowStep step, RequestKind kind, LocalDate today, String asker) {
		Request request = ModelFactory.eINSTANCE.createRequest();
		request.setKind(kind);
		request.setStep(step.id());
		request.setAskedDate(today);
		request.setAsker(asker);
		return request;
	}

	/** Answers the waiting requests to act that these steps made. */
	static void answer(Flow flow, EObject record, Set<String> steps, RequestState state, String user, LocalDate today) {
		of(flow, record).stream().filter(q -> q.getKind() == RequestKind.TASK && q.getState() == RequestState.WAITING && steps.contains(q.getStep()))
				.forEach(q -> answer(q, state, user, today));
	}

	/** Answers a request. */
	static void answer(Request request, RequestState state, String user, LocalDate today) {
		request.setState(state);
		request.setAnsweredBy(user);
		request.setAnsweredDate(today);
	}

	private static String text(Object value) {
		if (value instanceof Record target) {
			return SectionRegistry.instance().typeOf(target.eClass()).map((RecordType t) -> t.title(target)).orElse(""); //$NON-NLS-1$
		}
		return value == null ? "" : value.toString(); //$NON-NLS-1$
	}
}
