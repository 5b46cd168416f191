package org.chancery.schedule.checks;

import static org.chancery.model.ModelPackage.Literals.RECORD__EFFECTIVE_DATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.chancery.model.Period;
import org.chancery.schedule.Entry;
import org.chancery.schedule.EntryStatus;
import org.chancery.schedule.agenda.Agenda;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.chancery.store.checks.Rows;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;

/** Entries of the period with changes that nobody was told of, or without the briefing note that was due by its last day. */
public final class UntoldCheck implements Check {
	@Override
	public String id() {
		return "schedule.untold"; //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Untold_label;
	}

	@Override
	@SuppressWarnings("unchecked")
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		Field<LocalDate> date = (Field<LocalDate>) store.naming().column(RECORD__EFFECTIVE_DATE);
		RecordQuery query = RecordQuery.all(Agenda.ENTRIES).withFeatures(List.of()).and(date.between(period.from(), period.to()));
		List<Notice> notices = new ArrayList<>();
		Rows.each(store, query, monitor, row -> store.find(Agenda.ENTRIES, row.id()).ifPresent(r -> look((Entry) r, period.to(), notices)));
		return notices;
	}

	private static void look(Entry entry, LocalDate day, List<Notice> notices) {
		long untold = entry.getChanges().stream().filter(c -> c.getToldDate() == null).count();
		if (untold > 0) {
			notices.add(notice(entry, NLS.bind(Messages.Untold_change, untold)));
		}
		boolean gone = entry.getStatus() == EntryStatus.CANCELLED || entry.getStatus() == EntryStatus.POSTPONED;
		if (!gone && entry.getBriefingDue() != null && entry.getBriefingDue().isBefore(day)
				&& (entry.getBriefing() == null || entry.getBriefing().isBlank())) {
			notices.add(notice(entry, NLS.bind(Messages.Untold_briefing, entry.getBriefingDue())));
		}
	}

	private static Notice notice(Entry entry, String message) {
		return Notice.of(true, Agenda.ENTRIES, entry.getId(), entry.getNumber(), entry.getEffectiveDate(), message);
	}
}
