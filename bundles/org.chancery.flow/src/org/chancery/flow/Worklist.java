package org.chancery.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.chancery.model.sections.RecordType;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What waits (待辦), across all sections: records with a running time limit, those due first at the top. */
public final class Worklist {
	/**
	 * One thing that waits.
	 *
	 * @param flow    the flow of its record type
	 * @param clock   the limit that runs
	 * @param id      the record's id
	 * @param version the record's version
	 * @param title   what names the record
	 * @param due     the limit's last day
	 * @param state   the name of the state's literal
	 * @param handler who handles it; empty if nobody is named
	 * @param unit    the unit it is with; empty if none is named
	 */
	public record Item(Flow flow, FlowClock clock, long id, int version, String title, LocalDate due, String state,
			String handler, String unit) {
		/** The record type. */
		public RecordType type() {
			return flow.type();
		}
	}

	/** How many wait. */
	public record Counts(long overdue, long today, long thisWeek, long all) {
	}

	private Worklist() {
	}

	/**
	 * The things that wait and are due on a day at the latest, those due first at the top. May wait for the database.
	 *
	 * @param handler only those this person handles; null for everybody's
	 * @param until   the latest due day wanted; null for all
	 * @param limit   how many of each limit at most
	 */
	public static List<Item> items(Store store, String handler, LocalDate until, int limit) {
		List<Item> items = new ArrayList<>();
		for (Flow flow : Flows.readable(store)) {
			for (FlowClock clock : flow.clocks()) {
				items.addAll(items(store, flow, clock, handler, until, limit));
			}
		}
		items.sort(Comparator.comparing(Item::due).thenComparing(i -> i.type().qualifiedName()).thenComparing(Item::id));
		return items;
	}

	/** How many of the things that wait are overdue, due on this day, and due until this week's Sunday. */
	public static Counts counts(Store store, String handler, LocalDate today) {
		LocalDate sunday = today.plusDays(7L - today.getDayOfWeek().getValue());
		long overdue = 0;
		long now = 0;
		long week = 0;
		long all = 0;
		for (Flow flow : Flows.readable(store)) {
			for (FlowClock clock : flow.clocks()) {
				RecordQuery query = RecordQuery.all(flow.type()).and(waits(store, flow, clock, handler));
				Field<LocalDate> due = column(store, clock.due());
				overdue += store.count(query.and(due.lt(today)));
				now += store.count(query.and(due.eq(today)));
				week += store.count(query.and(due.gt(today)).and(due.le(sunday)));
				all += store.count(query);
			}
		}
		return new Counts(overdue, now, week, all);
	}

	private static List<Item> items(Store store, Flow flow, FlowClock clock, String handler, LocalDate until, int limit) {
		Set<EStructuralFeature> wanted = new LinkedHashSet<>();
		wanted.add(flow.type().labelFeature());
		wanted.add(clock.due());
		wanted.add(flow.state());
		if (flow.handler() != null) {
			wanted.add(flow.handler());
		}
		if (flow.unit() != null) {
			wanted.add(flow.unit());
		}
		List<EStructuralFeature> features = List.copyOf(wanted);
		RecordQuery query = RecordQuery.all(flow.type()).withFeatures(features).and(waits(store, flow, clock, handler))
				.orderBy(List.of(new RecordQuery.Sort(clock.due(), false))).limit(limit);
		if (until != null) {
			query = query.and(column(store, clock.due()).le(until));
		}
		List<Item> items = new ArrayList<>();
		for (RecordRow row : store.rows(query)) {
			items.add(new Item(flow, clock, row.id(), row.version(), text(row, features, flow.type().labelFeature()),
					(LocalDate) row.values().get(features.indexOf(clock.due())),
					((Enumerator) row.values().get(features.indexOf(flow.state()))).getName(),
					text(row, features, flow.handler()), text(row, features, flow.unit())));
		}
		return items;
	}

	private static String text(RecordRow row, List<EStructuralFeature> features, EStructuralFeature feature) {
		return feature == null ? "" : Objects.toString(row.values().get(features.indexOf(feature)), ""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@SuppressWarnings("unchecked")
	private static <T> Field<T> column(Store store, EStructuralFeature feature) {
		return (Field<T>) store.naming().column(feature);
	}

	/** Which records of the type have this limit running. */
	static Condition waits(Store store, Flow flow, FlowClock clock, String handler) {
		Condition condition = column(store, clock.due()).isNotNull();
		for (EStructuralFeature stop : clock.stops()) {
			condition = condition.and(column(store, stop).isNull());
		}
		if (!flow.finals().isEmpty()) {
			condition = condition.and(Worklist.<String>column(store, flow.state()).notIn(flow.finals()));
		}
		if (handler != null) {
			condition = condition.and(flow.handler() == null ? DSL.falseCondition()
					: Worklist.<String>column(store, flow.handler()).eq(handler));
		}
		return condition;
	}
}
