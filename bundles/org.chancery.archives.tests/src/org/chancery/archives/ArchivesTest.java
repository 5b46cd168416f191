package org.chancery.archives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chancery.model.Agency;
import org.chancery.model.ModelFactory;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

class ArchivesTest extends SectionTest {
	private static final ArchivesFactory NEW = ArchivesFactory.eINSTANCE;
	private int numbers;

	private Transfer transfer(String owner, Origin origin, TransferStatus status, long items) {
		Transfer transfer = NEW.createTransfer();
		transfer.setNumber("T-" + ++numbers);
		transfer.setTitle(owner + "移交");
		transfer.setEffectiveDate(day("2021-10-01"));
		transfer.setOwnerName(owner);
		transfer.setOrigin(origin);
		transfer.setStatus(status);
		transfer.setItems(items);
		return transfer;
	}

	private static Agency agency(String name) {
		Agency agency = ModelFactory.eINSTANCE.createAgency();
		agency.setName("測試" + name);
		agency.setShortName(name);
		agency.setEffectiveDate(day("2010-12-25"));
		return agency;
	}

	private static Assessment assessment(Agency agency, Batch batch, boolean passed) {
		Assessment assessment = NEW.createAssessment();
		assessment.setEffectiveDate(day("2021-11-30"));
		assessment.setAgency(agency);
		assessment.setBatch(batch);
		assessment.setPassed(passed);
		return assessment;
	}

	@Test
	void itemsTransferredAreToldByOrigin() throws InterruptedException {
		keep(transfer("社會局", Origin.FORMER_CITY, TransferStatus.HANDED_OVER, 50_397),
				transfer("新聞局", Origin.FORMER_COUNTY, TransferStatus.HANDED_OVER, 5_733),
				transfer("農業局", Origin.FORMER_COUNTY, TransferStatus.PLANNED, 999));
		assertEquals("56130", value("archives.transferred"));
		String text = text(compose());
		assertTrue(text.contains("合計 5 萬 6,130 件，其中本府及原高雄市政府檔案 5 萬 397 件（社會局 5 萬 397 件），原高雄縣政府檔案 5,733 件（新聞局 5,733 件）。"), text);
	}

	@Test
	void theListOfAgenciesAgreesWithItsNumber() throws InterruptedException {
		Agency one = agency("甲");
		Agency two = agency("乙");
		Agency three = agency("丙");
		keep(one, two, three);
		keep(assessment(one, Batch.SECOND, true), assessment(two, Batch.SECOND, false), assessment(three, Batch.SECOND, true));
		assertEquals("3", value("archives.assessedSecond"));
		assertEquals("2", value("archives.assessedPassed"));
		assertTrue(text(compose()).contains("第二梯次於 110 年 11 月完成甲、乙及丙等 3 個機關之考核。考核結果，甲及丙等 2 個機關成績達門檻以上。"), text(compose()));
	}

	@Test
	void nationalArchivesCountByTheDayOfTransfer() throws InterruptedException {
		Appraisal sent = appraisal("一", "2021-06-01", "2021-10-01", AppraisalStatus.TRANSFERRED);
		Appraisal waiting = appraisal("二", "2021-10-01", null, AppraisalStatus.APPROVED);
		keep(sent, waiting);
		assertEquals("2", value("archives.nationalCases"));
		assertEquals("0", value("archives.nationalItems"));
		assertTrue(text(compose()).contains("列為國家檔案者計 2 案 3 卷，於 110 年 10 月 1 日辦理移轉"), text(compose()));
	}

	private Appraisal appraisal(String title, String date, String transferred, AppraisalStatus status) {
		Appraisal appraisal = NEW.createAppraisal();
		appraisal.setNumber("A-" + ++numbers);
		appraisal.setTitle(title);
		appraisal.setEffectiveDate(day(date));
		appraisal.setTransferredDate(day(transferred));
		appraisal.setStatus(status);
		appraisal.setCases(2);
		appraisal.setVolumes(3);
		return appraisal;
	}

	@Test
	void requestsDecidedInTimeLeaveOutThoseWithoutADay() throws InterruptedException {
		keep(request("2021-10-30", "2021-10-29", AccessDecision.GRANTED), request("2021-10-30", "2021-11-01", AccessDecision.REFUSED),
				request(null, "2021-11-01", AccessDecision.PARTLY), request("2021-10-30", null, AccessDecision.PENDING));
		assertEquals("4", value("archives.requests"));
		assertEquals("3", value("archives.requestsDecided"));
		assertEquals("50.0", value("archives.inTimeRate"));
		assertEquals(1, compute("archives.inTimeRate").leftOut());
	}

	private AccessRequest request(String due, String decided, AccessDecision decision) {
		AccessRequest request = NEW.createAccessRequest();
		request.setNumber("R-" + ++numbers);
		request.setEffectiveDate(day("2021-10-01"));
		// a request by the Archives Act gets its day from the rule
		request.setLaw(due == null ? AccessLaw.INFORMATION_ACT : AccessLaw.ARCHIVES_ACT);
		request.setDueDate(day(due));
		request.setDecidedDate(day(decided));
		request.setDecision(decision);
		return request;
	}

	@Test
	void theChapterIsLeftOutWithoutRecords() throws InterruptedException {
		assertEquals("", String.join("\n", notes(compose())));
		assertFalse(text(compose()).contains("檔案"), text(compose()));
	}
}
