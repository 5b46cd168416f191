package org.chancery.cities.checks;

import static org.chancery.cities.CitiesPackage.Literals.AGREEMENT;
import static org.chancery.cities.CitiesPackage.Literals.AGREEMENT__CITY;
import static org.chancery.cities.CitiesPackage.Literals.CITY;
import static org.chancery.cities.CitiesPackage.Literals.CITY__END_DATE;
import static org.chancery.cities.CitiesPackage.Literals.CITY__NAME;
import static org.chancery.cities.CitiesPackage.Literals.CITY__RELATION;
import static org.chancery.cities.CitiesPackage.Literals.DONATION;
import static org.chancery.cities.CitiesPackage.Literals.DONATION__CITY;
import static org.chancery.cities.CitiesPackage.Literals.EXCHANGE;
import static org.chancery.cities.CitiesPackage.Literals.EXCHANGE__CITY;
import static org.chancery.cities.CitiesPackage.Literals.TRIP;
import static org.chancery.cities.CitiesPackage.Literals.TRIP__CITY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chancery.cities.Relation;
import org.chancery.model.ModelPackage;
import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.chancery.store.checks.Rows;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Sister and friendship cities with which nothing has happened for three years before the period's last day. */
public final class DormantCheck implements Check {
	private static final int YEARS = 3;
	private static final Map<EClass, EReference> MEETINGS = Map.of(EXCHANGE, EXCHANGE__CITY, TRIP, TRIP__CITY, DONATION, DONATION__CITY,
			AGREEMENT, AGREEMENT__CITY);

	@Override
	public String id() {
		return "cities.dormant"; //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Dormant_label;
	}

	@Override
	@SuppressWarnings("unchecked")
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		Map<Long, LocalDate> last = last(store, period.to());
		RecordType type = SectionRegistry.instance().typeOf(CITY).orElseThrow();
		Field<String> relation = (Field<String>) store.naming().column(CITY__RELATION);
		Field<LocalDate> end = (Field<LocalDate>) store.naming().column(CITY__END_DATE);
		RecordQuery query = RecordQuery.all(type).withFeatures(List.of(CITY__NAME))
				.and(relation.in(Relation.SISTER_CITY.getName(), Relation.FRIENDSHIP_CITY.getName()).and(end.isNull().or(end.gt(period.to()))));
		List<Notice> notices = new ArrayList<>();
		LocalDate limit = period.to().minusYears(YEARS);
		Rows.each(store, query, monitor, row -> {
			LocalDate day = last.get(row.id());
			if (day == null || day.isBefore(limit)) {
				notices.add(Notice.of(false, type, row.id(), Rows.value(query, row, CITY__NAME), day,
						day == null ? Messages.Dormant_never : NLS.bind(Messages.Dormant_since, day)));
			}
		});
		return notices;
	}

	/** The last day on which something happened, by the ids of cities. */
	@SuppressWarnings("unchecked")
	private static Map<Long, LocalDate> last(Store store, LocalDate until) {
		Map<Long, LocalDate> last = new HashMap<>();
		MEETINGS.forEach((eClass, reference) -> {
			RecordType type = SectionRegistry.instance().typeOf(eClass).orElseThrow();
			Field<Long> city = (Field<Long>) store.naming().column(reference);
			Field<LocalDate> day = (Field<LocalDate>) store.naming().column(ModelPackage.Literals.RECORD__EFFECTIVE_DATE);
			store.read(sql -> sql.select(city, DSL.max(day)).from(store.naming().table(type)).where(city.isNotNull().and(day.le(until)))
					.groupBy(city).fetch()).forEach(row -> last.merge(row.value1(), row.value2(), (a, b) -> a.isAfter(b) ? a : b));
		});
		return last;
	}
}
