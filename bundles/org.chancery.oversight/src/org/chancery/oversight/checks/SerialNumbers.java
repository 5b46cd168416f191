package org.chancery.oversight.checks;

import static org.chancery.model.ModelPackage.Literals.RECORD__EFFECTIVE_DATE;
import static org.chancery.oversight.OversightPackage.Literals.INSPECTION;
import static org.chancery.oversight.OversightPackage.Literals.INSPECTION__FISCAL_YEAR;
import static org.chancery.oversight.OversightPackage.Literals.INSPECTION__NUMBER;
import static org.chancery.oversight.OversightPackage.Literals.INSPECTION__SERIAL;
import static org.chancery.oversight.OversightPackage.Literals.INSPECTION__STATUS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.oversight.InspectionStatus;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.chancery.store.checks.Rows;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;

/**
 * Numbers of inspections that stand twice in a year of the Control Yuan, or that are missing between two of the same year in
 * the period. An inspection of a year may be held in the next one, so it is the year's own numbers that count.
 */
public final class SerialNumbers implements Check {
	@Override
	public String id() {
		return "oversight.serials"; //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Serials_label;
	}

	@Override
	@SuppressWarnings("unchecked")
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		RecordType type = SectionRegistry.instance().typeOf(INSPECTION).orElseThrow();
		Field<LocalDate> date = (Field<LocalDate>) store.naming().column(RECORD__EFFECTIVE_DATE);
		Field<String> status = (Field<String>) store.naming().column(INSPECTION__STATUS);
		RecordQuery query = RecordQuery.all(type).withFeatures(List.of(INSPECTION__FISCAL_YEAR, INSPECTION__SERIAL, INSPECTION__NUMBER, RECORD__EFFECTIVE_DATE))
				.and(date.between(period.from(), period.to()).and(status.ne(InspectionStatus.CANCELLED.getName())));
		List<RecordRow> rows = new ArrayList<>();
		Rows.each(store, query, monitor, rows::add);
		rows.sort(Comparator.comparing((RecordRow r) -> (Integer) r.values().get(0)).thenComparing(r -> (Integer) r.values().get(1)));
		List<Notice> notices = new ArrayList<>();
		for (int i = 1; i < rows.size(); i++) {
			compare(type, rows.get(i - 1), rows.get(i), notices);
		}
		return notices;
	}

	private static void compare(RecordType type, RecordRow before, RecordRow row, List<Notice> notices) {
		int year = (int) row.values().get(0);
		int serial = (int) row.values().get(1);
		if (year != (int) before.values().get(0)) {
			return;
		}
		int last = (int) before.values().get(1);
		if (serial == last) {
			notices.add(notice(type, row, NLS.bind(Messages.Serials_twice, year, serial)));
		}
		for (int missing = last + 1; missing < serial; missing++) {
			notices.add(notice(type, row, NLS.bind(Messages.Serials_gap, new Object[] { year, missing, serial })));
		}
	}

	private static Notice notice(RecordType type, RecordRow row, String message) {
		return Notice.of(true, type, row.id(), (String) row.values().get(2), (LocalDate) row.values().get(3), message);
	}
}
