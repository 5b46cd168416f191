package org.chancery.infosec.checks;

import static org.chancery.infosec.InfosecPackage.Literals.ACTIVITY;
import static org.chancery.infosec.InfosecPackage.Literals.ACTIVITY__STATUS;
import static org.chancery.model.ModelPackage.Literals.RECORD__EFFECTIVE_DATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.chancery.infosec.Activity;
import org.chancery.infosec.ActivityKind;
import org.chancery.infosec.ActivityStatus;
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
 * The drills that 資通安全事件通報及應變辦法 §8 asks for: social engineering in each half-year, reporting and response in each
 * year, and their results within a month. Half-years and years that have ended without one are told, and the running one
 * while it has none yet.
 */
public final class DutyCheck implements Check {
	@Override
	public String id() {
		return "infosec.drills";
	}

	@Override
	public String label() {
		return Messages.Duty_label;
	}

	@Override
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		RecordType type = SectionRegistry.instance().typeOf(ACTIVITY).orElseThrow();
		List<Activity> done = done(store, type, period, monitor);
		List<Notice> notices = new ArrayList<>();
		for (LocalDate start = halfYear(period.from()); !start.isAfter(period.to()); start = start.plusMonths(6)) {
			duty(done, new Period(start, start.plusMonths(6).minusDays(1)), period.to(), a -> a.getKind() == ActivityKind.SOCIAL_ENGINEERING,
					Messages.Duty_socialEngineering, notices);
		}
		for (int year = period.from().getYear(); year <= period.to().getYear(); year++) {
			duty(done, Period.ofYear(year), period.to(), a -> a.getKind() == ActivityKind.INCIDENT_DRILL || a.isAlsoIncident(),
					Messages.Duty_incidentDrill, notices);
		}
		done.stream().filter(a -> period.contains(new Period(a.getEffectiveDate(), a.getEffectiveDate()))).filter(DutyCheck::isDrill)
				.filter(a -> late(a, period.to())).forEach(a -> notices.add(Notice.of(true, type, a.getId(), a.getTitle(), a.getEffectiveDate(),
						NLS.bind(Messages.Duty_result, end(a).plusMonths(1)))));
		return notices;
	}

	/** What was done from the first day of the year that the period begins in to its last. */
	@SuppressWarnings("unchecked")
	private static List<Activity> done(Store store, RecordType type, Period period, IProgressMonitor monitor) {
		Field<LocalDate> day = (Field<LocalDate>) store.naming().column(RECORD__EFFECTIVE_DATE);
		Field<String> status = (Field<String>) store.naming().column(ACTIVITY__STATUS);
		RecordQuery query = RecordQuery.all(type).withFeatures(List.of())
				.and(status.eq(ActivityStatus.DONE.getName()).and(day.between(LocalDate.of(period.from().getYear(), 1, 1), period.to())));
		List<Activity> done = new ArrayList<>();
		Rows.each(store, query, monitor, row -> store.find(type, row.id()).ifPresent(record -> done.add((Activity) record)));
		return done;
	}

	private static void duty(List<Activity> done, Period within, LocalDate day, Predicate<Activity> wanted, String message, List<Notice> notices) {
		boolean there = done.stream().filter(wanted).map(Activity::getEffectiveDate).anyMatch(d -> !d.isBefore(within.from()) && !d.isAfter(within.to()));
		if (!there) {
			boolean ended = !day.isBefore(within.to());
			notices.add(new Notice(ended, null, 0, within.from() + " – " + within.to(), within.to(),
					NLS.bind(message, ended ? Messages.Duty_notHeld : Messages.Duty_stillToHold)));
		}
	}

	private static boolean isDrill(Activity activity) {
		return switch (activity.getKind()) {
		case SOCIAL_ENGINEERING, INCIDENT_DRILL -> true;
		default -> activity.isAlsoIncident();
		};
	}

	private static boolean late(Activity activity, LocalDate day) {
		LocalDate due = end(activity).plusMonths(1);
		return activity.getReportedDate() == null ? due.isBefore(day) : activity.getReportedDate().isAfter(due);
	}

	private static LocalDate end(Activity activity) {
		return activity.getEndDate() == null ? activity.getEffectiveDate() : activity.getEndDate();
	}

	private static LocalDate halfYear(LocalDate day) {
		return LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
	}
}
