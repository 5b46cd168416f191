package org.chancery.infosec.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;

import org.chancery.infosec.Activity;
import org.chancery.infosec.ActivityKind;
import org.chancery.infosec.ActivityStatus;
import org.chancery.infosec.Incident;
import org.chancery.infosec.IncidentStatus;
import org.chancery.infosec.InfosecFactory;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.chancery.testing.SectionTest;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

/** The period runs from September 2021 to January 2022: two half-years and a third that has begun, two years. */
class ChecksTest extends SectionTest {
	private static final InfosecFactory NEW = InfosecFactory.eINSTANCE;
	private int numbers;

	private static List<Notice> run(Check check) {
		return check.run(store, PERIOD, new NullProgressMonitor());
	}

	private Activity drill(String date, ActivityKind kind, String reported) {
		Activity activity = NEW.createActivity();
		activity.setNumber("T-" + ++numbers);
		activity.setTitle("演練 " + date);
		activity.setEffectiveDate(day(date));
		activity.setKind(kind);
		activity.setStatus(ActivityStatus.DONE);
		activity.setReportedDate(day(reported));
		return activity;
	}

	@Test
	void drillsThatWereNotHeldAreTold() {
		List<Notice> none = run(new DutyCheck());
		assertEquals(List.of(true, false, true, false), none.stream().map(Notice::grave).toList(), none.toString());
		// one drill of each kind early in the year serves the whole year, but only its half-year
		keep(drill("2021-03-01", ActivityKind.INCIDENT_DRILL, "2021-03-20"), drill("2021-03-02", ActivityKind.SOCIAL_ENGINEERING, "2021-03-20"));
		List<Notice> some = run(new DutyCheck());
		assertEquals(List.of(true, false, false), some.stream().map(Notice::grave).toList(), some.toString());
		keep(drill("2021-12-31", ActivityKind.SOCIAL_ENGINEERING, "2022-01-31"));
		assertEquals(List.of(false, false), run(new DutyCheck()).stream().map(Notice::grave).toList());
	}

	@Test
	void resultsComeWithinAMonth() {
		keep(drill("2021-10-01", ActivityKind.SOCIAL_ENGINEERING, "2021-11-02"), drill("2021-11-01", ActivityKind.SOCIAL_ENGINEERING, null),
				drill("2022-01-15", ActivityKind.INCIDENT_DRILL, null));
		List<String> late = run(new DutyCheck()).stream().filter(n -> n.type() != null).map(Notice::title).toList();
		assertEquals(List.of("演練 2021-10-01", "演練 2021-11-01"), late);
	}

	private Incident incident(int grade, String reported, String reviewed, String contained) {
		Incident incident = NEW.createIncident();
		incident.setNumber("E-" + ++numbers);
		incident.setTitle("事件");
		incident.setEffectiveDate(day("2021-10-01"));
		incident.setGrade(grade);
		incident.setKnownAt(Instant.parse("2021-10-01T01:00:00Z"));
		incident.setReportedAt(reported == null ? null : Instant.parse(reported));
		incident.setReviewedAt(reviewed == null ? null : Instant.parse(reviewed));
		incident.setPassedOnAt(incident.getReviewedAt());
		incident.setContainedAt(contained == null ? null : Instant.parse(contained));
		incident.setReportDate(day("2021-10-30"));
		return incident;
	}

	@Test
	void severeIncidentsHaveShorterClocks() {
		keep(incident(2, "2021-10-01T02:00:00Z", "2021-10-01T10:00:00Z", "2021-10-04T01:00:00Z"));
		assertEquals(List.of(), run(new IncidentCheck()));
		keep(incident(3, "2021-10-01T02:00:00Z", "2021-10-01T10:00:00Z", "2021-10-04T01:00:00Z"));
		List<Notice> notices = run(new IncidentCheck());
		assertEquals(2, notices.size(), notices.toString());
		assertTrue(notices.get(0).message().contains("2021-10-01 12:00"), notices.toString());
		assertTrue(notices.get(1).message().contains("36"), notices.toString());
	}

	@Test
	void whatWasNeverDoneIsLateOnceItsHoursAreOver() {
		Incident nothing = incident(1, null, null, null);
		nothing.setReportDate(null);
		Incident unknown = incident(0, null, null, null);
		unknown.setKnownAt(null);
		Incident alarm = incident(1, null, null, null);
		alarm.setStatus(IncidentStatus.FALSE_ALARM);
		keep(nothing, unknown, alarm);
		assertEquals(5, run(new IncidentCheck()).size(), run(new IncidentCheck()).toString());
	}
}
