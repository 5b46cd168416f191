package org.chancery.cities.checks;

import static org.chancery.cities.CitiesPackage.Literals.AGREEMENT;
import static org.chancery.cities.CitiesPackage.Literals.AGREEMENT__STATUS;
import static org.chancery.cities.CitiesPackage.Literals.AGREEMENT__TITLE;
import static org.chancery.cities.CitiesPackage.Literals.AGREEMENT__VALID_UNTIL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.chancery.cities.AgreementStatus;
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
import org.jooq.Field;

/** Agreements in force that run out within half a year of the period's last day, or have run out without a renewal. */
public final class RenewalCheck implements Check {
	private static final int MONTHS = 6;

	@Override
	public String id() {
		return "cities.renewals"; //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Renewal_label;
	}

	@Override
	@SuppressWarnings("unchecked")
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		RecordType type = SectionRegistry.instance().typeOf(AGREEMENT).orElseThrow();
		Field<String> status = (Field<String>) store.naming().column(AGREEMENT__STATUS);
		Field<LocalDate> until = (Field<LocalDate>) store.naming().column(AGREEMENT__VALID_UNTIL);
		RecordQuery query = RecordQuery.all(type).withFeatures(List.of(AGREEMENT__TITLE, AGREEMENT__VALID_UNTIL))
				.and(status.eq(AgreementStatus.SIGNED.getName()).and(until.le(period.to().plusMonths(MONTHS))));
		List<Notice> notices = new ArrayList<>();
		Rows.each(store, query, monitor, row -> {
			LocalDate day = Rows.value(query, row, AGREEMENT__VALID_UNTIL);
			boolean over = !day.isAfter(period.to());
			notices.add(Notice.of(over, type, row.id(), Rows.value(query, row, AGREEMENT__TITLE), day,
					NLS.bind(over ? Messages.Renewal_over : Messages.Renewal_soon, day)));
		});
		notices.sort(Comparator.comparing(Notice::day));
		return notices;
	}
}
