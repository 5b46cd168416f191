package org.chancery.workforce.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.chancery.model.AgencyKind;
import org.chancery.model.ModelPackage;
import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.chancery.store.checks.Rows;
import org.chancery.workforce.ReturnStatus;
import org.chancery.workforce.WorkforcePackage.Literals;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Goes through the returns of the last quarter that ended in a period: agencies that have not returned, numbers that are far
 * from those of the quarter before, workers who are more than before although none may be hired, and a sum that differs from
 * the headcount snapshot of the day.
 */
public final class ReturnCheck implements Check {
	/** A number that moved by this part and by so many people is asked about. */
	private static final double JUMP = 0.2;
	private static final int PEOPLE = 5;
	private static final int MOST_AGENCIES = 100_000;
	private static final Set<AgencyKind> RETURNING = Set.of(AgencyKind.BUREAU, AgencyKind.SECOND_LEVEL, AgencyKind.DISTRICT_OFFICE, AgencyKind.SCHOOL);
	private static final List<EAttribute> NUMBERS = List.of(Literals.HEADCOUNT_RETURN__TECHNICIANS, Literals.HEADCOUNT_RETURN__DRIVERS,
			Literals.HEADCOUNT_RETURN__JANITORS, Literals.HEADCOUNT_RETURN__CLERICAL_ASSISTANTS, Literals.HEADCOUNT_RETURN__CONTRACT_STAFF,
			Literals.HEADCOUNT_RETURN__ENGINEERS_WORKS_FEE, Literals.HEADCOUNT_RETURN__ENGINEERS_PUBLIC_BUDGET,
			Literals.HEADCOUNT_RETURN__OTHER_TEMPORARY);
	private static final int WORKERS = 3;

	/** What an agency returned. */
	private record Returned(long id, String agency, int[] numbers) {
		int total() {
			return IntStream.of(numbers).sum();
		}

		int workers() {
			return IntStream.of(numbers).limit(WORKERS).sum();
		}
	}

	@Override
	public String id() {
		return "workforce.returns"; //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Check_label;
	}

