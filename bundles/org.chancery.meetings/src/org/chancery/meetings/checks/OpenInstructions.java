package org.chancery.meetings.checks;

import static org.chancery.meetings.MeetingsPackage.Literals.INSTRUCTION;
import static org.chancery.meetings.MeetingsPackage.Literals.INSTRUCTION__AGENCY;
import static org.chancery.meetings.MeetingsPackage.Literals.INSTRUCTION__CLOSED_DATE;
import static org.chancery.meetings.MeetingsPackage.Literals.INSTRUCTION__DUE_DATE;
import static org.chancery.meetings.MeetingsPackage.Literals.INSTRUCTION__STATUS;
import static org.chancery.meetings.MeetingsPackage.Literals.INSTRUCTION__TEXT;
import static org.chancery.meetings.MeetingsPackage.Literals.MEETING;
import static org.chancery.meetings.MeetingsPackage.Literals.MEETING__KIND;
import static org.chancery.meetings.MeetingsPackage.Literals.MEETING__STATUS;
import static org.chancery.model.ModelPackage.Literals.RECORD__EFFECTIVE_DATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.chancery.meetings.InstructionStatus;
import org.chancery.meetings.MeetingKind;
import org.chancery.meetings.MeetingStatus;
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
 * The instructions that are still open on the period's last day: what belongs on the next agenda, those past their day
 * first, each with the number of municipal meetings held since it was given.
 */
public final class OpenInstructions implements Check {
	@Override
	public String id() {
		return "meetings.instructions";
	}

	@Override
	public String label() {
		return Messages.Open_label;
	}

	@Override
	@SuppressWarnings("unchecked")
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		LocalDate day = period.to();
		List<LocalDate> meetings = meetings(store, day, monitor);
		RecordType type = SectionRegistry.instance().typeOf(INSTRUCTION).orElseThrow();
		Field<LocalDate> given = (Field<LocalDate>) store.naming().column(RECORD__EFFECTIVE_DATE);
		Field<LocalDate> closed = (Field<LocalDate>) store.naming().column(INSTRUCTION__CLOSED_DATE);
		Field<String> status = (Field<String>) store.naming().column(INSTRUCTION__STATUS);
		RecordQuery query = RecordQuery.all(type)
				.withFeatures(List.of(INSTRUCTION__TEXT, INSTRUCTION__AGENCY, INSTRUCTION__DUE_DATE, RECORD__EFFECTIVE_DATE))
				.and(given.le(day).and(closed.isNull().or(closed.gt(day))).and(status.ne(InstructionStatus.WITHDRAWN.getName())));
		List<Notice> notices = new ArrayList<>();
		Rows.each(store, query, monitor, row -> {
			LocalDate due = (LocalDate) row.values().get(2);
			LocalDate since = (LocalDate) row.values().get(3);
			long held = meetings.stream().filter(m -> m.isAfter(since)).count();
			boolean late = due != null && due.isBefore(day);
			String agency = row.values().get(1) == null ? Messages.Open_noAgency : row.values().get(1).toString();
			String message = due == null ? NLS.bind(Messages.Open_noDay, agency, held)
					: NLS.bind(late ? Messages.Open_late : Messages.Open_inTime, new Object[] { agency, held, due });
			notices.add(Notice.of(late || row.values().get(1) == null, type, row.id(), (String) row.values().get(0), since, message));
		});
		notices.sort(Comparator.comparing((Notice n) -> !n.grave()).thenComparing(Notice::day));
		return notices;
	}

	/** The days of the municipal meetings held up to a day. */
	@SuppressWarnings("unchecked")
	private static List<LocalDate> meetings(Store store, LocalDate day, IProgressMonitor monitor) {
		RecordType type = SectionRegistry.instance().typeOf(MEETING).orElseThrow();
		Field<LocalDate> date = (Field<LocalDate>) store.naming().column(RECORD__EFFECTIVE_DATE);
		Field<String> kind = (Field<String>) store.naming().column(MEETING__KIND);
		Field<String> status = (Field<String>) store.naming().column(MEETING__STATUS);
		List<LocalDate> days = new ArrayList<>();
		Rows.each(store, RecordQuery.all(type).withFeatures(List.of(RECORD__EFFECTIVE_DATE))
				.and(date.le(day).and(kind.eq(MeetingKind.MUNICIPAL.getName())).and(status.eq(MeetingStatus.HELD.getName()))), monitor,
				row -> days.add((LocalDate) row.values().get(0)));
		return days;
	}
}
