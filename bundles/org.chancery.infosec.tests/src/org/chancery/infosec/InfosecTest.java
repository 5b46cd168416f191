package org.chancery.infosec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

class InfosecTest extends SectionTest {
	private static final InfosecFactory NEW = InfosecFactory.eINSTANCE;
	private int numbers;

	private Activity activity(String date, ActivityKind kind, ActivityStatus status) {
		Activity activity = NEW.createActivity();
		activity.setNumber("T-" + ++numbers);
		activity.setTitle("測試活動");
		activity.setEffectiveDate(day(date));
		activity.setKind(kind);
		activity.setStatus(status);
		return activity;
	}

	@Test
	void aTrainingWithARecoveryDrillIsBoth() throws InterruptedException {
		Activity both = activity("2021-10-01", ActivityKind.TRAINING, ActivityStatus.DONE);
		both.setAlsoRecovery(true);
		both.setSessions(2);
		both.setAttendees(87);
		keep(both, activity("2021-11-01", ActivityKind.SOCIAL_ENGINEERING, ActivityStatus.DONE),
				activity("2021-12-01", ActivityKind.INCIDENT_DRILL, ActivityStatus.PLANNED));
		assertEquals("2", value("infosec.drills"));
		assertEquals("1", value("infosec.socialEngineering"));
		assertEquals("0", value("infosec.incidentDrills"));
		assertEquals("87", value("infosec.attendees"));
		assertTrue(text(compose()).contains("110 年 10 月 1 日辦理「測試活動」2 場次，計 87 人次參訓。"), text(compose()));
	}

	@Test
	void findingsStayOpenUntilTheyAreClosed() throws InterruptedException {
		keep(finding("2021-06-01", null), finding("2021-09-01", "2021-12-01"), finding("2021-12-01", "2022-02-01"));
		assertEquals("2", value("infosec.findings"));
		assertEquals("1", value("infosec.findingsClosed"));
		assertEquals("2", value("infosec.openFindings"));
	}

	private Finding finding(String date, String closed) {
		Finding finding = NEW.createFinding();
		finding.setNumber("F-" + ++numbers);
		finding.setText("測試缺失");
		finding.setEffectiveDate(day(date));
		finding.setClosedDate(day(closed));
		return finding;
	}

	@Test
	void falseAlarmsAreNoIncidents() throws InterruptedException {
		keep(incident(1, IncidentStatus.CLOSED), incident(3, IncidentStatus.CONTAINED), incident(4, IncidentStatus.FALSE_ALARM));
		assertEquals("2", value("infosec.incidents"));
		assertEquals("1", value("infosec.severeIncidents"));
	}

	private Incident incident(int grade, IncidentStatus status) {
		Incident incident = NEW.createIncident();
		incident.setNumber("E-" + ++numbers);
		incident.setTitle("測試事件");
		incident.setEffectiveDate(day("2021-10-05"));
		incident.setGrade(grade);
		incident.setStatus(status);
		return incident;
	}

	@Test
	void aCertificateIsValidUntilItRunsOut() throws InterruptedException {
		Certificate old = certificate("舊", "2018-12-31");
		old.setValidUntil(day("2021-12-31"));
		keep(old, certificate("新", "2021-12-17"));
		assertEquals("1", value("infosec.certificates"));
		assertEquals("1", value("infosec.certificatesValid"));
	}

	private static Certificate certificate(String title, String date) {
		Certificate certificate = NEW.createCertificate();
		certificate.setTitle(title);
		certificate.setEffectiveDate(day(date));
		return certificate;
	}

	@Test
	void theChapterIsLeftOutWithoutRecords() throws InterruptedException {
		assertEquals("", String.join("\n", notes(compose())));
		assertFalse(text(compose()).contains("資通安全"), text(compose()));
	}
}
