package org.chancery.workforce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;

import org.chancery.model.Agency;
import org.chancery.model.ModelFactory;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from entered parameters, and what the chapter tells of it. */
class WorkforceGrownTest extends SectionTest {
	private static final WorkforceFactory NEW = WorkforceFactory.eINSTANCE;

	private static CostReduction reduction(StaffCategory category, int persons, String unitCost) {
		CostReduction reduction = NEW.createCostReduction();
		reduction.setEffectiveDate(day("2021-12-31"));
		reduction.setBasis("精簡");
		reduction.setCategory(category);
		reduction.setPersons(persons);
		reduction.setUnitCost(new BigDecimal(unitCost));
		return reduction;
	}

	@Test
	void savingsFollowFromTheCostOfOnePerson() throws InterruptedException {
		keep(reduction(StaffCategory.JANITOR, 100, "500000"), reduction(StaffCategory.DRIVER, 2, "550000"),
				reduction(StaffCategory.CLERICAL_ASSISTANT, 3, "300000"));
		assertEquals("102", value("workforce.reducedWorkers"));
		assertEquals("51100000", value("workforce.savedOnWorkers"));
		assertTrue(text(compose()).contains("本期精簡工友 102 人，估計節省 5,110 萬元；精簡業務助理 3 人，估計節省 90 萬元；合計約節省 5,200 萬元。"), text(compose()));
	}

	private static PostingSaving saving(int cases, int agencies, int sheetsPerToner) {
		PostingSaving saving = NEW.createPostingSaving();
		saving.setEffectiveDate(day("2021-12-31"));
		saving.setBasis("試算");
		saving.setYear(2021);
		saving.setCases(cases);
		saving.setAgencies(agencies);
		saving.setSheetsPerCase(5);
		saving.setSheetsPerToner(sheetsPerToner);
		saving.setSheetPrice(new BigDecimal("0.1707"));
		saving.setTonerPrice(new BigDecimal("2600"));
		saving.setRoundedTo(1000);
		return saving;
	}

	@ParameterizedTest
	@CsvSource({ "363,565,2000,1025475,513", "298,570,24000,849300,35" })
	void savingsByPostingsAreThoseOfThePublishedYears(int cases, int agencies, int sheetsPerToner, int sheets, int toners) {
		PostingSaving saving = saving(cases, agencies, sheetsPerToner);
		keep(saving);
		assertEquals(sheets, saving.getSheets());
		assertEquals(toners, saving.getToners());
		assertEquals(5, saving.getArithmetic().split("\n").length, saving.getArithmetic());
		assertEquals(saving.getTotalSaving(), saving.getPaperSaving().add(saving.getTonerSaving()));
	}

	@Test
	void withoutTheirNumberTheYearsPostingsAreCounted() throws InterruptedException {
		Agency agency = agency("高雄市政府勞工局");
		for (PostingStatus status : PostingStatus.values()) {
			JobPosting posting = NEW.createJobPosting();
			posting.setNumber("J-" + status);
			posting.setEffectiveDate(day("2021-11-01"));
			posting.setAgency(agency);
			posting.setStatus(status);
			keep(posting);
		}
		PostingSaving saving = saving(0, 570, 24000);
		keep(saving);
		assertEquals(3, saving.getCases());
		assertEquals("3", value("workforce.postings"));
		assertTrue(text(compose()).contains("依 3 案、570 個機關、每案 5 張計，節省紙張 8,550 張"), text(compose()));
	}

	private Agency agency(String name) {
		Agency agency = ModelFactory.eINSTANCE.createAgency();
		agency.setEffectiveDate(day("2010-12-25"));
		agency.setName(name);
		keep(agency);
		return agency;
	}

	@Test
	void whatAReserveLacksIsMadeUpInEqualParts() {
		ReservePlan plan = NEW.createReservePlan();
		plan.setEffectiveDate(day("2016-08-16"));
		plan.setTitle("提撥計畫");
		plan.setArticle(56);
		plan.setYears(3);
		keep(plan);
		ReserveAccount account = NEW.createReserveAccount();
		account.setEffectiveDate(day("2016-08-16"));
		account.setAgency(agency("高雄市政府教育局"));
		account.setPlan(plan);
		account.setShortfall(new BigDecimal("1000000"));
		account.setFirstYear(2017);
		keep(account);
		assertEquals("2017=333333 2018=333333 2019=333334", account.getInstalments().stream()
				.map(i -> i.getYear() + "=" + i.getPlanned().toPlainString()).reduce((a, b) -> a + " " + b).orElseThrow());
	}

