package org.chancery.archives.checks;

import static org.chancery.archives.ArchivesPackage.Literals.CASE_FILE;
import static org.chancery.archives.ArchivesPackage.Literals.CASE_FILE__LAST_DATE;
import static org.chancery.archives.ArchivesPackage.Literals.CASE_FILE__STATUS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chancery.archives.CaseFile;
import org.chancery.archives.Disposition;
import org.chancery.archives.FileSecrecy;
import org.chancery.archives.FileStatus;
import org.chancery.archives.Hold;
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

/**
 * Files whose time has come by the period's last day: to be proposed for destruction, appraised, or transferred to the
 * national archives. A file on hold, and one that is still secret, is told but not for destruction.
 */
public final class RetentionCheck implements Check {
	private static final int OFFSET = 1911;

	@Override
	public String id() {
		return "archives.retention";
	}

	@Override
	public String label() {
		return Messages.Retention_label;
	}

	@Override
	@SuppressWarnings("unchecked")
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		RecordType type = SectionRegistry.instance().typeOf(CASE_FILE).orElseThrow();
		Field<String> status = (Field<String>) store.naming().column(CASE_FILE__STATUS);
		Field<LocalDate> last = (Field<LocalDate>) store.naming().column(CASE_FILE__LAST_DATE);
		List<Notice> notices = new ArrayList<>();
		// the shortest term is a year: younger files need not be read
		RecordQuery kept = RecordQuery.all(type).withFeatures(List.of())
				.and(status.eq(FileStatus.KEPT.getName()).and(last.isNull().or(last.le(period.to().minusMonths(6)))));
		Rows.each(store, kept, monitor, row -> store.find(type, row.id())
				.ifPresent(record -> message((CaseFile) record, period.to()).ifPresent(message -> notices.add(
						Notice.of(message.grave(), type, row.id(), type.title(record), ((CaseFile) record).getLastDate(), message.text())))));
		return notices;
	}

	private record Message(boolean grave, String text) {
	}

	private static Optional<Message> message(CaseFile file, LocalDate day) {
		if (file.getLastDate() == null) {
			return Optional.of(new Message(false, Messages.Retention_noDate));
		}
		Retention retention = new Retention(file.getLastDate(), file.isPermanent(), file.getRetentionYears(), file.getDigitisedDate() != null,
				file.getDisposition() == Disposition.DESTROY);
		Optional<Integer> transfer = retention.transferYear().filter(y -> file.getDisposition() == Disposition.NATIONAL && day.getYear() >= y);
		if (transfer.isPresent()) {
			return Optional.of(new Message(true, NLS.bind(Messages.Retention_transfer, transfer.get() - OFFSET)));
		}
		Optional<LocalDate> ended = retention.ends().filter(end -> end.isBefore(day));
		if (ended.isPresent()) {
			return Optional.of(ended(file, ended.get(), day));
		}
		return retention.earliestEnd().filter(end -> end.isBefore(day) && held(file, day).isEmpty())
				.map(end -> new Message(false, NLS.bind(Messages.Retention_mayBeCut, (file.getRetentionYears() + 1) / 2, end)));
	}

	private static Message ended(CaseFile file, LocalDate end, LocalDate day) {
		Optional<Hold> hold = held(file, day);
		if (hold.isPresent()) {
			return new Message(false, NLS.bind(Messages.Retention_held, new Object[] { end, hold.get().getFromDate(),
					hold.get().getReference() == null ? "–" : hold.get().getReference() }));
		} else if (file.getSecrecy() != FileSecrecy.NONE) {
			return new Message(true, NLS.bind(Messages.Retention_secret, end));
		} else if (file.getDisposition() == Disposition.APPRAISE) {
			return new Message(true, NLS.bind(Messages.Retention_appraise, end));
		}
		return new Message(true, NLS.bind(Messages.Retention_ended, end));
	}

	/** A hold that is open on the day. */
	private static Optional<Hold> held(CaseFile file, LocalDate day) {
		return file.getHolds().stream().filter(h -> !h.getFromDate().isAfter(day) && (h.getUntilDate() == null || h.getUntilDate().isAfter(day)))
				.findFirst();
	}
}
