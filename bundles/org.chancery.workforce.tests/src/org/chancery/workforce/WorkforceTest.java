package org.chancery.workforce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chancery.model.Agency;
import org.chancery.model.ModelFactory;
import org.chancery.report.ReportDocument;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

class WorkforceTest extends SectionTest {
	private static final WorkforceFactory NEW = WorkforceFactory.eINSTANCE;

	private static Headcount headcount(String date, StaffClass staffClass, StaffCategory category, Establishment establishment,
			int persons) {
		Headcount line = NEW.createHeadcount();
		line.setEffectiveDate(day(date));
		line.setLine(staffClass + " " + category + " " + establishment);
		line.setStaffClass(staffClass);
		line.setCategory(category);
		line.setEstablishment(establishment);
		line.setPersons(persons);
		return line;
	}

	private static Agency agency(String name, String shortName) {
		Agency agency = ModelFactory.eINSTANCE.createAgency();
		agency.setEffectiveDate(day("2010-12-25"));
		agency.setName(name);
		agency.setShortName(shortName);
		return agency;
	}

	private static HiringProposal proposal(Agency agency, HiringUnit unit, Decision decision, int approved) {
		HiringProposal proposal = NEW.createHiringProposal();
		proposal.setEffectiveDate(day("2021-10-05"));
		proposal.setSubject("進用案");
		proposal.setAgency(agency);
		proposal.setUnit(unit);
		proposal.setDecision(decision);
		proposal.setApproved(approved);
		return proposal;
	}

	private static TrainingCourse course(String date, String name, int sessions, int trainees) {
		TrainingCourse course = NEW.createTrainingCourse();
		course.setEffectiveDate(day(date));
		course.setName(name);
		course.setSessions(sessions);
		course.setTrainees(trainees);
		return course;
	}

	private static TrainingDay on(String date) {
		TrainingDay day = NEW.createTrainingDay();
		day.setDay(day(date));
		return day;
	}

	@Test
	void reductionsAreAgainstTheMergerAndRoundedHalfUp() throws InterruptedException {
		keep(headcount("2011-01-01", StaffClass.TEMPORARY, StaffCategory.CLERICAL_ASSISTANT, Establishment.ALL, 1390),
				headcount("2011-01-01", StaffClass.WORKER, StaffCategory.UNSPLIT, Establishment.ALL, 8),
				headcount("2021-09-30", StaffClass.TEMPORARY, StaffCategory.CLERICAL_ASSISTANT, Establishment.ALL, 800),
				headcount("2021-12-31", StaffClass.TEMPORARY, StaffCategory.CLERICAL_ASSISTANT, Establishment.ALL, 700),
				headcount("2021-12-31", StaffClass.WORKER, StaffCategory.UNSPLIT, Establishment.AGENCY, 4),
				headcount("2021-12-31", StaffClass.WORKER, StaffCategory.UNSPLIT, Establishment.SCHOOL, 3),
				headcount("2022-02-28", StaffClass.WORKER, StaffCategory.UNSPLIT, Establishment.SCHOOL, 1));
		assertEquals("700", value("workforce.clericalAssistants"));
		assertEquals("690", value("workforce.clericalReduction"));
		assertEquals("49.64", value("workforce.clericalReductionRate"));
		assertEquals("7", value("workforce.workers"));
		assertEquals("12.50", value("workforce.workersReductionRate"));
		assertEquals("707", value("workforce.total"));
	}

	@Test
	void mainGroupsAreNamedButNotAddedToTheHeadcount() throws InterruptedException {
		Agency transport = agency("高雄市政府交通局", "交通局");
		HeadcountGroup group = NEW.createHeadcountGroup();
		group.setEffectiveDate(day("2021-12-31"));
		group.setName("路邊收費服務員");
		group.setAgency(transport);
		group.setPersons(294);
		group.setApproximate(true);
		keep(transport);
		keep(headcount("2021-12-31", StaffClass.TEMPORARY, StaffCategory.OTHER, Establishment.ALL, 1760),
				headcount("2021-12-31", StaffClass.WORKER, StaffCategory.UNSPLIT, Establishment.AGENCY, 5482),
				headcount("2021-12-31", StaffClass.TEMPORARY, StaffCategory.CLERICAL_ASSISTANT, Establishment.ALL, 700), group);
		assertEquals("1760", value("workforce.temporaryOther"));
		assertEquals("7942", value("workforce.total"));
		String text = text(compose());
		assertTrue(text.contains("交通局路邊收費服務員約 294 人"), text);
		assertTrue(text.contains("截至 110 年 12 月 31 日"), text);
		assertTrue(text.contains("資料日期：110.12.31"), text);
	}