	@ParameterizedTest
	@CsvSource({ "VOLUNTARY,1961-01-01,1996-01-01,2021-01-01,ENTITLED,40,1200000", "VOLUNTARY,1961-01-01,1996-01-02,2021-01-01,ENTITLED,40,1200000",
			"VOLUNTARY,1966-01-02,2006-01-01,2021-01-01,NOT_ENTITLED,30,900000", "VOLUNTARY,1966-01-01,2006-01-01,2021-01-01,ENTITLED,30,900000",
			"VOLUNTARY,1960-12-31,2011-01-01,2021-01-01,ENTITLED,20,600000", "VOLUNTARY,1961-01-02,2011-01-01,2021-01-01,NOT_ENTITLED,20,600000",
			"COMPULSORY,1955-12-31,2020-06-01,2021-01-01,ENTITLED,2,60000", "COMPULSORY,1956-01-02,2020-06-01,2021-01-01,NOT_ENTITLED,2,60000",
			"VOLUNTARY,1956-01-01,2007-09-01,2021-01-01,ENTITLED,27,810000", "COMPULSORY,1955-01-01,1961-01-01,2021-01-01,ENTITLED,45,1350000" })
	void termsOfRetirementFollowTheLaw(RetirementKind kind, String born, String hired, String retires, Entitlement entitlement, String units,
			String pension) {
		Retirement retirement = retirement(kind, born, hired, retires);
		keep(retirement);
		assertEquals(entitlement, retirement.getEntitlement(), retirement.getArithmetic());
		assertEquals(0, new BigDecimal(units).compareTo(retirement.getUnits()), retirement.getArithmetic());
		assertEquals(pension, retirement.getPension().toPlainString());
	}

	private static Retirement retirement(RetirementKind kind, String born, String hired, String retires) {
		Retirement retirement = NEW.createRetirement();
		retirement.setNumber("R-1");
		retirement.setWorker("王先生");
		retirement.setKind(kind);
		retirement.setBirthDate(day(born));
		retirement.setHiredDate(day(hired));
		retirement.setEffectiveDate(day(retires));
		retirement.setAverageWage(new BigDecimal("30000"));
		return retirement;
	}

	@Test
	void theKitHasTheFormsOfTheCase() {
		Retirement plain = retirement(RetirementKind.VOLUNTARY, "1961-01-01", "1996-01-01", "2021-01-01");
		Retirement both = retirement(RetirementKind.COMPULSORY, "1955-01-01", "1996-01-01", "2021-01-01");
		both.setNumber("R-2");
		both.setOldSchemeUntil(day("2005-06-30"));
		keep(plain, both);
		assertEquals(plain.getKit().size() + 2, both.getKit().size());
		assertEquals(0, new BigDecimal("19").compareTo(both.getUnits()), "nine years and a half, two units each");
		plain.setAverageWage(new BigDecimal("31000"));
		store.write(transaction -> {
			transaction.update(plain);
			return null;
		});
		assertEquals(both.getKit().size() - 2, plain.getKit().size(), "what was collected is not asked for again");
		Retirement incomplete = retirement(RetirementKind.VOLUNTARY, null, "1996-01-01", "2021-01-01");
		incomplete.setNumber("R-3");
		keep(incomplete);
		assertEquals(Entitlement.UNKNOWN, incomplete.getEntitlement());
	}

	@Test
	void awardsAreToldWithTheirWinners() throws InterruptedException {
		Award award = NEW.createAward();
		award.setEffectiveDate(day("2021-12-13"));
		award.setTitle("2021 年績優基層人員表揚");
		award.setPlace("婦幼青少年館");
		award.setPrize(new BigDecimal("10000"));
		award.setTrophy(true);
		award.setLeaveDays(5);
		keep(award);
		for (NominationStatus status : NominationStatus.values()) {
			AwardNomination nomination = NEW.createAwardNomination();
			nomination.setEffectiveDate(day("2021-12-13"));
			nomination.setNominee("陳小姐");
			nomination.setAwardClass(AwardClass.WORKER);
			nomination.setStatus(status);
			nomination.setAward(award);
			keep(nomination);
		}
		assertEquals("3", value("workforce.nominations"));
		String text = text(compose());
		assertTrue(text.contains("110 年 12 月 13 日於婦幼青少年館舉行「2021 年績優基層人員表揚」，得獎人各頒給獎座及獎金 1 萬元，並給予公假 5 天。"), text);
		assertTrue(text.contains("計有績優職工 1 名獲獎"), text);
		assertFalse(text.contains("陳小姐"), "names are not for the report");
	}

	@Test
	void rulesAndReleasesAreTold() throws InterruptedException {
		StaffRule rule = NEW.createStaffRule();
		rule.setEffectiveDate(day("2021-12-01"));
		rule.setName("管理考核要點");
		rule.setAct(RuleAct.AMENDED);
		rule.setMeetingNumber(552);
		SystemRelease release = NEW.createSystemRelease();
		release.setEffectiveDate(day("2021-12-01"));
		release.setFunction("考核功能");
		keep(rule, release);
		String text = text(compose());
		assertTrue(text.contains("修正「管理考核要點」，經市政會議第 552 次會議通過。"), text);
		assertTrue(text.contains("新增考核功能。"), text);
	}
}
