package org.chancery.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.chancery.clock.Clock;
import org.chancery.clock.Extension;
import org.chancery.flow.FlowStep.Assignment;
import org.chancery.flow.FlowStep.Changes;
import org.chancery.flow.FlowStep.LimitAction;
import org.chancery.flow.FlowStep.Question;
import org.chancery.flow.internal.Messages;
import org.chancery.flow.internal.StepValues;
import org.chancery.model.LimitExtension;
import org.chancery.model.LimitSuspension;
import org.chancery.model.ModelFactory;
import org.chancery.model.ModelPackage;
import org.chancery.model.Record;
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
	private final LocalDate today;

	StepDraft(Flow flow, FlowStep step, Record original, String user, LocalDate today) {
		this.flow = flow;
		this.step = step;
		this.today = today;
		this.record = EcoreUtil.copy(original);
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

	/** Whether there is anything to fill in. */
	public boolean asks() {
		return !step.changes().questions().isEmpty() || extension != null
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
		if (extension != null && extension.getLevel() == null) {
			missing.add(RecordType.featureLabel(step.type().section(), extension.eClass(), ModelPackage.Literals.LIMIT_EXTENSION__LEVEL,
					Locale.getDefault()));
		}
		if (!missing.isEmpty()) {
			return NLS.bind(Messages.Step_missing, String.join("、", missing)); //$NON-NLS-1$
		}
		return extension == null ? "" : whyNotExtend(clock); //$NON-NLS-1$
	}

	private String whyNotExtend(Clock clock) {
		FlowClock limit = step.limit().clock();
		LocalDate start = (LocalDate) record.eGet(limit.start());
		return clock.whyNotExtend(clock.rules().rule(limit.rule(), start), Limits.course(limit, record, start), new Extension(
				extension.getGranted(), extension.getAmount(), extension.getLevel(), extension.getReason()));
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
		if (part != null) {
			list(record, step.part().feature()).add(part);
		}
		if (step.limit() != null) {
			act(step.limit());
		}
		if (step.to() != null) {
			record.eSet(flow.state(), StepValues.of(new Assignment(flow.state(), step.to()), "", today)); //$NON-NLS-1$
		}
		return record;
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

	private void act(LimitAction action) {
		switch (action.kind()) {
		case EXTEND -> list(record, action.clock().extensions()).add(extension);
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
