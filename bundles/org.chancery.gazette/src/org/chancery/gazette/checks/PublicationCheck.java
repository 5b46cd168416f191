package org.chancery.gazette.checks;

import static org.chancery.gazette.GazettePackage.Literals.NOTICE;
import static org.chancery.gazette.GazettePackage.Literals.NOTICE__ISSUE;
import static org.chancery.gazette.GazettePackage.Literals.NOTICE__MANDATORY;
import static org.chancery.gazette.GazettePackage.Literals.NOTICE__PUBLISHED_DATE;
import static org.chancery.gazette.GazettePackage.Literals.NOTICE__PUBLISH_BY;
import static org.chancery.gazette.GazettePackage.Literals.NOTICE__STATUS;
import static org.chancery.gazette.GazettePackage.Literals.NOTICE__TITLE;
import static org.chancery.model.ModelPackage.Literals.RECORD__EFFECTIVE_DATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.chancery.gazette.NoticeStatus;
import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.chancery.store.checks.Rows;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;

/** Whether what the law wants published has been, by its day; and items marked as published that stand in no issue. */
public final class PublicationCheck implements Check {
	@Override
	public String id() {
		return "gazette.publication";
	}

	@Override
	public String label() {
		return Messages.Publication_label;
	}

	@Override
	@SuppressWarnings("unchecked")
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		RecordType type = SectionRegistry.instance().typeOf(NOTICE).orElseThrow();
		Field<LocalDate> date = (Field<LocalDate>) store.naming().column(RECORD__EFFECTIVE_DATE);
		Field<String> status = (Field<String>) store.naming().column(NOTICE__STATUS);
		RecordQuery query = RecordQuery.all(type).withFeatures(List.of(RECORD__EFFECTIVE_DATE, NOTICE__TITLE, NOTICE__STATUS, NOTICE__PUBLISH_BY,
				NOTICE__PUBLISHED_DATE, NOTICE__ISSUE, NOTICE__MANDATORY))
				.and(date.between(period.from(), period.to()).and(status.ne(NoticeStatus.WITHDRAWN.getName())));
		List<Notice> notices = new ArrayList<>();
		Rows.each(store, query, monitor, row -> {
			String message = message(row, period.to());
			if (message != null) {
				notices.add(Notice.of(true, type, row.id(), (String) row.values().get(1), (LocalDate) row.values().get(0), message));
			}
		});
		return notices;
	}

	private static String message(RecordRow row, LocalDate day) {
		LocalDate by = (LocalDate) row.values().get(3);
		LocalDate published = (LocalDate) row.values().get(4);
		boolean mandatory = Boolean.TRUE.equals(row.values().get(6));
		if (row.values().get(2) == NoticeStatus.PUBLISHED) {
			if (row.values().get(5) == null || published == null) {
				return Messages.Publication_noIssue;
			}
			return mandatory && by != null && published.isAfter(by) ? NLS.bind(Messages.Publication_late, by, published) : null;
		} else if (mandatory && row.values().get(2) == NoticeStatus.RETURNED) {
			return Messages.Publication_returned;
		}
		return mandatory && by != null && by.isBefore(day) ? NLS.bind(Messages.Publication_missing, by) : null;
	}
}
