package org.chancery.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.chancery.clock.Clock;
import org.chancery.clock.Extension;
import org.chancery.flow.FlowStep.Assignment;
import org.chancery.clock.rules.Rule;
import org.chancery.flow.FlowStep.Changes;
import org.chancery.flow.FlowStep.Copy;
import org.chancery.flow.FlowStep.Creation;
import org.chancery.flow.FlowStep.LimitAction;
import org.chancery.flow.FlowStep.Question;
import org.chancery.flow.internal.Messages;
import org.chancery.flow.internal.StepValues;
import org.chancery.model.LimitExtension;
import org.chancery.model.LimitSuspension;
import org.chancery.model.ModelFactory;
import org.chancery.model.ModelPackage;
import org.chancery.model.Record;
import org.chancery.model.Request;
import org.chancery.model.RequestState;
import org.chancery.model.sections.RecordType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;

/**
 * A step about to be taken, on a copy of the record: what the step sets is set, what it asks for is filled in by the one
 * who takes it, and {@link #finish} makes it the record to be written. Nothing is written here.
 */
public final class StepDraft {
	private final Flow flow;
	private final FlowStep step;
	private final Record record;
	private final EObject part;
	private final LimitExtension extension;
	private final Request request;
	private final Record created;
	private final Actor actor;
	private final LocalDate today;

	StepDraft(Flow flow, FlowStep step, Record original, Actor actor, LocalDate today) {
		this.flow = flow;
		this.step = step;
		this.actor = actor;
		this.today = today;
		this.record = EcoreUtil.copy(original);
		String user = actor.user();
		set(record, step.changes(), user);
		if (step.part() == null) {
			part = null;
		} else {
			part = EcoreUtil.create(step.part().feature().getEReferenceType());
			set(part, step.part().changes(), user);
		}
		if (step.limit() != null && step.limit().kind() == LimitAction.Kind.EXTEND) {
			extension = ModelFactory.eINSTANCE.createLimitExtension();
			extension.setGranted(today);
		} else {
			extension = null;
		}
		boolean answers = step.limit() != null && (step.limit().kind() == LimitAction.Kind.GRANT || step.limit().kind() == LimitAction.Kind.REFUSE);
		request = answers ? Requests.extension(flow, step.limit().clock(), record).orElseThrow() : null;
		created = step.creation() == null ? null : create(step.creation(), original);
	}

	private Record create(Creation creation, Record original) {
		Record made = creation.type().create();
		made.setEffectiveDate(today);
		for (Copy copy : creation.copies()) {
			Object value = original.eGet(copy.from());
			made.eSet(copy.to(), value == null || copy.suffix().isEmpty() ? value : value + copy.suffix());
		}
		if (creation.back() != null) {
			made.eSet(creation.back(), original);
		}
		set(made, creation.changes(), actor.user());
		return made;
	}

	private void set(EObject object, Changes changes, String user) {
		for (Assignment assignment : changes.assignments()) {
			object.eSet(assignment.feature(), StepValues.of(assignment, user, today));
		}
	}

	/** The step. */
	public FlowStep step() {
		return step;
	}

	/** The copy of the record, in which the step's questions are answered. */
	public Record record() {
		return record;
	}

	/** The part that is added, in which its questions are answered; null if none is. */
	public EObject part() {
		return part;
	}

	/** The extension that is granted, whose amount, level and reason are to be filled in; null if none is. */
	public LimitExtension extension() {
		return extension;
	}

	/** The request that is granted or refused, whose answer may be filled in; null if none is. */
	public Request request() {
		return request;
	}

	/** The record that is created beside, in which its questions are answered; null if none is. */
	public Record created() {
		return created;
	}

	/**
	 * Whether the extension can only be asked for, as others are named to grant it.
	 *
	 * @param clock knows the rule
	 */
	public boolean asksForExtension(Clock clock) {
		return extension != null && flow.requests() != null
				&& !actor.approvers().mayGrant(actor.user(), rule(clock), extension.getLevel(), today);
	}

	private Rule rule(Clock clock) {
		FlowClock limit = step.limit().clock();
		return clock.rules().rule(limit.rule(), (LocalDate) record.eGet(limit.start()));
	}

	/** Whether there is anything to fill in. */
	public boolean asks() {
		return request != null || created != null && !step.creation().changes().questions().isEmpty() || !step.changes().questions().isEmpty() || extension != null
				|| part != null && !step.part().changes().questions().isEmpty();
	}

	/**
	 * Why the step can't be finished as it is filled in: what is missing, or in what an extension goes too far; empty if it
	 * can.
	 */
	public String whyNot(Clock clock) {
		List<String> missing = new ArrayList<>();
		missing(record, step.changes(), missing);
		if (part != null) {
			missing(part, step.part().changes(), missing);
		}
		if (created != null) {
			missing(created, step.creation().changes(), missing);
		}
		if (request != null && step.limit().kind() == LimitAction.Kind.REFUSE && (request.getAnswer() == null || request.getAnswer().isBlank())) {
			missing.add(RecordType.featureLabel(step.type().section(), request.eClass(), ModelPackage.Literals.REQUEST__ANSWER, Locale.getDefault()));
		}
		if (extension != null && extension.getLevel() == null) {
			missing.add(RecordType.featureLabel(step.type().section(), extension.eClass(), ModelPackage.Literals.LIMIT_EXTENSION__LEVEL,
					Locale.getDefault()));
		}
		if (!missing.isEmpty()) {
			return NLS.bind(Messages.Step_missing, String.join("、", missing)); //$NON-NLS-1$
		}
		if (refersToItself()) {
			return Messages.Step_itself;
		}
		if (extension != null) {
			return whyNotExtend(clock, extension);
		}
		boolean grants = request != null && step.limit().kind() == LimitAction.Kind.GRANT;
		return grants ? whyNotExtend(clock, granted()) : ""; //$NON-NLS-1$
	}

