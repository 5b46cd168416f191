package org.chancery.archives.checks;

import static org.chancery.archives.ArchivesPackage.Literals.CASE_FILE;
import static org.chancery.archives.ArchivesPackage.Literals.DISPOSAL_LIST;
import static org.chancery.archives.ArchivesPackage.Literals.DISPOSAL_LIST__STATUS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.chancery.archives.CaseFile;
import org.chancery.archives.Disposition;
import org.chancery.archives.DisposalFile;
import org.chancery.archives.DisposalList;
import org.chancery.archives.DisposalStatus;
import org.chancery.model.Period;
import org.chancery.model.Record;
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
 * Disposal lists that hold what may not be destroyed: files on hold, files whose term has not ended, permanent ones, and
 * files that are not in the catalogue; and lists carried out without approval or witness (檔案法 §12).
 */
public final class DisposalCheck implements Check {
	@Override
	public String id() {
		return "archives.disposal";
	}

	@Override
	public String label() {
		return Messages.Disposal_label;
	}

	@Override
	@SuppressWarnings("unchecked")
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		RecordType type = SectionRegistry.instance().typeOf(DISPOSAL_LIST).orElseThrow();
		Field<String> status = (Field<String>) store.naming().column(DISPOSAL_LIST__STATUS);
		List<Notice> notices = new ArrayList<>();
		RecordQuery open = RecordQuery.all(type).withFeatures(List.of()).and(status.ne(DisposalStatus.REJECTED.getName()));
		Rows.each(store, open, monitor, row -> store.find(type, row.id()).ifPresent(record -> check(store, type, (DisposalList) record, period.to(), notices)));
		return notices;
	}

	private static void check(Store store, RecordType type, DisposalList list, LocalDate day, List<Notice> notices) {
		if (list.getStatus() == DisposalStatus.DESTROYED) {
			if (list.getApprovalNumber() == null || list.getApprovedDate() == null || list.getWitness() == null) {
				notices.add(notice(type, list, Messages.Disposal_unapproved));
			}
			return;
		}
		RecordType files = SectionRegistry.instance().typeOf(CASE_FILE).orElseThrow();
		for (DisposalFile entry : list.getFiles()) {
			Record found = store.findByKey(files, entry.getFileNumber()).flatMap(f -> store.find(files, f.getId())).orElse(null);
			if (found instanceof CaseFile file) {
				String fault = fault(file, day);
				if (fault != null) {
					notices.add(notice(type, list, NLS.bind(fault, entry.getFileNumber())));
				}
			} else {
				notices.add(notice(type, list, NLS.bind(Messages.Disposal_unknown, entry.getFileNumber())));
			}
		}
	}

	private static String fault(CaseFile file, LocalDate day) {
		boolean held = file.getHolds().stream()
				.anyMatch(h -> !h.getFromDate().isAfter(day) && (h.getUntilDate() == null || h.getUntilDate().isAfter(day)));
		if (held) {
			return Messages.Disposal_held;
		} else if (file.isPermanent()) {
			return Messages.Disposal_permanent;
		}
		Retention retention = file.getLastDate() == null ? null : new Retention(file.getLastDate(), false, file.getRetentionYears(),
				file.getDigitisedDate() != null, file.getDisposition() == Disposition.DESTROY);
		boolean ended = retention != null && (retention.ends().filter(e -> e.isBefore(day)).isPresent()
				|| retention.earliestEnd().filter(e -> e.isBefore(day)).isPresent());
		return ended ? null : Messages.Disposal_early;
	}

	private static Notice notice(RecordType type, DisposalList list, String message) {
		return Notice.of(true, type, list.getId(), list.getTitle(), list.getEffectiveDate(), message);
	}
}
