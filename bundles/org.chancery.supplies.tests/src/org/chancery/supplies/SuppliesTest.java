package org.chancery.supplies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;

import org.chancery.report.ReportDocument;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

class SuppliesTest extends SectionTest {
	private static final SuppliesFactory NEW = SuppliesFactory.eINSTANCE;
	private int numbers;

	private Donation donation(String day, DonationStatus status, String withdrawn) {
		Donation donation = NEW.createDonation();
		donation.setNumber("T-" + ++numbers);
		donation.setItem("醫療口罩");
		donation.setQuantity(BigDecimal.TEN);
		donation.setEffectiveDate(day(day));
		donation.setStatus(status);
		donation.setWithdrawnDate(day(withdrawn));
		return donation;
	}

	private PackMovement packs(String day, PackMovementKind kind, int packs) {
		PackMovement movement = NEW.createPackMovement();
		movement.setNumber("T-" + ++numbers);
		movement.setEffectiveDate(day(day));
		movement.setKind(kind);
		movement.setPacks(packs);
		return movement;
	}

	@Test
	void donationsAreCountedOfThePeriodAndToDate() throws InterruptedException {
		keep(donation("2021-05-27", DonationStatus.DELIVERED, null), donation("2021-09-01", DonationStatus.OFFERED, null),
				donation("2021-10-01", DonationStatus.DECLINED, null), donation("2021-10-01", DonationStatus.WITHDRAWN, "2021-10-05"),
				donation("2022-02-01", DonationStatus.OFFERED, null));
		assertEquals("1", value("supplies.donations"));
		assertEquals("2", value("supplies.donationsToDate"));
	}

	@Test
	void theChapterTellsCarePacksWithCommas() throws InterruptedException {
		keep(packs("2021-09-10", PackMovementKind.BOUGHT, 50_000), packs("2021-10-01", PackMovementKind.HANDED_OUT, 41_000),
				packs("2022-01-31", PackMovementKind.HANDED_OUT, 560), packs("2022-01-31", PackMovementKind.WRITTEN_OFF, 7));
		ReportDocument report = compose();
		String text = text(report);
		assertEquals("", String.join("\n", notes(report)));
		assertTrue(text.contains("本期計發放 41,560 份，採購入庫 50,000 份。"), text);
	}

	@Test
	void theChapterSaysNothingOfFiguresThatAreZero() throws InterruptedException {
		ReportDocument report = compose();
		String text = text(report);
		assertEquals("", String.join("\n", notes(report)));
		assertFalse(text.contains("物資") || text.contains("—"), text);
	}
}