	@Test
	void headcountsOfTheMergerAloneHaveNoTable() throws InterruptedException {
		keep(headcount("2011-01-01", StaffClass.WORKER, StaffCategory.UNSPLIT, Establishment.ALL, 8462),
				headcount("2011-01-01", StaffClass.TEMPORARY, StaffCategory.CLERICAL_ASSISTANT, Establishment.ALL, 1390));
		String text = text(compose());
		assertTrue(text.contains("截至 100 年 1 月 1 日，本府所屬機關學校工級人員與臨時人員合計 9,852 人。"), text);
		assertFalse(text.contains("資料日期") || text.contains("精簡率"), text);
	}

	@Test
	void personsAndPersonMonthsAreCountedApart() throws InterruptedException {
		Agency labour = agency("高雄市政府勞工局", "勞工局");
		Agency health = agency("高雄市政府衛生局", null);
		keep(labour, health);
		keep(proposal(labour, HiringUnit.PERSONS, Decision.APPROVED, 21), proposal(labour, HiringUnit.PERSON_MONTHS, Decision.PARTLY_APPROVED, 102),
				proposal(health, HiringUnit.PERSONS, Decision.REJECTED, 9), proposal(health, HiringUnit.PERSONS, Decision.PENDING, 5));
		assertEquals("4", value("workforce.proposals"));
		assertEquals("21", value("workforce.approvedPersons"));
		assertEquals("102", value("workforce.approvedPersonMonths"));
		assertEquals("66.67", value("workforce.approvalRate"));
		String text = text(compose());
		assertTrue(text.contains("本期審議勞工局及高雄市政府衛生局等 2 個機關所提 4 案，同意進用 21 人及 102 人月次"), text);
	}

	@Test
	void aTallySpeaksForProposalsWhoseAgenciesAreStillNamed() throws InterruptedException {
		Agency labour = agency("高雄市政府勞工局", "勞工局");
		keep(labour);
		keep(proposal(labour, HiringUnit.PERSONS, Decision.PENDING, 0));
		tally("workforce.reviewMeetings", PERIOD, 2);
		tally("workforce.proposals", PERIOD, 11);
		assertEquals("11", value("workforce.proposals"));
		assertEquals(0, compute("workforce.proposals").records());
		String text = text(compose());
		assertTrue(text.contains("本期召開審核小組會議 2 次，審議勞工局所提 11 案，兼顧"), text);
	}

	@Test
	void trainingIsToldByItsDays() throws InterruptedException {
		TrainingCourse range = course("2021-09-06", "甲班", 3, 98);
		range.setEndDate(day("2021-09-08"));
		TrainingCourse apart = course("2021-10-17", "乙班", 2, 84);
		apart.setTraineeUnit(TraineeUnit.ATTENDANCES);
		apart.getDays().add(on("2021-10-17"));
		apart.getDays().add(on("2021-11-24"));
		TrainingCourse some = course("2021-12-31", "丙班", 1, 0);
		some.setDateEstimated(true);
		keep(range, apart);
		assertTrue(text(compose()).contains("本期辦理訓練課程 2 班、5 場次，參訓 182 人次"));
		keep(some);
		assertEquals("1", value("workforce.coursesUncounted"));
		String text = text(compose());
		assertTrue(text.contains("本期辦理訓練課程 3 班、6 場次，分述如下"), text);
		assertTrue(text.contains("110 年 9 月 6 日至 8 日辦理「甲班」3 場次，計 98 人參訓"), text);
		assertTrue(text.contains("110 年 10 月 17 日、11 月 24 日辦理「乙班」2 場次，計 84 人次參訓"), text);
		assertTrue(text.contains("110 年辦理「丙班」1 場次。"), text);
	}

	@Test
	void theChapterIsLeftOutWithoutRecords() throws InterruptedException {
		ReportDocument report = compose();
		assertEquals("", String.join("\n", notes(report)));
		assertFalse(text(report).contains("職工員額"), text(report));
		assertNull(value("workforce.total"));
		assertNull(value("workforce.workersReductionRate"));
	}
}
