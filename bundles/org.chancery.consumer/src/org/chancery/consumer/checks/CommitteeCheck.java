package org.chancery.consumer.checks;

import static org.chancery.consumer.ConsumerPackage.Literals.COMMITTEE_MEETING;
import static org.chancery.consumer.ConsumerPackage.Literals.COMMITTEE_MEETING__NUMBER;
import static org.chancery.consumer.ConsumerPackage.Literals.COMMITTEE_MEETING__SERIAL;
import static org.chancery.consumer.ConsumerPackage.Literals.COMMITTEE_MEETING__STATUS;
import static org.chancery.consumer.ConsumerPackage.Literals.COMMITTEE_MEETING__YEAR;
import static org.chancery.consumer.ConsumerPackage.Literals.RESOLUTION;
import static org.chancery.consumer.ConsumerPackage.Literals.RESOLUTION__AGENCY;
import static org.chancery.consumer.ConsumerPackage.Literals.RESOLUTION__DUE_DATE;
import static org.chancery.consumer.ConsumerPackage.Literals.RESOLUTION__STATUS;
import static org.chancery.consumer.ConsumerPackage.Literals.RESOLUTION__TEXT;
import static org.chancery.model.ModelPackage.Literals.RECORD__EFFECTIVE_DATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.chancery.consumer.EventStatus;
import org.chancery.consumer.ResolutionStatus;
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

/** The committee's numbers, which run within a year, where they leave a gap or stand twice; and resolutions past their day. */
public final class CommitteeCheck implements Check {
	@Override
	public String id() {
		return "consumer.committee"; //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Committee_label;
	}

	@Override
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		List<Notice> notices = new ArrayList<>(numbers(store, period, monitor));
		notices.addAll(resolutions(store, period.to(), monitor));
		return notices;
	}

	@SuppressWarnings("unchecked")
	private static List<Notice> numbers(Store store, Period period, IProgressMonitor monitor) {
		RecordType type = SectionRegistry.instance().typeOf(COMMITTEE_MEETING).orElseThrow();
		Field<LocalDate> date = (Field<LocalDate>) store.naming().column(RECORD__EFFECTIVE_DATE);
		Field<String> status = (Field<String>) store.naming().column(COMMITTEE_MEETING__STATUS);
		RecordQuery query = RecordQuery.all(type)
				.withFeatures(List.of(COMMITTEE_MEETING__YEAR, COMMITTEE_MEETING__SERIAL, COMMITTEE_MEETING__NUMBER, RECORD__EFFECTIVE_DATE))
				.and(date.between(period.from(), period.to()).and(status.ne(EventStatus.CANCELLED.getName())));
		List<RecordRow> rows = new ArrayList<>();
		Rows.each(store, query, monitor, rows::add);
		rows.sort(Comparator.comparing((RecordRow r) -> (Integer) r.values().get(0)).thenComparing(r -> (Integer) r.values().get(1)));
		List<Notice> notices = new ArrayList<>();
		for (int i = 1; i < rows.size(); i++) {
			compare(type, rows.get(i - 1), rows.get(i), notices);
		}
		return notices;
	}

	private static void compare(RecordType type, RecordRow before, RecordRow row, List<Notice> notices) {
		int year = (int) row.values().get(0);
		int last = (int) before.values().get(1);
		int serial = (int) row.values().get(1);
		if (year != (int) before.values().get(0)) {
			return;
		}
		if (serial == last) {
			notices.add(notice(type, row, NLS.bind(Messages.Committee_twice, year, serial)));
		}
		for (int missing = last + 1; missing < serial; missing++) {
			notices.add(notice(type, row, NLS.bind(Messages.Committee_gap, new Object[] { year, missing, serial })));
		}
	}

	private static Notice notice(RecordType type, RecordRow row, String message) {
		return Notice.of(true, type, row.id(), (String) row.values().get(2), (LocalDate) row.values().get(3), message);
	}

	@SuppressWarnings("unchecked")
	private static List<Notice> resolutions(Store store, LocalDate day, IProgressMonitor monitor) {
		RecordType type = SectionRegistry.instance().typeOf(RESOLUTION).orElseThrow();
		Field<LocalDate> due = (Field<LocalDate>) store.naming().column(RESOLUTION__DUE_DATE);
		Field<String> status = (Field<String>) store.naming().column(RESOLUTION__STATUS);
		RecordQuery query = RecordQuery.all(type).withFeatures(List.of(RESOLUTION__TEXT, RESOLUTION__AGENCY, RESOLUTION__DUE_DATE))
				.and(due.lt(day).and(status.eq(ResolutionStatus.OPEN.getName())));
		List<Notice> notices = new ArrayList<>();
		Rows.each(store, query, monitor, row -> {
			Object agency = Rows.value(query, row, RESOLUTION__AGENCY);
			LocalDate until = Rows.value(query, row, RESOLUTION__DUE_DATE);
			notices.add(Notice.of(true, type, row.id(), Rows.value(query, row, RESOLUTION__TEXT), until,
					NLS.bind(Messages.Committee_late, agency == null ? Messages.Unknown_agency : agency.toString(), until)));
		});
		notices.sort(Comparator.comparing(Notice::day));
		return notices;
	}
}
