package org.chancery.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.chancery.model.sections.RecordType;
import org.chancery.store.Naming;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * The work flow and the time limits of one record type.
 *
 * @param type    the record type
 * @param state   the feature that says how far a record has come
 * @param finals  the states in which nothing waits any more, by the names of their literals
 * @param handler the feature that names who handles it; null if none does
 * @param unit    the feature that names the unit it is with; null if none does
 * @param requests the parts that keep what people asked of others about it; null if it has none
 * @param clocks  its time limits
 * @param steps   the steps people may take, in the order they are shown
 */
public record Flow(RecordType type, EStructuralFeature state, Set<String> finals, EStructuralFeature handler,
		EStructuralFeature unit, EReference requests, List<FlowClock> clocks, List<FlowStep> steps) {

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

	/**
	 * The clocks that run for this record, or would if they had started: of several that keep their due date in one feature
	 * the one whose conditions hold.
	 */
	public List<FlowClock> applying(EObject record) {
		Map<EStructuralFeature, FlowClock> byDue = new LinkedHashMap<>();
		for (FlowClock clock : clocks) {
			byDue.merge(clock.due(), clock, (one, other) -> one.applies(record) || !other.applies(record) ? one : other);
		}
		return List.copyOf(byDue.values());
	}

	/**
	 * Which records have this clock among those that {@link #applying} answers, of columns.
	 *
	 * @param clock one of this flow's
	 */
	Condition applyingSql(FlowClock clock, Naming naming) {
		List<FlowClock> alike = clocks.stream().filter(c -> c.due() == clock.due()).toList();
		if (alike.size() == 1) {
			return DSL.noCondition();
		}
		Condition earlier = DSL.or(alike.subList(0, alike.indexOf(clock)).stream().map(c -> c.appliesSql(naming)).toList());
		Condition any = DSL.or(alike.stream().map(c -> c.appliesSql(naming)).toList());
		// a due date that was entered by hand where none applies is with the first of them
		return clock == alike.getFirst() ? DSL.or(clock.appliesSql(naming), isNotTrue(any)) : clock.appliesSql(naming).and(isNotTrue(earlier));
	}

	/** Also true where a missing value makes the condition neither true nor false. */
	private static Condition isNotTrue(Condition condition) {
		return DSL.when(condition, DSL.inline(1)).otherwise(DSL.inline(0)).eq(DSL.inline(0));
	}

	/** The clock of this record whose due date this feature holds. */
	public Optional<FlowClock> clockOf(EStructuralFeature due, EObject record) {
		return applying(record).stream().filter(c -> c.due() == due).findFirst();
	}
}
