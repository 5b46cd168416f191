package org.chancery.meetings.checks;

import static org.chancery.meetings.MeetingsPackage.Literals.MEETING;
import static org.chancery.meetings.MeetingsPackage.Literals.MEETING__KIND;
import static org.chancery.meetings.MeetingsPackage.Literals.MEETING__MINUTES_DUE;
import static org.chancery.meetings.MeetingsPackage.Literals.MEETING__MINUTES_SENT_DATE;
import static org.chancery.meetings.MeetingsPackage.Literals.MEETING__SERIAL;
import static org.chancery.meetings.MeetingsPackage.Literals.MEETING__STATUS;
import static org.chancery.meetings.MeetingsPackage.Literals.MEETING__TITLE;
import static org.chancery.model.ModelPackage.Literals.RECORD__EFFECTIVE_DATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.chancery.meetings.MeetingKind;
import org.chancery.meetings.MeetingStatus;
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

/** Minutes that were not sent in time, and serial numbers of a kind of meeting that leave a gap or stand twice. */
public final class MinutesCheck implements Check {
	@Override
	public String id() {
		return "meetings.minutes";
	}

	@Override
	public String label() {
		return Messages.Minutes_label;
	}

	@Override
	@SuppressWarnings("unchecked")
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		RecordType type = SectionRegistry.instance().typeOf(MEETING).orElseThrow();
		Field<LocalDate> date = (Field<LocalDate>) store.naming().column(RECORD__EFFECTIVE_DATE);
		Field<String> status = (Field<String>) store.naming().column(MEETING__STATUS);
		RecordQuery query = RecordQuery.all(type).withFeatures(List.of(RECORD__EFFECTIVE_DATE, MEETING__TITLE, MEETING__KIND, MEETING__SERIAL,
				MEETING__MINUTES_DUE, MEETING__MINUTES_SENT_DATE)).and(date.between(period.from(), period.to()).and(status.eq(MeetingStatus.HELD.getName())));
		List<RecordRow> held = new ArrayList<>();
		Rows.each(store, query, monitor, held::add);
		held.sort(Comparator.comparing((RecordRow r) -> (LocalDate) r.values().get(0)));
		List<Notice> notices = new ArrayList<>();
		Map<MeetingKind, Integer> serials = new EnumMap<>(MeetingKind.class);
		for (RecordRow row : held) {
			minutes(type, row, period.to(), notices);
			serial(type, row, serials, notices);
		}
		return notices;
	}

	private static void minutes(RecordType type, RecordRow row, LocalDate day, List<Notice> notices) {
		LocalDate due = (LocalDate) row.values().get(4);
		LocalDate sent = (LocalDate) row.values().get(5);
		if (due != null && (sent == null ? due.isBefore(day) : sent.isAfter(due))) {
			notices.add(notice(type, row, NLS.bind(sent == null ? Messages.Minutes_missing : Messages.Minutes_late, due, sent)));
		}
	}

	private static void serial(RecordType type, RecordRow row, Map<MeetingKind, Integer> serials, List<Notice> notices) {
		MeetingKind kind = (MeetingKind) row.values().get(2);
		Integer serial = (Integer) row.values().get(3);
		if (kind == null || serial == null || serial == 0) {
			return;
		}
		Integer before = serials.put(kind, serial);
		if (before != null && serial != before + 1) {
			notices.add(notice(type, row, NLS.bind(Messages.Minutes_serial, serial, before)));
		}
	}

	private static Notice notice(RecordType type, RecordRow row, String message) {
		return Notice.of(true, type, row.id(), (String) row.values().get(1), (LocalDate) row.values().get(0), message);
	}
}
