package org.chancery.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;

import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.report.ReportDocument;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

class ConsumerTest extends SectionTest {
	private static final ConsumerFactory NEW = ConsumerFactory.eINSTANCE;
	private int numbers;

	private Complaint complaint(String date, Stage stage) {
		Complaint complaint = NEW.createComplaint();
		complaint.setNumber("T-" + ++numbers);
		complaint.setEffectiveDate(day(date));
		complaint.setStage(stage);
		complaint.setSubject("退費爭議");
		return complaint;
	}

	/** A first complaint that the trader received on a day, with the 15 days from it, and answered on another. */
	private Complaint answered(String received, String replied, ComplaintResult result) {
		Complaint complaint = complaint("2021-09-10", Stage.FIRST);
		complaint.setReceiptDate(day(received));
		complaint.setDueDate(received == null ? null : day(received).plusDays(15));
		complaint.setRepliedDate(day(replied));
		complaint.setResult(result);
		return complaint;
	}

	private MediationCase mediation(MediationResult result) {
		MediationCase mediation = NEW.createMediationCase();
		mediation.setNumber("M-" + ++numbers);
		mediation.setEffectiveDate(day("2021-11-02"));
		mediation.setSubject("退費爭議");
		mediation.setResult(result);
		return mediation;
	}

	private static Inspection inspection(String date, String topic, int premises) {
		Inspection inspection = NEW.createInspection();
		inspection.setEffectiveDate(day(date));
		inspection.setTopic(topic);
		inspection.setPremises(premises);
		return inspection;
	}

	@Test
	void answersAreInTimeFromTheTradersReceipt() throws InterruptedException {
		keep(answered("2021-09-20", "2021-10-05", ComplaintResult.SETTLED), answered("2021-09-20", "2021-10-06", ComplaintResult.SETTLED),
				answered("2021-09-20", null, ComplaintResult.OPEN), answered(null, "2021-09-12", ComplaintResult.SETTLED),
				answered("2021-09-20", "2021-09-21", ComplaintResult.WITHDRAWN));
		assertEquals("33.33", value("consumer.answeredInTimeRate"));
		assertEquals(2, compute("consumer.answeredInTimeRate").leftOut());
		assertEquals("2", value("consumer.overdue"));
		String text = text(compose());
		assertTrue(text.contains("於收受申訴後 15 日內回復者，占應回復案件之 33.33%"), text);
	}

	@Test
	void secondComplaintsAreComparedWithFirstOnes() throws InterruptedException {
		assertNull(value("consumer.secondToFirst"));
		tally("consumer.first", PERIOD, 2780);
		tally("consumer.second", PERIOD, 666);
		assertEquals("23.96", value("consumer.secondToFirst"));
		String text = text(compose());
		assertTrue(text.contains("本期受理第一次申訴 2,780 件、第二次申訴 666 件，第二次申訴件數相當於第一次申訴之 23.96%。"), text);
		assertFalse(text.contains("上年同期") || text.contains("商品及服務類別"), text);
	}

	@Test
	void growthIsAgainstTheSameDaysOfTheYearBefore() throws InterruptedException {
		keep(complaint("2020-09-01", Stage.FIRST), complaint("2021-01-31", Stage.FIRST), complaint("2021-02-01", Stage.FIRST),
				complaint("2021-09-01", Stage.FIRST));
		assertEquals("-50.00", value("consumer.firstGrowthRate"));
		String text = text(compose());
		assertTrue(text.contains("第一次申訴件數較上年同期減少 50.00%"), text);
	}

	@Test
	void mediationsThatHaveNotEndedAreLeftOutOfTheSuccessRate() throws InterruptedException {
		keep(mediation(MediationResult.CONCLUDED), mediation(MediationResult.DEEMED_CONCLUDED), mediation(MediationResult.FAILED),
				mediation(MediationResult.PENDING), mediation(MediationResult.WITHDRAWN), mediation(MediationResult.INADMISSIBLE));
		assertEquals("6", value("consumer.mediations"));
		assertEquals("66.67", value("consumer.mediationRate"));
		assertEquals(3, compute("consumer.mediationRate").leftOut());
	}

	@Test
	void complaintsAreOpenUntilTheyAreClosed() throws InterruptedException {
		Complaint closed = complaint("2021-10-01", Stage.SECOND);
		closed.setClosedDate(PERIOD.to());
		closed.setResult(ComplaintResult.SETTLED);
		Complaint later = complaint("2021-10-01", Stage.FIRST);
		later.setClosedDate(PERIOD.to().plusDays(1));
		keep(closed, later, complaint("2019-05-01", Stage.FIRST), complaint("2022-02-01", Stage.FIRST));
		assertEquals("2", value("consumer.openComplaints"));
		assertEquals("1", value("consumer.settled"));
	}

	@Test
	void inspectionsAreSplitAtNewYear() throws InterruptedException {
		keep(inspection("2021-10-01", "麵條抽驗", 5), inspection("2021-12-31", "民生物價", 2), inspection("2022-01-01", "春節旅館", 3),
				inspection("2022-01-20", "麵條抽驗", 4));
		String text = text(compose());
		assertTrue(text.contains("本期查察 4 次、14 家，110 年計 2 次、7 家，111 年計 2 次、7 家。查察項目包括麵條抽驗、民生物價及春節旅館等。"), text);
	}

	@Test
	void talliesOfTheYearsAddUpAndTheTopicsAreStillListed() throws InterruptedException {
		Inspection noodles = inspection("2021-12-31", "麵條抽驗", 0);
		noodles.setDateEstimated(true);
		keep(noodles);
		tally("consumer.inspections", new Period(PERIOD.from(), LocalDate.of(2021, 12, 31)), 25);
		tally("consumer.inspections", new Period(LocalDate.of(2022, 1, 1), PERIOD.to()), 7);
		assertEquals("32", value("consumer.inspections"));
		assertEquals(0, compute("consumer.inspections").records());
		String text = text(compose());
		assertTrue(text.contains("本期查察 32 次，110 年計 25 次，111 年計 7 次。查察項目包括麵條抽驗等。"), text);
	}

	@Test
	void whatNamesAConsumerIsPersonalData() {
		List<EStructuralFeature> personal = List.of(ConsumerPackage.Literals.COMPLAINT__CONSUMER_NAME,
				ConsumerPackage.Literals.COMPLAINT__CONSUMER_PHONE, ConsumerPackage.Literals.COMPLAINT__CONSUMER_EMAIL,
				ConsumerPackage.Literals.COMPLAINT__CONSUMER_ADDRESS, ConsumerPackage.Literals.CONSULTATION__INQUIRER,
				ConsumerPackage.Literals.CONSULTATION__PHONE, ConsumerPackage.Literals.MEDIATION_CASE__APPLICANT);
		personal.forEach(feature -> assertTrue(RecordType.is(feature, "personal"), feature.getName()));
	}

	@Test
	void theChapterIsLeftOutWithoutRecords() throws InterruptedException {
		ReportDocument report = compose();
		assertEquals("", String.join("\n", notes(report)));
		assertFalse(text(report).contains("消費者權益保障"), text(report));
	}
}
