package org.chancery.housing.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.chancery.housing.HousingPackage.Literals;
import org.chancery.model.ModelPackage;
import org.chancery.model.Period;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Store;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;

/** Finds the half-years of a period that have ended without a residence check: one is due in each. */
public final class ResidenceDuty implements Check {
	private static final int BEFORE_THE_REPUBLIC = 1911;

	@Override
	public String id() {
		return "housing.residence"; //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Residence_label;
	}

	@Override
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		List<Notice> found = new ArrayList<>();
		LocalDate begins = LocalDate.of(period.from().getYear(), period.from().getMonthValue() <= 6 ? 1 : 7, 1);
		for (; !begins.plusMonths(6).minusDays(1).isAfter(period.to()); begins = begins.plusMonths(6)) {
			if (!wasHeld(store, begins, begins.plusMonths(6).minusDays(1))) {
				String half = NLS.bind(Messages.Residence_half, String.valueOf(begins.getYear() - BEFORE_THE_REPUBLIC),
						begins.getMonthValue() == 1 ? Messages.Residence_first : Messages.Residence_second);
				found.add(Notice.missing(half, begins.plusMonths(6).minusDays(1), Messages.Residence_missing));
			}
		}
		return found;
	}

	private static boolean wasHeld(Store store, LocalDate from, LocalDate to) {
		Field<LocalDate> day = store.naming().column(ModelPackage.Literals.RECORD__EFFECTIVE_DATE).coerce(LocalDate.class);
		return store.read(sql -> sql.fetchExists(sql.selectOne()
				.from(store.naming().table(SectionRegistry.instance().typeOf(Literals.RESIDENCE_CHECK).orElseThrow())).where(day.between(from, to))));
	}
}
