package org.chancery.flow.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chancery.clock.rules.Rule;
import org.chancery.flow.Actor;
import org.chancery.flow.Flow;
import org.chancery.flow.FlowStep;
import org.chancery.flow.Flows;
import org.chancery.flow.Worklist.Asked;
import org.chancery.model.ModelPackage;
import org.chancery.model.RequestKind;
import org.chancery.model.RequestState;
import org.chancery.store.Store;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * A request that waits, read without its record.
 *
 * @param flow  the flow of its record's type
 * @param owner its record's id
 * @param step  the step by which it was asked
 * @param kind  what was asked for
 * @param level the level of the extension asked for; null of others
 * @param asked who asked whom, and when
 */
public record Asking(Flow flow, long owner, FlowStep step, RequestKind kind, String level, Asked asked) {
	private static final Field<String> OWNER_TYPE = DSL.field(DSL.name("OWNER_TYPE"), SQLDataType.VARCHAR); //$NON-NLS-1$
	private static final Field<String> OWNER_FEATURE = DSL.field(DSL.name("OWNER_FEATURE"), SQLDataType.VARCHAR); //$NON-NLS-1$
	private static final Field<Long> OWNER_ID = DSL.field(DSL.name("OWNER_ID"), SQLDataType.BIGINT); //$NON-NLS-1$

	/** All that wait in the sections that the one who opened the store may read. */
	public static List<Asking> waiting(Store store) {
		List<Asking> waiting = new ArrayList<>();
		for (Flow flow : Flows.readable(store)) {
			if (flow.requests() != null) {
				waiting.addAll(waiting(store, flow));
			}
		}
		return waiting;
	}

	private static List<Asking> waiting(Store store, Flow flow) {
		Field<String> kind = column(store, ModelPackage.Literals.REQUEST__KIND);
		Field<String> step = column(store, ModelPackage.Literals.REQUEST__STEP);
		Field<String> level = column(store, ModelPackage.Literals.REQUEST__LEVEL);
		Field<String> asker = column(store, ModelPackage.Literals.REQUEST__ASKER);
		Field<String> asked = column(store, ModelPackage.Literals.REQUEST__ASKED);
		Field<LocalDate> since = column(store, ModelPackage.Literals.REQUEST__ASKED_DATE);
		Condition waits = OWNER_TYPE.eq(flow.type().qualifiedName()).and(OWNER_FEATURE.eq(flow.requests().getName()))
				.and(Asking.<String>column(store, ModelPackage.Literals.REQUEST__STATE).eq(RequestState.WAITING.getName()));
		List<Asking> found = new ArrayList<>();
		for (Record row : store.read(sql -> sql.select(List.of(OWNER_ID, kind, step, level, asker, asked, since))
				.from(store.naming().table("BASE", ModelPackage.Literals.REQUEST)).where(waits).fetch())) { //$NON-NLS-1$
			Optional<FlowStep> by = flow.steps().stream().filter(s -> s.id().equals(row.get(step))).findFirst();
			// a step that the section does not know any more asks for nothing
			by.ifPresent(s -> found.add(new Asking(flow, row.get(OWNER_ID), s, RequestKind.getByName(row.get(kind)), row.get(level),
					new Asked(s, row.get(asker), row.get(asked), row.get(since)))));
		}
		return found;
	}

	/** Whether it is an extension that this one may grant. */
	public boolean isFor(Actor actor, LocalDate today) {
		if (kind != RequestKind.EXTENSION || step.limit() == null) {
			return false;
		}
		Optional<Rule> rule = actor.rules().newest(step.limit().clock().rule());
		return rule.isPresent() && actor.approvers().mayGrant(actor.user(), rule.get(), level, today);
	}

	/** Who asked. */
	public String asker() {
		return asked.asker();
	}

	@SuppressWarnings("unchecked")
	private static <T> Field<T> column(Store store, EStructuralFeature feature) {
		return (Field<T>) store.naming().column(feature);
	}
}
