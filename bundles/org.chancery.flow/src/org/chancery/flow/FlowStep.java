package org.chancery.flow;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.chancery.model.sections.RecordType;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * A step that people may take with a record.
 *
 * @param type     the record type
 * @param id       its id, unique within the type
 * @param from     the states in which it may be taken, by the names of their literals
 * @param to       the state it leads to; null if the state stays
 * @param byHandler whether only the record's handler may take it
 * @param demands  what must be so before
 * @param changes  what it sets and asks in the record
 * @param part     the part it adds; null if it adds none
 * @param limit    what it does to a time limit; null if nothing
 * @param asking   what it asks of somebody and which requests it answers
 * @param creation the record it creates beside; null if it creates none
 */
public record FlowStep(RecordType type, String id, Set<String> from, String to, boolean byHandler,
		List<Condition> demands, Changes changes, NewPart part, LimitAction limit, Asking asking, Creation creation) {
	/** Values that are set and values that are asked for. */
	public record Changes(List<Assignment> assignments, List<Question> questions) {
	}

	/** A value that is set: {@code today}, {@code user}, a literal or text; empty takes the value away. */
	public record Assignment(EStructuralFeature feature, String value) {
	}

	/** A value that the one who takes the step is asked for. */
	public record Question(EStructuralFeature feature, boolean required) {
	}

	/** A part that is added. */
	public record NewPart(EReference feature, Changes changes) {
	}

	/**
	 * What a step has to do with requests.
	 *
	 * @param whom    the feature that names, after the step, who is asked to do something; null if nobody is
	 * @param answers the steps whose requests it answers
	 * @param refuses the steps whose requests it refuses
	 */
	public record Asking(EStructuralFeature whom, Set<String> answers, Set<String> refuses) {
		/** Of a step that has nothing to do with requests. */
		public static final Asking NONE = new Asking(null, Set.of(), Set.of());
	}

	/**
	 * A record that a step creates.
	 *
	 * @param type    its type
	 * @param back    its feature that refers to the record the step is taken with; null if none does
	 * @param copies  the values taken over from that record
	 * @param changes what is set and asked in it
	 */
	public record Creation(RecordType type, EReference back, List<Copy> copies, Changes changes) {
	}

	/** A value that is taken over into another record; the suffix is put behind a text. */
	public record Copy(EStructuralFeature from, EStructuralFeature to, String suffix) {
	}

	/** What a step does to a clock; the cause is that of a suspension. */
	public record LimitAction(Kind kind, FlowClock clock, String cause) {
		/** The kinds. */
		public enum Kind {
			/** Extends it, or asks those who may. */
			EXTEND,
			/** Lets it stand still. */
			SUSPEND,
			/** Lets it go on. */
			RESUME,
			/** Grants the extension that was asked for. */
			GRANT,
			/** Refuses it. */
			REFUSE
		}
	}

	/** Whether something must be filled in to take it. */
	public boolean requires() {
		return limit != null && (limit.kind() == LimitAction.Kind.EXTEND || limit.kind() == LimitAction.Kind.REFUSE) || creation != null || changes.questions().stream().anyMatch(Question::required)
				|| part != null && part.changes().questions().stream().anyMatch(Question::required);
	}

	/** The step's name, in the language of the running program. */
	public String label() {
		return type.section().labels().get("flow." + type.name() + "." + id, Locale.getDefault()); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
