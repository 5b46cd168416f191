package org.chancery.flow;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.chancery.model.sections.RecordType;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * The work flow and the time limits of one record type.
 *
 * @param type    the record type
 * @param state   the feature that says how far a record has come
 * @param finals  the states in which nothing waits any more, by the names of their literals
 * @param handler the feature that names who handles it; null if none does
 * @param unit    the feature that names the unit it is with; null if none does
 * @param clocks  its time limits
 * @param steps   the steps people may take, in the order they are shown
 */
public record Flow(RecordType type, EStructuralFeature state, Set<String> finals, EStructuralFeature handler,
		EStructuralFeature unit, List<FlowClock> clocks, List<FlowStep> steps) {

	/** The name of the state's literal. */
	public String stateOf(EObject record) {
		return ((Enumerator) record.eGet(state)).getName();
	}

	/** Whether nothing waits any more. */
	public boolean isFinal(EObject record) {
		return finals.contains(stateOf(record));
	}

	/** The state's name for people, in the language of the running program. */
	public String stateLabel(String literal) {
		EEnumLiteral found = ((EEnum) state.getEType()).getEEnumLiteral(literal);
		return RecordType.literalLabel(type.section(), found, Locale.getDefault());
	}

	/** The clock with this id. */
	public Optional<FlowClock> clock(String id) {
		return clocks.stream().filter(c -> c.id().equals(id)).findFirst();
	}

	/** The clock whose due date this feature holds. */
	public Optional<FlowClock> clockOf(EStructuralFeature due) {
		return clocks.stream().filter(c -> c.due() == due).findFirst();
	}
}