	private LimitExtension granted() {
		LimitExtension granted = ModelFactory.eINSTANCE.createLimitExtension();
		granted.setGranted(today);
		granted.setAmount(request.getAmount());
		granted.setLevel(request.getLevel());
		granted.setReason(request.getReason());
		granted.setGrantedBy(actor.user());
		return granted;
	}

	private String whyNotExtend(Clock clock, LimitExtension wanted) {
		FlowClock limit = step.limit().clock();
		LocalDate start = (LocalDate) record.eGet(limit.start());
		if (flow.requests() != null && wanted == extension && asksForExtension(clock)
				&& actor.approvers().names(rule(clock), wanted.getLevel(), today).isEmpty()) {
			return Messages.Step_nobody;
		}
		return clock.whyNotExtend(rule(clock), Limits.course(limit, record, start),
				new Extension(wanted.getGranted(), wanted.getAmount(), wanted.getLevel(), wanted.getReason()));
	}

	/**
	 * Answers what the step asks just as it was answered for another record: to take one step with several.
	 *
	 * @param other the same step, of another record of the type
	 */
	public void answerAs(StepDraft other) {
		answerAs(record, other.record, step.changes());
		if (part != null) {
			answerAs(part, other.part, step.part().changes());
		}
		if (created != null) {
			answerAs(created, other.created, step.creation().changes());
		}
		if (extension != null) {
			extension.setAmount(other.extension.getAmount());
			extension.setLevel(other.extension.getLevel());
			extension.setReason(other.extension.getReason());
		}
		if (request != null) {
			request.setAnswer(other.request.getAnswer());
		}
	}

	private static void answerAs(EObject object, EObject other, Changes changes) {
		changes.questions().forEach(q -> object.eSet(q.feature(), other.eGet(q.feature())));
	}

	/**
	 * The record after the step.
	 *
	 * @param clock reckons whether an extension is allowed
	 * @throws FlowException with the reason if something required is missing or an extension goes too far
	 */
	public Record finish(Clock clock) {
		String whyNot = whyNot(clock);
		if (!whyNot.isEmpty()) {
			throw new FlowException(whyNot);
		}
		if (asksForExtension(clock)) {
			List<String> whom = actor.approvers().names(rule(clock), extension.getLevel(), today);
			list(record, flow.requests()).add(Requests.ask(step, extension, whom, actor.user()));
			return record;
		}
		if (part != null) {
			list(record, step.part().feature()).add(part);
		}
		if (step.limit() != null) {
			act(step.limit(), clock);
		}
		Requests.answer(flow, record, step.asking().answers(), RequestState.DONE, actor.user(), today);
		Requests.answer(flow, record, step.asking().refuses(), RequestState.REFUSED, actor.user(), today);
		Requests.ask(step, record, part, actor.user(), today).ifPresent(asked -> list(record, flow.requests()).add(asked));
		if (step.to() != null) {
			record.eSet(flow.state(), StepValues.of(new Assignment(flow.state(), step.to()), "", today)); //$NON-NLS-1$
		}
		return record;
	}

	/** A record can't be merged into itself, or repeat itself. */
	private boolean refersToItself() {
		return step.changes().questions().stream().map(q -> record.eGet(q.feature()))
				.anyMatch(v -> v instanceof Record target && target.eClass() == record.eClass() && target.getId() == record.getId());
	}

	private void missing(EObject object, Changes changes, List<String> labels) {
		for (Question question : changes.questions()) {
			Object value = object.eGet(question.feature());
			boolean empty = value == null || "".equals(value) //$NON-NLS-1$
					|| value instanceof org.eclipse.emf.common.util.Enumerator && "NONE".equals(value.toString()); //$NON-NLS-1$
			if (question.required() && empty) {
				labels.add(RecordType.featureLabel(step.type().section(), object.eClass(), question.feature(), Locale.getDefault()));
			}
		}
	}

	private void act(LimitAction action, Clock clock) {
		switch (action.kind()) {
		case EXTEND -> {
			if (actor.approvers().areNamed(rule(clock), today)) {
				extension.setGrantedBy(actor.user());
			}
			list(record, action.clock().extensions()).add(extension);
		}
		case GRANT -> {
			list(record, action.clock().extensions()).add(granted());
			Requests.answer(request, RequestState.DONE, actor.user(), today);
		}
		case REFUSE -> Requests.answer(request, RequestState.REFUSED, actor.user(), today);
		case SUSPEND -> {
			LimitSuspension suspension = ModelFactory.eINSTANCE.createLimitSuspension();
			suspension.setCause(action.cause());
			suspension.setFrom(today);
			list(record, action.clock().suspensions()).add(suspension);
		}
		case RESUME -> list(record, action.clock().suspensions()).stream().map(LimitSuspension.class::cast)
				.filter(s -> s.getTo() == null).forEach(s -> s.setTo(today));
		}
	}

	@SuppressWarnings("unchecked")
	private static List<EObject> list(EObject owner, EStructuralFeature feature) {
		return (List<EObject>) owner.eGet(feature);
	}
}
