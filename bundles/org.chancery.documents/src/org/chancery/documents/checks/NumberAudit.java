package org.chancery.documents.checks;

import static org.chancery.documents.DocumentsPackage.Literals.DOCUMENT;
import static org.chancery.documents.DocumentsPackage.Literals.DOCUMENT__AGENCY;
import static org.chancery.documents.DocumentsPackage.Literals.DOCUMENT__BRANCH;
import static org.chancery.documents.DocumentsPackage.Literals.DOCUMENT__NUMBER;
import static org.chancery.documents.DocumentsPackage.Literals.DOCUMENT__SERIAL;
import static org.chancery.documents.DocumentsPackage.Literals.DOCUMENT__YEAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.chancery.model.ModelPackage;
import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordQuery.Sort;
import org.chancery.store.RecordRow;
import org.chancery.store.RecordRow.Target;
import org.chancery.store.Store;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;

/**
 * The audit of document numbers: serial numbers that nobody has, and those that two have, by agency and by year of the
 * number. A branch number makes a number of its own. Cancelled documents keep their number and so leave no gap.
 */
public final class NumberAudit implements Check {
	private static final int PAGE = 2000;
	/** The years of the Republic begin with 1912. */
	private static final int OFFSET = 1911;

	@Override
	public String id() {
		return "documents.numbers";
	}

	@Override
	public String label() {
		return Messages.Numbers_label;
	}

	/** The numbers of the years that the period touches, each year as a whole. */
	@Override
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		RecordType type = SectionRegistry.instance().typeOf(DOCUMENT).orElseThrow();
		List<Notice> notices = new ArrayList<>();
		for (int year = period.from().getYear() - OFFSET; year <= period.to().getYear() - OFFSET; year++) {
			new Year(store, type, year, notices).audit(monitor);
		}
		return notices;
	}

	/** The audit of one year, its documents in the order of their numbers. */
	private static final class Year {
		private final Store store;
		private final RecordType type;
		private final int year;
		private final List<Notice> notices;
		private RecordRow before;

		Year(Store store, RecordType type, int year, List<Notice> notices) {
			this.store = store;
			this.type = type;
			this.year = year;
			this.notices = notices;
		}

		@SuppressWarnings("unchecked")
		void audit(IProgressMonitor monitor) {
			Field<Integer> yearColumn = (Field<Integer>) store.naming().column(DOCUMENT__YEAR);
			Field<Integer> serialColumn = (Field<Integer>) store.naming().column(DOCUMENT__SERIAL);
			RecordQuery query = RecordQuery.all(type)
					.withFeatures(List.of(DOCUMENT__AGENCY, DOCUMENT__SERIAL, DOCUMENT__BRANCH, DOCUMENT__NUMBER, ModelPackage.Literals.RECORD__EFFECTIVE_DATE))
					.and(yearColumn.eq(year).and(serialColumn.gt(0)))
					.orderBy(List.of(new Sort(DOCUMENT__AGENCY, false), new Sort(DOCUMENT__SERIAL, false), new Sort(DOCUMENT__BRANCH, false))).limit(PAGE);
			List<RecordRow> rows = store.rows(query);
			while (!rows.isEmpty()) {
				rows.forEach(this::next);
				if (monitor.isCanceled()) {
					throw new OperationCanceledException();
				}
				RecordRow last = rows.getLast();
				List<Object> key = new ArrayList<>();
				key.add(agency(last) == null ? null : agency(last).label());
				key.add(last.values().get(1));
				key.add(last.values().get(2));
				key.add(last.id());
				rows = rows.size() < PAGE ? List.of() : store.rows(query.from(key));
			}
		}

		private void next(RecordRow row) {
			if (before != null && before.id() == row.id()) {
				return;
			}
			boolean same = before != null && Objects.equals(agency(before), agency(row));
			int from = same ? serial(before) + 1 : 1;
			if (same && serial(before) == serial(row) && Objects.equals(before.values().get(2), row.values().get(2))) {
				notices.add(Notice.of(true, type, row.id(), number(row), (LocalDate) row.values().get(4),
						NLS.bind(Messages.Numbers_double, new Object[] { Integer.toString(year), Integer.toString(serial(row)), number(before) })));
			} else if (from < serial(row)) {
				int to = serial(row) - 1;
				String agency = agency(row) == null ? "" : agency(row).label();
				notices.add(Notice.missing(agency, null, from == to ? NLS.bind(Messages.Numbers_gap, Integer.toString(year), Integer.toString(from))
						: NLS.bind(Messages.Numbers_gaps, new Object[] { Integer.toString(year), Integer.toString(from), Integer.toString(to), Integer.toString(to - from + 1) })));
			}
			before = row;
		}

		private static Target agency(RecordRow row) {
			return (Target) row.values().get(0);
		}

		private static int serial(RecordRow row) {
			return (Integer) row.values().get(1);
		}

		private static String number(RecordRow row) {
			return String.valueOf(row.values().get(3));
		}
	}
}
