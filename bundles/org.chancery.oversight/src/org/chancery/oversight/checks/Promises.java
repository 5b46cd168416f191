package org.chancery.oversight.checks;

import static org.chancery.model.ModelPackage.Literals.RECORD__EFFECTIVE_DATE;
import static org.chancery.oversight.OversightPackage.Literals.PROMISE;
import static org.chancery.oversight.OversightPackage.Literals.PROMISE__STATUS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.oversight.Promise;
import org.chancery.oversight.PromiseReport;
import org.chancery.oversight.PromiseStatus;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.chancery.store.checks.Rows;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;

/**
 * The promises that are open on the period's last day: those past their day first, then those without a day, then those of
 * which nothing was heard for three months.
 */
public final class Promises implements Check {
	private static final int SILENT_MONTHS = 3;

	@Override
	public String id() {
		return "oversight.promises"; //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Promises_label;
	}

	@Override
	@SuppressWarnings("unchecked")
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		RecordType type = SectionRegistry.instance().typeOf(PROMISE).orElseThrow();
		Field<LocalDate> given = (Field<LocalDate>) store.naming().column(RECORD__EFFECTIVE_DATE);
		Field<String> status = (Field<String>) store.naming().column(PROMISE__STATUS);
		RecordQuery query = RecordQuery.all(type).withFeatures(List.of()).and(given.le(period.to()).and(status.eq(PromiseStatus.OPEN.getName())));
		List<Notice> notices = new ArrayList<>();
		Rows.each(store, query, monitor, row -> store.find(type, row.id()).ifPresent(r -> look(type, (Promise) r, period.to(), notices)));
		notices.sort(Comparator.comparing((Notice n) -> !n.grave()).thenComparing(Notice::day));
		return notices;
	}

	private static void look(RecordType type, Promise promise, LocalDate day, List<Notice> notices) {
		String agency = promise.getAgency() == null ? Messages.Unknown_agency : promise.getAgency().getName();
		LocalDate due = promise.getDueDate();
		LocalDate heard = promise.getReports().stream().map(PromiseReport::getReportDate).max(LocalDate::compareTo)
				.orElse(promise.getEffectiveDate());
		if (due == null) {
			notices.add(notice(type, promise, true, NLS.bind(Messages.Promises_noDay, agency)));
		} else if (due.isBefore(day)) {
			notices.add(notice(type, promise, true, NLS.bind(Messages.Promises_late, new Object[] { agency, due, promise.getProgress() })));
		} else if (heard.plusMonths(SILENT_MONTHS).isBefore(day)) {
			notices.add(notice(type, promise, false, NLS.bind(Messages.Promises_silent, new Object[] { agency, due, heard })));
		}
	}

	private static Notice notice(RecordType type, Promise promise, boolean grave, String message) {
		return Notice.of(grave, type, promise.getId(), promise.getText(), promise.getDueDate() == null ? promise.getEffectiveDate() : promise.getDueDate(),
				message);
	}
}
