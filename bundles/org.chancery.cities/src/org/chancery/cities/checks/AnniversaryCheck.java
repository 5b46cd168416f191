package org.chancery.cities.checks;

import static org.chancery.cities.CitiesPackage.Literals.CITY;
import static org.chancery.cities.CitiesPackage.Literals.CITY__ALLIANCE_DATE;
import static org.chancery.cities.CitiesPackage.Literals.CITY__END_DATE;
import static org.chancery.cities.CitiesPackage.Literals.CITY__NAME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.chancery.store.checks.Rows;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;

/** Anniversaries of first agreements, every fifth year, in the year that follows the period's last day: time to prepare them. */
public final class AnniversaryCheck implements Check {
	private static final int STEP = 5;

	@Override
	public String id() {
		return "cities.anniversaries"; //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Anniversary_label;
	}

	@Override
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		RecordType type = SectionRegistry.instance().typeOf(CITY).orElseThrow();
		RecordQuery query = RecordQuery.all(type).withFeatures(List.of(CITY__NAME, CITY__ALLIANCE_DATE, CITY__END_DATE));
		List<Notice> notices = new ArrayList<>();
		Rows.each(store, query, monitor, row -> {
			LocalDate first = Rows.value(query, row, CITY__ALLIANCE_DATE);
			LocalDate end = Rows.value(query, row, CITY__END_DATE);
			if (first == null || end != null && end.isBefore(period.to())) {
				return;
			}
			for (int year = period.to().getYear(); year <= period.to().getYear() + 1; year++) {
				int years = year - first.getYear();
				LocalDate day = first.plusYears(years);
				boolean ahead = day.isAfter(period.to()) && !day.isAfter(period.to().plusYears(1));
				if (years > 0 && years % STEP == 0 && ahead) {
					notices.add(Notice.of(false, type, row.id(), Rows.value(query, row, CITY__NAME), day, NLS.bind(Messages.Anniversary_comes, years, day)));
				}
			}
		});
		notices.sort(Comparator.comparing(Notice::day));
		return notices;
	}
}