	@Override
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		LocalDate day = lastQuarter(period.to());
		List<Notice> found = new ArrayList<>();
		if (day.isBefore(period.from())) {
			return found;
		}
		Map<Long, Returned> now = returned(store, day, monitor);
		if (now.isEmpty()) {
			found.add(Notice.missing(day.toString(), day, Messages.Check_none));
			return found;
		}
		missing(store, day, now, monitor, found);
		Map<Long, Returned> before = returned(store, lastQuarter(day.minusDays(1)), monitor);
		now.forEach((agency, one) -> {
			if (before.containsKey(agency)) {
				compare(day, before.get(agency), one, found);
			}
		});
		sum(store, day, now, found);
		return found;
	}

	/** The last day of a quarter on or before a day. */
	static LocalDate lastQuarter(LocalDate day) {
		LocalDate next = day.plusDays(1);
		return LocalDate.of(next.getYear(), (next.getMonthValue() - 1) / 3 * 3 + 1, 1).minusDays(1);
	}

	private static Map<Long, Returned> returned(Store store, LocalDate day, IProgressMonitor monitor) {
		List<EStructuralFeature> features = new ArrayList<>(NUMBERS);
		features.add(Literals.HEADCOUNT_RETURN__AGENCY);
		features.add(Literals.HEADCOUNT_RETURN__STATUS);
		Field<LocalDate> effective = store.naming().column(ModelPackage.Literals.RECORD__EFFECTIVE_DATE).coerce(LocalDate.class);
		Field<String> status = store.naming().column(Literals.HEADCOUNT_RETURN__STATUS).coerce(String.class);
		RecordQuery query = RecordQuery.all(type()).withFeatures(features).and(effective.eq(day)).and(status.ne(ReturnStatus.SENT_BACK.getName()));
		Map<Long, Returned> returned = new LinkedHashMap<>();
		Rows.each(store, query, monitor, row -> {
			RecordRow.Target agency = Rows.value(query, row, Literals.HEADCOUNT_RETURN__AGENCY);
			if (!row.madeUp()) {
				int[] numbers = NUMBERS.stream().mapToInt(f -> Rows.<Integer>value(query, row, f)).toArray();
				returned.put(agency.id(), new Returned(row.id(), agency.label(), numbers));
			}
		});
		return returned;
	}

	private static RecordType type() {
		return SectionRegistry.instance().typeOf(Literals.HEADCOUNT_RETURN).orElseThrow();
	}

	private static void missing(Store store, LocalDate day, Map<Long, Returned> now, IProgressMonitor monitor, List<Notice> found) {
		RecordType agencies = SectionRegistry.instance().typeOf(ModelPackage.Literals.AGENCY).orElseThrow();
		RecordQuery query = RecordQuery.all(agencies).withFeatures(List.of(ModelPackage.Literals.AGENCY__NAME, ModelPackage.Literals.AGENCY__KIND,
				ModelPackage.Literals.AGENCY__LEFT_DATE, ModelPackage.Literals.RECORD__EFFECTIVE_DATE)).limit(MOST_AGENCIES);
		Rows.each(store, query, monitor, row -> {
			LocalDate left = Rows.value(query, row, ModelPackage.Literals.AGENCY__LEFT_DATE);
			LocalDate since = Rows.value(query, row, ModelPackage.Literals.RECORD__EFFECTIVE_DATE);
			AgencyKind kind = Rows.value(query, row, ModelPackage.Literals.AGENCY__KIND);
			if (!row.madeUp() && !now.containsKey(row.id()) && RETURNING.contains(kind) && !since.isAfter(day) && (left == null || left.isAfter(day))) {
				String name = Rows.value(query, row, ModelPackage.Literals.AGENCY__NAME);
				found.add(Notice.of(true, agencies, row.id(), name, day, NLS.bind(Messages.Check_missing, name)));
			}
		});
	}

	private static void compare(LocalDate day, Returned before, Returned now, List<Notice> found) {
		if (now.total() == 0 && before.total() > 0) {
			add(day, now, true, NLS.bind(Messages.Check_zero, now.agency(), before.total()), found);
			return;
		}
		if (now.workers() > before.workers()) {
			add(day, now, true, NLS.bind(Messages.Check_hired, new Object[] { now.agency(), before.workers(), now.workers() }), found);
		}
		for (int i = 0; i < NUMBERS.size(); i++) {
			int moved = Math.abs(now.numbers()[i] - before.numbers()[i]);
			if (moved >= PEOPLE && moved > JUMP * before.numbers()[i]) {
				add(day, now, false, NLS.bind(Messages.Check_jump,
						new Object[] { now.agency(), type().label(NUMBERS.get(i)), now.numbers()[i], before.numbers()[i] }), found);
			}
		}
	}

	private static void add(LocalDate day, Returned returned, boolean grave, String message, List<Notice> found) {
		found.add(Notice.of(grave, type(), returned.id(), returned.agency(), day, message));
	}

	private static void sum(Store store, LocalDate day, Map<Long, Returned> now, List<Notice> found) {
		Field<Integer> persons = store.naming().column(Literals.HEADCOUNT__PERSONS).coerce(Integer.class);
		Field<LocalDate> effective = store.naming().column(ModelPackage.Literals.RECORD__EFFECTIVE_DATE).coerce(LocalDate.class);
		RecordType lines = SectionRegistry.instance().typeOf(Literals.HEADCOUNT).orElseThrow();
		BigDecimal snapshot = store.read(sql -> sql.select(DSL.sum(persons)).from(store.naming().table(lines)).where(effective.eq(day))
				.fetchOne(row -> row.value1()));
		int returned = now.values().stream().mapToInt(Returned::total).sum();
		if (snapshot != null && snapshot.intValue() != returned) {
			found.add(Notice.missing(day.toString(), day, NLS.bind(Messages.Check_sum, new Object[] { day, returned, snapshot.intValue() })));
		}
	}
}
