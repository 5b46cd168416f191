package org.chancery.procurement.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;

import org.chancery.model.Period;
import org.chancery.procurement.ProcurementFactory;
import org.chancery.procurement.Purchase;
import org.chancery.procurement.RatioKind;
import org.chancery.procurement.RatioTarget;
import org.chancery.store.checks.Notice;
import org.chancery.testing.SectionTest;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class PriorityOutlookTest extends SectionTest {
	private static BigDecimal number(int number) {
		return BigDecimal.valueOf(number);
	}

	private void target(String from, String until, int percent) {
		RatioTarget target = ProcurementFactory.eINSTANCE.createRatioTarget();
		target.setKind(RatioKind.PRIORITY);
		target.setBasis("優先採購辦法");
		target.setEffectiveDate(day(from));
		target.setEndDate(day(until));
		target.setPercent(number(percent));
		keep(target);
	}

	private void purchase(String day, int amount, int priority) {
		Purchase purchase = ProcurementFactory.eINSTANCE.createPurchase();
		purchase.setNumber("T" + day);
		purchase.setSubject("清潔服務");
		purchase.setEffectiveDate(day(day));
		purchase.setAmount(number(amount));
		purchase.setPriorityAmount(number(priority));
		purchase.setPriorityItem(true);
		keep(purchase);
	}

	@Test
	void whatIsMissingDependsOnTheRateOfTheYear() {
		target("2010-12-25", "2025-01-01", 5);
		target("2025-01-01", null, 10);
		purchase("2024-06-01", 1000, 60);
		purchase("2025-06-01", 1000, 60);
		List<Notice> found = new PriorityOutlook().run(store, new Period(day("2024-01-01"), day("2025-12-31")), new NullProgressMonitor());
		assertEquals(1, found.size());
		assertEquals(day("2025-12-31"), found.get(0).day());
		assertTrue(found.get(0).message().contains("40") && found.get(0).message().contains("45"), found.get(0).message());
	}

	@Test
	void whatIsBoughtOnTopReachesTheRateExactly() {
		for (int all = 0; all < 3000; all += 37) {
			BigDecimal more = PriorityOutlook.onTop(number(11), number(all), number(10));
			BigDecimal reached = number(11).add(more).multiply(number(10));
			assertTrue(reached.compareTo(number(all).add(more)) >= 0);
			assertTrue(more.signum() == 0 || number(11).add(more).subtract(number(1)).multiply(number(10)).compareTo(number(all).add(more).subtract(number(1))) < 0);
		}
	}
}
