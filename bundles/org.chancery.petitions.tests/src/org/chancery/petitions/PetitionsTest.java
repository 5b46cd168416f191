package org.chancery.petitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;

import org.chancery.model.LimitSuspension;
import org.chancery.model.ModelFactory;
import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.report.ReportDocument;
import org.eclipse.emf.ecore.EAttribute;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

class PetitionsTest extends SectionTest {
	private int numbers;

	private Petition petition(String received) {
		Petition petition = PetitionsFactory.eINSTANCE.createPetition();
		petition.setNumber("T-" + ++numbers);
		petition.setSubject("路燈不亮");
		petition.setEffectiveDate(day(received));
		return petition;
	}

	private Petition answered(String received, String due, String replied) {
		Petition petition = petition(received);
		petition.setDueDate(day(due));
		petition.setRepliedDate(day(replied));
		petition.setClosedDate(day(replied));
		petition.setStatus(PetitionStatus.CLOSED);
		return petition;
	}

	@Test
	void immediateCasesAreKeptButDoNotCount() throws InterruptedException {
		Petition immediate = answered("2021-09-01", null, "2021-09-01");
		immediate.setImmediate(true);
		Petition instructed = petition("2022-01-31");
		instructed.setKind(PetitionKind.MAYOR_INSTRUCTION);
		keep(immediate, instructed, petition("2021-09-01"), petition("2021-08-31"), petition("2022-02-01"));
		assertEquals("2", value("petitions.tracked"));
		assertEquals("1", value("petitions.instructed"));
		assertEquals("1", value("petitions.immediate"));
		assertEquals("0", value("petitions.replied"));
	}

	@Test
	void answersCountByTheirOwnDayAndAgainstTheLimitInForce() throws InterruptedException {
		Petition extended = answered("2021-10-01", "2021-11-15", "2021-11-15");
		extended.setOriginalDueDate(day("2021-10-31"));
		// its clock stood still when it was answered
		Petition supplementing = answered("2021-12-02", null, "2021-12-06");
		LimitSuspension suspension = ModelFactory.eINSTANCE.createLimitSuspension();
		suspension.setCause("supplement");
		suspension.setFrom(day("2021-12-03"));
		supplementing.getSuspensions().add(suspension);
		keep(extended, answered("2021-08-20", "2021-09-19", "2021-09-20"), answered("2021-12-01", "2021-12-31", "2021-12-05"),
				supplementing, answered("2021-12-20", "2022-01-20", "2022-02-01"));
		assertEquals("4", value("petitions.replied"));
		assertEquals("2", value("petitions.repliedOnTime"));
		assertEquals("66.67", value("petitions.onTime"));
		assertEquals(1, compute("petitions.onTime").leftOut());
		assertEquals("1", value("petitions.open"));
	}

	@Test
	void aTallySpeaksForItsDaysOnly() throws InterruptedException {
		tally("petitions.tracked", new Period(LocalDate.of(2021, 9, 1), LocalDate.of(2021, 12, 31)), 173);
		keep(petition("2021-10-01"), petition("2022-01-05"));
		assertEquals("174", value("petitions.tracked"));
	}

	@Test
	void growsAgainstTheSameDaysOfTheYearBefore() throws InterruptedException {
		keep(petition("2021-10-01"), petition("2021-10-02"), petition("2021-11-02"), petition("2020-10-01"), petition("2021-01-31"));
		assertEquals("1", value("petitions.growth"));
		assertEquals("50.0", value("petitions.growthRate"));
		assertEquals("-50.0", value("petitions.declineRate"));
		String text = text(compose());
		assertTrue(text.contains("較前一年同期增加 1 件（50.0%）"), text);
		assertFalse(text.contains("減少"), text);
	}

	@Test
	void theChapterSaysNothingOfFiguresThatAreZero() throws InterruptedException {
		ReportDocument report = compose();
		String text = text(report);
		assertEquals("", String.join("\n", notes(report)));
		assertTrue(text.contains("市民陳情及交辦案件處理"), text);
		assertFalse(text.contains("列管追蹤"), text);
		assertFalse(text.contains("—"), text);
		assertNull(value("petitions.growthRate"));
	}

	@Test
	void thePetitionersDataArePersonal() {
		for (EAttribute feature : new EAttribute[] { PetitionsPackage.Literals.PETITION__PETITIONER,
				PetitionsPackage.Literals.PETITION__PETITIONER_PHONE, PetitionsPackage.Literals.PETITION__PETITIONER_EMAIL,
				PetitionsPackage.Literals.PETITION__PETITIONER_ADDRESS, PetitionsPackage.Literals.PETITION__CONTENT }) {
			assertTrue(RecordType.is(feature, "personal"), feature.getName());
		}
	}
}
