package org.chancery.flow;

import java.time.LocalDate;
import java.util.List;

import org.chancery.store.Naming;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.impl.DSL;

/**
 * A time limit of a record type: which features hold its days.
 *
 * @param id          its id, unique within the type
 * @param rule        the rule it goes by
 * @param start       the day it starts
 * @param stops       the days that stop it; the first that is known does
 * @param due         its last day
 * @param basis       the rule's version and the calendar that the due date was reckoned by; empty if it was entered by hand
 * @param original    the last day without extensions; null if it is not kept
 * @param used        the working days it took; null if it is not kept
 * @param extensions  the extensions granted; null if it has none
 * @param suspensions the times it stood still; null if it has none
 * @param when        what must be so for it to run
 */
public record FlowClock(String id, String rule, EStructuralFeature start, List<EStructuralFeature> stops,
		EStructuralFeature due, EStructuralFeature basis, EStructuralFeature original, EStructuralFeature used,
		EReference extensions, EReference suspensions, List<Condition> when) {

	/** The day the clock stopped; null while it runs. */
	public LocalDate stopped(EObject record) {
		return stops.stream().map(f -> (LocalDate) record.eGet(f)).filter(d -> d != null).min(LocalDate::compareTo).orElse(null);
	}

	/** Whether it runs for this record at all. */
	public boolean applies(EObject record) {
		return when.stream().allMatch(c -> c.holds(record));
	}

	/** The same as {@link #applies} of columns. */
	public org.jooq.Condition appliesSql(Naming naming) {
		return DSL.and(when.stream().map(c -> c.sql(naming)).toList());
	}

	/** The last day; null if there is none. */
	public LocalDate due(EObject record) {
		return (LocalDate) record.eGet(due);
	}
}
