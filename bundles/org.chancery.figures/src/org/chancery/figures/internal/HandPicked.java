package org.chancery.figures.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.chancery.figures.FigureDefinition;
import org.chancery.model.Inclusion;
import org.chancery.model.InclusionKind;
import org.chancery.model.ModelPackage;
import org.chancery.model.Period;
import org.chancery.store.Store;
import org.eclipse.osgi.util.NLS;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The records taken into a figure or left out of it by hand. An inclusion changes only which days count: a record that
 * does not meet the figure's own condition is not counted by hand either, and a note says so.
 *
 * @param applied the inclusions that name a record which meets the figure's condition
 * @param notes   which inclusions do not
 */
record HandPicked(List<Inclusion> applied, List<String> notes) {

	/**
	 * The inclusions for a figure whose days hold the whole period.
	 *
	 * @param base the figure's condition without its days
	 */
	static HandPicked of(Store store, FigureDefinition figure, Period period, Condition base) {
		List<Inclusion> inclusions = Adjustments.inclusions(store, figure, period);
		if (inclusions.isEmpty()) {
			return new HandPicked(List.of(), List.of());
		}
		Field<Long> id = id(store);
		Set<Long> meeting = store.read(ctx -> new HashSet<>(ctx.select(id).from(store.naming().table(figure.type()))
				.where(id.in(inclusions.stream().map(Inclusion::getRecordId).toList())).and(base).fetch(id)));
		List<Inclusion> applied = new ArrayList<>();
		List<String> notes = new ArrayList<>();
		for (Inclusion inclusion : inclusions) {
			if (meeting.contains(inclusion.getRecordId())) {
				applied.add(inclusion);
			} else {
				notes.add(NLS.bind(Messages.Note_byHandUnused, figure.type().label() + " " + inclusion.getRecordId(),
						inclusion.getReason()));
			}
		}
		return new HandPicked(List.copyOf(applied), List.copyOf(notes));
	}

	/** The condition for records whose days count unless they are left out, and for those taken in. */
	Condition apply(Store store, Condition days) {
		Condition counting = days.and(notLeftOut(store));
		return takesIn() ? counting.or(takenIn(store)) : counting;
	}

	/** The records that are not left out. */
	Condition notLeftOut(Store store) {
		List<Long> ids = ids(InclusionKind.LEFT_OUT);
		return ids.isEmpty() ? DSL.noCondition() : id(store).notIn(ids);
	}

	/** The records left out. */
	Condition leftOut(Store store) {
		return id(store).in(ids(InclusionKind.LEFT_OUT));
	}

	/** Whether records are left out. */
	boolean leavesOut() {
		return !ids(InclusionKind.LEFT_OUT).isEmpty();
	}

	/** The records taken in. */
	Condition takenIn(Store store) {
		return id(store).in(ids(InclusionKind.INCLUDED));
	}

	/** Whether records are taken in. */
	boolean takesIn() {
		return !ids(InclusionKind.INCLUDED).isEmpty();
	}

	private List<Long> ids(InclusionKind kind) {
		return applied.stream().filter(i -> i.getKind() == kind).map(Inclusion::getRecordId).toList();
	}

	private static Field<Long> id(Store store) {
		return store.naming().column(ModelPackage.Literals.RECORD__ID).coerce(Long.class);
	}
}
