package org.chancery.parking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chancery.model.ModelFactory;
import org.chancery.model.Site;
import org.chancery.report.ReportDocument;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

class ParkingTest extends SectionTest {
	private int numbers;

	private Site site(String name) {
		Site site = ModelFactory.eINSTANCE.createSite();
		site.setEffectiveDate(day("2010-12-25"));
		site.setName(name);
		keep(site);
		return site;
	}

	private Permit permit(PermitKind kind, Site site, int quantity) {
		Permit permit = ParkingFactory.eINSTANCE.createPermit();
		permit.setNumber("T-" + ++numbers);
		permit.setEffectiveDate(day("2021-12-01"));
		permit.setKind(kind);
		permit.setSite(site);
		permit.setQuantity(quantity);
		permit.setValidFrom(day("2022-01-01"));
		permit.setValidUntil(day("2022-12-31"));
		return permit;
	}

	@Test
	void permitsAreCountedByKindAndCentre() throws InterruptedException {
		Site siwei = site("四維行政中心");
		Site fengshan = site("鳳山行政中心");
		keep(permit(PermitKind.ANNUAL, siwei, 700), permit(PermitKind.ANNUAL, fengshan, 41), permit(PermitKind.TEMPORARY, siwei, 2961),
				permit(PermitKind.TEMPORARY, fengshan, 1556));
		assertEquals("741", value("parking.annual"));
		assertEquals("4517", value("parking.temporary"));
		String text = text(compose());
		assertTrue(text.contains("核發年度停車證 741 張；受理各機關申請臨時停車證，四維行政中心核發 2,961 張，鳳山行政中心核發 1,556 張。"), text);
	}

	@Test
	void permitsOfAnUnknownCentreAreTold() throws InterruptedException {
		keep(permit(PermitKind.TEMPORARY, site("其他"), 9679));
		assertTrue(text(compose()).contains("本期核發公務臨時停車證 9,679 張。"), text(compose()));
	}

	@Test
	void baysInUseAreAStock() throws InterruptedException {
		Site siwei = site("四維行政中心");
		for (BayUse use : BayUse.values()) {
			Bays bays = ParkingFactory.eINSTANCE.createBays();
			bays.setEffectiveDate(day("2015-01-01"));
			bays.setPlace("地下 1 樓 " + use);
			bays.setSite(siwei);
			bays.setBayUse(use);
			bays.setQuantity(2);
			bays.setClosedDate(use == BayUse.GENERAL ? day("2020-01-01") : null);
			keep(bays);
		}
		assertEquals("10", value("parking.bays"));
		assertEquals("2", value("parking.expectingBays"));
	}

	@Test
	void theChapterIsLeftOutWithoutRecords() throws InterruptedException {
		ReportDocument report = compose();
		assertEquals("", String.join("\n", notes(report)));
		assertFalse(text(report).contains("停車"), text(report));
	}
}
