package org.chancery.schedule.agenda;

import static org.chancery.model.ModelPackage.Literals.RECORD__EFFECTIVE_DATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.schedule.Entry;
import org.chancery.schedule.EntryKind;
import org.chancery.schedule.EntryStatus;
import org.chancery.schedule.Priority;
import org.chancery.schedule.SchedulePackage.Literals;
import org.chancery.schedule.Visibility;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordQuery.Sort;
import org.chancery.store.RecordRow;
import org.chancery.store.Restrictions;
import org.chancery.store.Store;
import org.chancery.store.checks.Rows;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.Field;

/** Reads some days of a principal. Not for the window's thread. */
public final class Agenda {
	/** The type of entries. */
	public static final RecordType ENTRIES = SectionRegistry.instance().typeOf(Literals.ENTRY).orElseThrow();
	/** The type of principals. */
	public static final RecordType PRINCIPALS = SectionRegistry.instance().typeOf(Literals.PRINCIPAL).orElseThrow();
	/** No city has more. */
	private static final int MOST_PRINCIPALS = 200;
	private static final int MONTH = 31;
	/** Nobody has more in a month. */
	private static final int MOST_ENTRIES = 10_000;
	private static final List<EStructuralFeature> FEATURES = List.of(Literals.ENTRY__NUMBER, RECORD__EFFECTIVE_DATE, Literals.ENTRY__STARTS,
			Literals.ENTRY__ENDS, Literals.ENTRY__SUBJECT, Literals.ENTRY__PLACE, Literals.ENTRY__DISTRICT, Literals.ENTRY__ORGANISER,
			Literals.ENTRY__KIND, Literals.ENTRY__PRIORITY, Literals.ENTRY__VISIBILITY, Literals.ENTRY__STATUS);

	private Agenda() {
	}

	/** The principals in office on a day, in their order, as targets of references. */
	@SuppressWarnings("unchecked")
	public static List<RecordRow> principals(Store store, LocalDate day) {
		Field<LocalDate> since = (Field<LocalDate>) store.naming().column(RECORD__EFFECTIVE_DATE);
		Field<LocalDate> left = (Field<LocalDate>) store.naming().column(Literals.PRINCIPAL__LEFT_DATE);
		return store.rows(RecordQuery.all(PRINCIPALS).withFeatures(List.of(Literals.PRINCIPAL__TITLE, Literals.PRINCIPAL__RANK))
				.and(since.le(day).and(left.isNull().or(left.gt(day)))).orderBy(List.of(new Sort(Literals.PRINCIPAL__RANK, false)))
				.limit(MOST_PRINCIPALS));
	}

	/**
	 * The entries of some days, by day and hour. Where the database hands out what is confidential record by record only, it
	 * is asked for each, and notes each reading.
	 */
	@SuppressWarnings("unchecked")
	public static List<Slot> load(Store store, long principal, LocalDate first, int days) {
		Field<LocalDate> date = (Field<LocalDate>) store.naming().column(RECORD__EFFECTIVE_DATE);
		Field<Long> of = (Field<Long>) store.naming().column(Literals.ENTRY__PRINCIPAL);
		List<Slot> slots = new ArrayList<>();
		// a month at a time and by day, so that the index of days answers and no answer grows large
		for (int from = 0; from < days; from += MONTH) {
			RecordQuery query = RecordQuery.all(ENTRIES).withFeatures(FEATURES)
					.and(of.eq(principal).and(date.between(first.plusDays(from), first.plusDays(Math.min(from + MONTH, days) - 1L))))
					.orderBy(List.of(new Sort(RECORD__EFFECTIVE_DATE, false))).limit(MOST_ENTRIES);
			store.rows(query).forEach(row -> slots.add(slot(store, query, row)));
		}
		slots.sort(Comparator.comparing(Slot::day).thenComparing(Slot::from).thenComparing(Slot::number));
		return slots;
	}

	private static Slot slot(Store store, RecordQuery query, RecordRow row) {
		int from = Hours.minute(Rows.value(query, row, Literals.ENTRY__STARTS), 0);
		int until = Hours.minute(Rows.value(query, row, Literals.ENTRY__ENDS), from);
		Slot slot = new Slot(row.id(), Rows.value(query, row, Literals.ENTRY__NUMBER), Rows.value(query, row, RECORD__EFFECTIVE_DATE), from, until,
				Rows.value(query, row, Literals.ENTRY__SUBJECT), Rows.value(query, row, Literals.ENTRY__PLACE),
				Rows.value(query, row, Literals.ENTRY__DISTRICT), Rows.value(query, row, Literals.ENTRY__ORGANISER),
				(EntryKind) Rows.value(query, row, Literals.ENTRY__KIND), (Priority) Rows.value(query, row, Literals.ENTRY__PRIORITY),
				(Visibility) Rows.value(query, row, Literals.ENTRY__VISIBILITY), (EntryStatus) Rows.value(query, row, Literals.ENTRY__STATUS));
		return Restrictions.MASK.equals(slot.subject()) ? store.find(ENTRIES, row.id()).map(r -> told(slot, (Entry) r)).orElse(slot) : slot;
	}

	private static Slot told(Slot masked, Entry entry) {
		return new Slot(masked.id(), masked.number(), masked.day(), masked.from(), masked.until(), entry.getSubject(), entry.getPlace(),
				entry.getDistrict(), entry.getOrganiser(), masked.kind(), masked.priority(), masked.visibility(), masked.status());
	}
}
