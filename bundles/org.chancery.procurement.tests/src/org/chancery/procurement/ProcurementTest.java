package org.chancery.procurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;

import org.chancery.report.ReportDocument;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

class ProcurementTest extends SectionTest {
	private static final ProcurementFactory NEW = ProcurementFactory.eINSTANCE;
	private int numbers;

	private Purchase purchase(String day, int amount) {
		Purchase purchase = NEW.createPurchase();
		purchase.setNumber("T-" + ++numbers);
		purchase.setSubject("影印紙");
		purchase.setEffectiveDate(day(day));
		purchase.setAmount(BigDecimal.valueOf(amount));
		return purchase;
	}

	private Purchase designated(int amount, boolean green, String reason) {
		Purchase purchase = purchase("2021-10-01", amount);
		purchase.setDesignated(true);
		purchase.setGreen(green);
		purchase.setNotGreenReason(reason);
		return purchase;
	}

	private Purchase listed(int amount, int priority, PriorityCounting counting) {
		Purchase purchase = purchase("2021-10-01", amount);
		purchase.setPriorityItem(true);
		purchase.setPriorityAmount(BigDecimal.valueOf(priority));
		purchase.setPriorityCounting(counting);
		return purchase;
	}

	private RatioTarget target(String from, String until, int percent) {
		RatioTarget target = NEW.createRatioTarget();
		target.setKind(RatioKind.PRIORITY);
		target.setBasis("優先採購辦法");
		target.setEffectiveDate(day(from));
		target.setEndDate(day(until));
		target.setPercent(BigDecimal.valueOf(percent));
		return target;
	}

	@Test
	void designatedItemsWithAReasonAreLeftOutOfTheRate() throws InterruptedException {
		keep(designated(900, true, null), designated(100, false, null), designated(500, false, "無環保產品"), purchase("2021-10-01", 999));
		assertEquals("90.0", value("procurement.designatedRate"));
		assertEquals(1, compute("procurement.designatedRate").leftOut());
	}

	@Test
	void whatCountsByRuleIsInNumeratorAndDenominator() throws InterruptedException {
		keep(listed(1000, 50, PriorityCounting.BY_SUPPLIER), listed(1000, 150, PriorityCounting.COUNTS_AS),
				listed(9000, 0, PriorityCounting.LEFT_OUT));
		assertEquals("10.00", value("procurement.priorityRate"));
	}

	@Test
	void theTargetIsThatOfTheDay() throws InterruptedException {
		keep(target("2010-12-25", "2022-01-01", 5), target("2022-01-01", null, 10));
		assertEquals("10", value("procurement.priorityTarget"));
		ReportDocument report = compose();
		assertEquals("", String.join("\n", notes(report)));
		assertTrue(text(report).contains("現行法定比率為 10%。"), text(report));
	}
}
