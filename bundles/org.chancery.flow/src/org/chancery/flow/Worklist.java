package org.chancery.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.chancery.flow.internal.Asking;
import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
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
	 * @param clock   the limit that runs; null if something was asked for which none runs
	 * @param id      the record's id
	 * @param version the record's version
	 * @param title   what names the record
	 * @param due     the limit's last day; null if none runs
	 * @param state   the name of the state's literal
	 * @param handler who handles it; empty if nobody is named
	 * @param unit    the unit it is with; empty if none is named
	 * @param asked   what was asked of somebody about it; null if it is in the list for its limit
	 */
	public record Item(Flow flow, FlowClock clock, long id, int version, String title, LocalDate due, String state,
			String handler, String unit, Asked asked) {
		/** The record type. */
		public RecordType type() {
			return flow.type();
		}

		/** What waits, for people: the name of the limit, or of the step by which it was asked. */
		public String what() {
			return asked == null || asked.step().limit() != null ? type().label(clock.due()) : asked.step().label();
		}

		/** Whether its last day has passed. */
		public boolean isLate(LocalDate today) {
			return due != null && due.isBefore(today);
		}
	}

	/**
	 * What one person asked of another.
	 *
	 * @param step  the step by which it was asked
	 * @param asker who asked
	 * @param whom  who was asked
	 * @param since when
	 */
	public record Asked(FlowStep step, String asker, String whom, LocalDate since) {
	}

	/**
	 * Whose things.
	 *
	 * @param handler only those this person handles; null for everybody's
	 * @param unit    only those that are with the unit of this name; null for all units'
	 */
	public record Whose(String handler, String unit) {
		/** Everybody's. */
		public static final Whose ALL = new Whose(null, null);

		/** Those a person handles. */
		public static Whose of(String handler) {
			return new Whose(handler, null);
		}

		/** Those that are with a unit. */
		public static Whose ofUnit(String name) {
			return new Whose(null, name);
		}
	}

	/** How many wait. */
	public record Counts(long overdue, long today, long thisWeek, long all) {
	}

	private static final Comparator<Item> BY_DAY = Comparator.comparing(Item::due, Comparator.nullsLast(Comparator.naturalOrder()))
			.thenComparing(i -> i.type().qualifiedName()).thenComparing(Item::id);

	private Worklist() {
	}

	/**
	 * The things that wait and are due on a day at the latest, those due first at the top. May wait for the database.
	 *
	 * @param until the latest due day wanted; null for all
	 * @param limit how many of each limit at most
	 */
	public static List<Item> items(Store store, Whose whose, LocalDate until, int limit) {
		return items(store, whose, null, until, limit);
	}

	/**
	 * The same from a day on.
	 *
	 * @param from the earliest due day wanted; null for all
	 */
	public static List<Item> items(Store store, Whose whose, LocalDate from, LocalDate until, int limit) {
		List<Item> items = new ArrayList<>();
		for (Flow flow : Flows.readable(store)) {
			for (FlowClock clock : flow.clocks()) {
				RecordQuery query = query(flow, clock).and(waits(store, flow, clock, whose)).limit(limit)
						.orderBy(List.of(new RecordQuery.Sort(clock.due(), false)));
				Field<LocalDate> due = column(store, clock.due());
				query = from == null ? query : query.and(due.ge(from));
				query = until == null ? query : query.and(due.le(until));
				store.rows(query).forEach(row -> items.add(item(flow, clock, row, null)));
			}
		}
		items.sort(BY_DAY);
		return items;
	}

	/** How many of the things that wait are overdue, due on this day, and due until this week's Sunday. */
	public static Counts counts(Store store, Whose whose, LocalDate today) {
		LocalDate sunday = today.plusDays(7L - today.getDayOfWeek().getValue());
		long overdue = 0;
		long now = 0;
		long week = 0;
		long all = 0;
		for (Flow flow : Flows.readable(store)) {
			for (FlowClock clock : flow.clocks()) {
				RecordQuery query = RecordQuery.all(flow.type()).and(waits(store, flow, clock, whose));
				Field<LocalDate> due = column(store, clock.due());
				overdue += store.count(query.and(due.lt(today)));
				now += store.count(query.and(due.eq(today)));
				week += store.count(query.and(due.gt(today)).and(due.le(sunday)));
				all += store.count(query);
			}
		}
		return new Counts(overdue, now, week, all);
	}

	/** What a person asked of others and they have not done yet. May wait for the database. */
	public static List<Item> askedBy(Store store, String asker) {
		return asked(store, Asking.waiting(store).stream().filter(q -> q.asker().equals(asker)).toList());
	}

	/** The extensions that others asked for and that a person may grant. May wait for the database. */
	public static List<Item> toGrant(Store store, Actor actor, LocalDate today) {
		return asked(store, Asking.waiting(store).stream().filter(q -> q.isFor(actor, today)).toList());
	}

	private static List<Item> asked(Store store, List<Asking> requests) {
		List<Item> items = new ArrayList<>();
		for (Asking request : requests) {
			Flow flow = request.flow();
			FlowClock clock = request.step().limit() == null ? null : request.step().limit().clock();
			RecordQuery query = query(flow, clock).and(Worklist.<Long>column(store, ModelPackage.Literals.RECORD__ID).eq(request.owner()));
			if (!flow.finals().isEmpty()) {
				query = query.and(Worklist.<String>column(store, flow.state()).notIn(flow.finals()));
			}
			store.rows(query.limit(1)).forEach(row -> items.add(item(flow, clock, row, request.asked())));
		}
		items.sort(BY_DAY);
		return items;
	}

	private static RecordQuery query(Flow flow, FlowClock clock) {
		return RecordQuery.all(flow.type()).withFeatures(features(flow, clock));
	}

	private static List<EStructuralFeature> features(Flow flow, FlowClock clock) {
		Set<EStructuralFeature> wanted = new LinkedHashSet<>(List.of(flow.type().labelFeature(), flow.state()));
		Stream.of(clock == null ? null : clock.due(), flow.handler(), flow.unit()).filter(Objects::nonNull).forEach(wanted::add);
		return List.copyOf(wanted);
	}

	private static Item item(Flow flow, FlowClock clock, RecordRow row, Asked asked) {
		List<EStructuralFeature> features = features(flow, clock);
		return new Item(flow, clock, row.id(), row.version(), text(row, features, flow.type().labelFeature()),
				clock == null ? null : (LocalDate) row.values().get(features.indexOf(clock.due())),
				((Enumerator) row.values().get(features.indexOf(flow.state()))).getName(), text(row, features, flow.handler()),
				text(row, features, flow.unit()), asked);
	}

	private static String text(RecordRow row, List<EStructuralFeature> features, EStructuralFeature feature) {
		return feature == null ? "" : Objects.toString(row.values().get(features.indexOf(feature)), ""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@SuppressWarnings("unchecked")
	private static <T> Field<T> column(Store store, EStructuralFeature feature) {
		return (Field<T>) store.naming().column(feature);
	}

	/** Which records of the type have this limit running. */
	private static Condition waits(Store store, Flow flow, FlowClock clock, Whose whose) {
		Condition condition = column(store, clock.due()).isNotNull().and(flow.applyingSql(clock, store.naming()));
		for (EStructuralFeature stop : clock.stops()) {
			condition = condition.and(column(store, stop).isNull());
		}
		if (!flow.finals().isEmpty()) {
			condition = condition.and(Worklist.<String>column(store, flow.state()).notIn(flow.finals()));
		}
		if (whose.handler() != null) {
			condition = condition.and(flow.handler() == null ? DSL.falseCondition()
					: Worklist.<String>column(store, flow.handler()).eq(whose.handler()));
		}
		return whose.unit() == null ? condition : condition.and(isWith(store, flow, whose.unit()));
	}

	/** Which records are with a unit. */
	private static Condition isWith(Store store, Flow flow, String unit) {
		if (flow.unit() instanceof EAttribute) {
			return Worklist.<String>column(store, flow.unit()).eq(unit);
		} else if (flow.unit() != null && flow.unit().getEType() == ModelPackage.Literals.AGENCY) {
			RecordType agencies = SectionRegistry.instance().typeOf(ModelPackage.Literals.AGENCY).orElseThrow();
			return store.findByKey(agencies, unit).map(agency -> Worklist.<Long>column(store, flow.unit()).eq(agency.getId()))
					.orElseGet(DSL::falseCondition);
		}
		return DSL.falseCondition();
	}
}
