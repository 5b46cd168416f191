package org.chancery.housing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chancery.report.ReportDocument;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

class HousingTest extends SectionTest {
	private static final HousingFactory NEW = HousingFactory.eINSTANCE;
	private int numbers;

	private Dwelling dwelling() {
		Dwelling dwelling = NEW.createDwelling();
		dwelling.setNumber("T-" + ++numbers);
		dwelling.setEffectiveDate(day("2010-12-25"));
		keep(dwelling);
		return dwelling;
	}

	private Holding hold(Dwelling dwelling, String from, String until, DwellingClass of, DwellingState state, LandOwner land) {
		Holding holding = NEW.createHolding();
		holding.setDwelling(dwelling);
		holding.setEffectiveDate(day(from));
		holding.setEndDate(day(until));
		holding.setDwellingClass(of);
		holding.setState(state);
		holding.setLand(land);
		keep(holding);
		return holding;
	}

	@Test
	void theStockOfADayIsTheSumOfItsClassesAndStates() throws InterruptedException {
		Dwelling head = dwelling();
		hold(head, "2010-12-25", "2021-12-01", DwellingClass.HEAD, DwellingState.IN_USE, LandOwner.MUNICIPAL);
		hold(head, "2021-12-01", null, DwellingClass.FAMILY_POST, DwellingState.IN_USE, LandOwner.MUNICIPAL);
		hold(dwelling(), "2010-12-25", null, DwellingClass.FAMILY, DwellingState.OCCUPIED, LandOwner.STATE);
		hold(dwelling(), "2010-12-25", null, DwellingClass.FAMILY, DwellingState.LENT, LandOwner.MUNICIPAL);
		hold(dwelling(), "2010-12-25", "2022-01-31", DwellingClass.FAMILY, DwellingState.RECOVERED, LandOwner.MUNICIPAL);
		hold(dwelling(), "2010-12-25", null, DwellingClass.SINGLE_POST, DwellingState.IN_USE, LandOwner.MUNICIPAL);
		assertEquals("4", value("housing.total"));
		assertEquals("0", value("housing.heads"));
		assertEquals("1", value("housing.familyPost"));
		assertEquals("1", value("housing.singlePost"));
		assertEquals("2", value("housing.family"));
		assertEquals("1", value("housing.stateLandOccupied"));
		assertEquals("1", value("housing.recovered"));
		assertEquals("0", value("housing.recoveredVacant"));
	}

	@Test
	void theChapterTellsWhatWasDemolishedAndWhatBecameOfTheLand() throws InterruptedException {
		Demolition demolition = NEW.createDemolition();
		demolition.setNumber("T-D");
		demolition.setTitle("危老眷舍拆除工程");
		demolition.setEffectiveDate(day("2021-07-13"));
		demolition.setUnits(4);
		demolition.setUnit("戶");
		demolition.setStartDate(day("2021-07-13"));
		demolition.setFinishedDate(day("2021-09-23"));
		demolition.setParcels(5);
		demolition.setConvertedDate(day("2021-12-13"));
		keep(demolition);
		assertEquals("4", value("housing.demolished"));
		assertEquals("5", value("housing.parcelsConverted"));
		ReportDocument report = compose();
		String text = text(report);
		assertEquals("", String.join("\n", notes(report)));
		assertTrue(text.contains("危老眷舍拆除工程 4 戶，110 年 7 月 13 日開工，110 年 9 月 23 日完工；騰空土地 5 筆，110 年 12 月 13 日變更為非公用財產。"), text);
	}

	@Test
	void aRepairThatIsRefusedDoesNotWait() throws InterruptedException {
		Dwelling dwelling = dwelling();
		for (DwellingRepairStatus status : DwellingRepairStatus.values()) {
			DwellingRepair repair = NEW.createDwellingRepair();
			repair.setDwelling(dwelling);
			repair.setDescription("屋頂滲漏");
			repair.setEffectiveDate(day("2021-10-01"));
			repair.setStatus(status);
			repair.setDoneDate(status == DwellingRepairStatus.DONE ? day("2021-10-05") : null);
			keep(repair);
		}
		assertEquals("1", value("housing.repairs"));
		assertEquals("2", value("housing.repairsOpen"));
	}

	@Test
	void theChapterSaysNothingOfFiguresThatAreZero() throws InterruptedException {
		ReportDocument report = compose();
		String text = text(report);
		assertEquals("", String.join("\n", notes(report)));
		assertFalse(text.contains("宿舍") || text.contains("—"), text);
	}
}
