package org.chancery.flow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chancery.model.ModelPackage;
import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * The time used, month by month (時效統計): of each limit whose days used are kept, and of each unit, how many were done, how
 * many of them in time, and how many days they took on average. A matter counts for the month in which its clock stopped.
 */
public final class TimeStatistics {
	/**
	 * One line.
	 *
	 * @param month    the month
	 * @param flow     the flow of the record type
	 * @param clock    the limit
	 * @param unit     the unit's name; empty if none is named
	 * @param done     how many were done
	 * @param limited  how many of them had a due date
	 * @param inTime   how many of these were done on it or before
	 * @param counted  of how many the days used are known
	 * @param daysUsed their working days together
	 */
	public record Line(YearMonth month, Flow flow, FlowClock clock, String unit, int done, int limited, int inTime, int counted,
			BigDecimal daysUsed) {
		/** In per cent with two decimals, half up; null if none had a due date. */
		public BigDecimal inTimePercent() {
			return limited == 0 ? null : BigDecimal.valueOf(100L * inTime).divide(BigDecimal.valueOf(limited), 2, RoundingMode.HALF_UP);
		}

		/** Working days with two decimals, half up; null if of none they are known. */
		public BigDecimal meanDays() {
			return counted == 0 ? null : daysUsed.divide(BigDecimal.valueOf(counted), 2, RoundingMode.HALF_UP);
		}
	}

	private static final int TARGETS_A_STATEMENT = 200;

	private TimeStatistics() {
	}

	/** The lines of a period, by month, kind and unit. May wait for the database. */
	public static List<Line> of(Store store, Period period) {
		List<Line> lines = new ArrayList<>();
		for (Flow flow : Flows.readable(store)) {
			flow.clocks().stream().filter(c -> c.used() != null).forEach(c -> lines.addAll(lines(store, flow, c, period)));
		}
		lines.sort(Comparator.comparing(Line::month).thenComparing(l -> l.flow().type().qualifiedName()).thenComparing(l -> l.clock().id())
				.thenComparing(Line::unit));
		return lines;
	}

	private static List<Line> lines(Store store, Flow flow, FlowClock clock, Period period) {
		Field<LocalDate> stopped = stopped(store, clock);
		Field<LocalDate> due = column(store, clock.due());
		Field<BigDecimal> used = column(store, clock.used());
		Field<?> unit = flow.unit() == null ? DSL.inline("") : column(store, flow.unit()); //$NON-NLS-1$
		Field<Integer> year = DSL.year(stopped);
		Field<Integer> month = DSL.month(stopped);
		Condition inTime = stopped.le(due);
		Condition which = stopped.ge(period.from()).and(stopped.le(period.to())).and(clock.appliesSql(store.naming()));
		List<Field<?>> group = flow.unit() == null ? List.of(year, month) : List.of(year, month, unit);
		List<Record> rows = store.read(sql -> List.copyOf(sql.select(year, month, unit, DSL.count(), DSL.count(due),
				DSL.sum(DSL.when(inTime, DSL.inline(1)).otherwise(DSL.inline(0))), DSL.count(used), DSL.sum(used))
				.from(store.naming().table(flow.type())).where(which).groupBy(group).fetch()));
		Map<Long, String> names = flow.unit() instanceof EReference reference ? names(store, reference, rows) : Map.of();
		List<Line> lines = new ArrayList<>();
		for (Record row : rows) {
			Object with = row.get(2);
			String name = with == null ? "" : with instanceof Number id ? names.getOrDefault(id.longValue(), "") : with.toString(); //$NON-NLS-1$ //$NON-NLS-2$
			lines.add(new Line(YearMonth.of(row.get(0, Integer.class), row.get(1, Integer.class)), flow, clock, name, row.get(3, Integer.class),
					row.get(4, Integer.class), row.get(5, Integer.class), row.get(6, Integer.class), row.get(7, BigDecimal.class)));
		}
		return lines;
	}

	/** The day the clock stopped: the first of its days that is known, as they are declared. */
	private static Field<LocalDate> stopped(Store store, FlowClock clock) {
		List<Field<LocalDate>> stops = clock.stops().stream().map(f -> TimeStatistics.<LocalDate>column(store, f)).toList();
		return stops.size() == 1 ? stops.getFirst() : DSL.coalesce(stops.getFirst(), stops.subList(1, stops.size()).toArray(Field[]::new));
	}

	private static Map<Long, String> names(Store store, EReference reference, List<Record> rows) {
		RecordType target = SectionRegistry.instance().typeOf(reference.getEReferenceType()).orElseThrow();
		List<Long> ids = rows.stream().map(r -> r.get(2, Long.class)).filter(i -> i != null).distinct().toList();
		Field<Long> id = column(store, ModelPackage.Literals.RECORD__ID);
		Map<Long, String> names = new HashMap<>();
		for (int i = 0; i < ids.size(); i += TARGETS_A_STATEMENT) {
			List<Long> some = ids.subList(i, Math.min(ids.size(), i + TARGETS_A_STATEMENT));
			RecordQuery query = RecordQuery.all(target).withFeatures(List.of(target.labelFeature())).and(id.in(some)).limit(TARGETS_A_STATEMENT);
			for (RecordRow row : store.rows(query)) {
				names.put(row.id(), String.valueOf(row.values().get(0)));
			}
		}
		return names;
	}

	@SuppressWarnings("unchecked")
	private static <T> Field<T> column(Store store, EStructuralFeature feature) {
		return (Field<T>) store.naming().column(feature);
	}
}
