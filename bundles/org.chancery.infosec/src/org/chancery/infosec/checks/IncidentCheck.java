package org.chancery.infosec.checks;

import static org.chancery.infosec.InfosecPackage.Literals.INCIDENT;
import static org.chancery.infosec.InfosecPackage.Literals.INCIDENT__STATUS;
import static org.chancery.model.ModelPackage.Literals.RECORD__EFFECTIVE_DATE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.chancery.infosec.Incident;
import org.chancery.infosec.IncidentStatus;
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
 * The clocks of incidents (資通安全事件通報及應變辦法 §4–7, text of 2021-08-23): reported within an hour; reviewed within eight
 * hours, of grades 3 and 4 within two, and passed on within an hour; damage controlled within 72 hours, of grades 3 and 4
 * within 36; the inquiry's report within a month. They run from when the incident became known, by hours, days off or not.
 */
public final class IncidentCheck implements Check {
	private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

	@Override
	public String id() {
		return "infosec.incidents";
	}

	@Override
	public String label() {
		return Messages.Incident_label;
	}

	@Override
	@SuppressWarnings("unchecked")
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		RecordType type = SectionRegistry.instance().typeOf(INCIDENT).orElseThrow();
		Field<LocalDate> day = (Field<LocalDate>) store.naming().column(RECORD__EFFECTIVE_DATE);
		Field<String> status = (Field<String>) store.naming().column(INCIDENT__STATUS);
		RecordQuery query = RecordQuery.all(type).withFeatures(List.of())
				.and(day.between(period.from(), period.to()).and(status.ne(IncidentStatus.FALSE_ALARM.getName())));
		Instant now = period.to().plusDays(1).atStartOfDay(TAIPEI).toInstant();
		List<Notice> notices = new ArrayList<>();
		Rows.each(store, query, monitor, row -> store.find(type, row.id()).ifPresent(record -> check(type, (Incident) record, now, notices)));
		return notices;
	}

	private static void check(RecordType type, Incident incident, Instant now, List<Notice> notices) {
		if (incident.getGrade() < 1 || incident.getGrade() > 4) {
			notices.add(notice(type, incident, Messages.Incident_noGrade));
		}
		if (incident.getKnownAt() == null) {
			notices.add(notice(type, incident, Messages.Incident_notKnown));
			return;
		}
		boolean severe = incident.getGrade() >= 3;
		clock(type, incident, incident.getKnownAt(), 1, incident.getReportedAt(), now, Messages.Incident_report, notices);
		if (incident.getReportedAt() != null) {
			clock(type, incident, incident.getReportedAt(), severe ? 2 : 8, incident.getReviewedAt(), now, Messages.Incident_review, notices);
		}
		if (incident.getReviewedAt() != null) {
			clock(type, incident, incident.getReviewedAt(), 1, incident.getPassedOnAt(), now, Messages.Incident_passOn, notices);
		}
		clock(type, incident, incident.getKnownAt(), severe ? 36 : 72, incident.getContainedAt(), now, Messages.Incident_contain, notices);
		LocalDate due = incident.getKnownAt().atZone(TAIPEI).toLocalDate().plusMonths(1);
		LocalDate reported = incident.getReportDate();
		if (reported == null ? due.atStartOfDay(TAIPEI).plusDays(1).toInstant().isBefore(now) : reported.isAfter(due)) {
			notices.add(notice(type, incident, NLS.bind(Messages.Incident_inquiry, due)));
		}
	}

	private static void clock(RecordType type, Incident incident, Instant from, int hours, Instant done, Instant now, String message,
			List<Notice> notices) {
		Instant due = from.plus(Duration.ofHours(hours));
		if ((done == null ? now : done).isAfter(due)) {
			notices.add(notice(type, incident, NLS.bind(message, hours, due.atZone(TAIPEI).toLocalDateTime().toString().replace('T', ' '))));
		}
	}

	private static Notice notice(RecordType type, Incident incident, String message) {
		return Notice.of(true, type, incident.getId(), incident.getTitle(), incident.getEffectiveDate(), message);
	}
}
