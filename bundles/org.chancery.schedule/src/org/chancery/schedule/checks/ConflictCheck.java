package org.chancery.schedule.checks;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.chancery.model.Period;
import org.chancery.schedule.agenda.Agenda;
import org.chancery.schedule.agenda.Conflict;
import org.chancery.schedule.agenda.Travel;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** Entries of the period that a principal can't both keep. For those without the role the ways between places are unknown. */
public final class ConflictCheck implements Check {
	@Override
	public String id() {
		return "schedule.conflicts"; //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Conflicts_label;
	}

	@Override
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		Travel travel = Travel.load(store);
		int days = (int) ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
		List<Notice> notices = new ArrayList<>();
		for (RecordRow principal : Agenda.principals(store, period.to())) {
			if (monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			for (Conflict conflict : Conflict.among(Agenda.load(store, principal.id(), period.from(), days), travel)) {
				notices.add(Notice.of(true, Agenda.ENTRIES, conflict.second().id(), conflict.second().number(), conflict.second().day(),
						conflict.message()));
			}
		}
		return notices;
	}
}
