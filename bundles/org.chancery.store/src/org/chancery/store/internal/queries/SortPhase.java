package org.chancery.store.internal.queries;

import java.util.ArrayList;
import java.util.List;

import org.jooq.Condition;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/**
 * A run of rows in sort order. A table sorted first by a column that may be null is read in two runs, the rows with a
 * value and then those without: so the start of each can be found in an index, where one condition over both could not.
 *
 * @param condition which rows
 * @param steps     how they are sorted
 */
record SortPhase(Condition condition, List<SortStep> steps) {
	/** The runs of a sort order from a key on, or from the first row if the key is null. */
	static List<SortPhase> of(List<SortStep> steps, List<Object> start) {
		SortStep first = steps.get(0);
		List<SortStep> rest = steps.subList(1, steps.size());
		if (!first.nullable()) {
			return List.of(new SortPhase(start == null ? DSL.noCondition() : from(steps, start), steps));
		}
		List<SortPhase> phases = new ArrayList<>();
		if (start == null || start.get(0) != null) {
			List<SortStep> present = new ArrayList<>();
			present.add(first.withoutNulls());
			if (!first.unique()) {
				present.addAll(rest);
			}
			phases.add(new SortPhase(start == null ? first.column().isNotNull() : from(present, start), present));
		}
		Condition absent = first.column().isNull();
		boolean startsHere = start != null && start.get(0) == null;
		phases.add(new SortPhase(startsHere ? absent.and(from(rest, start.subList(1, start.size()))) : absent, rest));
		return phases;
	}

	/** The rows at a key or after it, as SQL compares rows in the order of these steps. */
	private static Condition from(List<SortStep> steps, List<Object> key) {
		SortStep first = steps.get(0);
		Object value = key.get(0);
		List<SortStep> rest = steps.subList(1, steps.size());
		if (!first.nullable()) {
			return rest.isEmpty() ? first.from(value)
					: first.from(value).and(first.after(value).or(from(rest, key.subList(1, key.size()))));
		}
		Condition here = rest.isEmpty() ? first.at(value) : first.at(value).and(from(rest, key.subList(1, key.size())));
		return first.after(value).or(here);
	}

	List<SortField<?>> orderBy() {
		List<SortField<?>> fields = new ArrayList<>();
		steps.forEach(step -> fields.add(step.sortField()));
		return fields;
	}
}
