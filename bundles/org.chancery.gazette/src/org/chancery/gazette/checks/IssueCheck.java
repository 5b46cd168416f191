package org.chancery.gazette.checks;

import static org.chancery.gazette.GazettePackage.Literals.ISSUE;
import static org.chancery.gazette.GazettePackage.Literals.ISSUE__EXTRA_REASON;
import static org.chancery.gazette.GazettePackage.Literals.ISSUE__KIND;
import static org.chancery.gazette.GazettePackage.Literals.ISSUE__NUMBER;
import static org.chancery.gazette.GazettePackage.Literals.ISSUE__SHIFT_REASON;
import static org.chancery.gazette.GazettePackage.Literals.ISSUE__STATUS;
import static org.chancery.model.ModelPackage.Literals.RECORD__EFFECTIVE_DATE;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.chancery.gazette.IssueKind;
import org.chancery.gazette.IssueStatus;
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

/**
 * The gazette comes out every Monday and Thursday. Days without an issue are told, unless one was cancelled or put off with
 * a reason; so are regular issues on other days, two on one day, and extra issues without a reason. Days before the first
 * and after the last issue in the store are not asked about.
 */
public final class IssueCheck implements Check {
	private static final Set<DayOfWeek> DAYS = EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
	/** An issue put off stands for the regular day as long as it comes before the next one. */
	private static final int MOST_DAYS_LATE = 3;

	@Override
	public String id() {
		return "gazette.issues";
	}

	@Override
	public String label() {
		return Messages.Issue_label;
	}

	@Override
	@SuppressWarnings("unchecked")
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		RecordType type = SectionRegistry.instance().typeOf(ISSUE).orElseThrow();
		Field<LocalDate> date = (Field<LocalDate>) store.naming().column(RECORD__EFFECTIVE_DATE);
		List<RecordRow> issues = new ArrayList<>();
		Rows.each(store, RecordQuery.all(type).withFeatures(List.of(RECORD__EFFECTIVE_DATE, ISSUE__NUMBER, ISSUE__KIND, ISSUE__STATUS,
				ISSUE__SHIFT_REASON, ISSUE__EXTRA_REASON)).and(date.between(period.from(), period.to())), monitor, issues::add);
		issues.sort(Comparator.comparing(IssueCheck::day));
		List<Notice> notices = new ArrayList<>();
		Set<LocalDate> covered = new HashSet<>();
		for (RecordRow issue : issues) {
			check(type, issue, covered, notices);
		}
		if (!issues.isEmpty()) {
			day(issues.getFirst()).datesUntil(day(issues.getLast()).plusDays(1)).filter(d -> DAYS.contains(d.getDayOfWeek()) && !covered.contains(d))
					.forEach(d -> notices.add(Notice.missing(d.toString(), d,
							d.getDayOfWeek() == DayOfWeek.MONDAY ? Messages.Issue_noMonday : Messages.Issue_noThursday)));
		}
		notices.sort(Comparator.comparing(Notice::day));
		return notices;
	}

	private static void check(RecordType type, RecordRow issue, Set<LocalDate> covered, List<Notice> notices) {
		LocalDate day = day(issue);
		if (issue.values().get(2) == IssueKind.EXTRA) {
			if (empty(issue.values().get(5))) {
				notices.add(notice(type, issue, false, Messages.Issue_noReason));
			}
			return;
		}
		boolean cancelled = issue.values().get(3) == IssueStatus.CANCELLED;
		if (DAYS.contains(day.getDayOfWeek())) {
			if (!covered.add(day) && !cancelled) {
				notices.add(notice(type, issue, true, NLS.bind(Messages.Issue_twice, day)));
			}
		} else if (empty(issue.values().get(4))) {
			notices.add(notice(type, issue, true, Messages.Issue_otherDay));
		} else {
			for (int late = 1; late <= MOST_DAYS_LATE; late++) {
				if (DAYS.contains(day.minusDays(late).getDayOfWeek())) {
					covered.add(day.minusDays(late));
					return;
				}
			}
		}
	}

	private static LocalDate day(RecordRow issue) {
		return (LocalDate) issue.values().get(0);
	}

	private static boolean empty(Object text) {
		return text == null || text.toString().isBlank();
	}

	private static Notice notice(RecordType type, RecordRow issue, boolean grave, String message) {
		return Notice.of(grave, type, issue.id(), (String) issue.values().get(1), day(issue), message);
	}
}
