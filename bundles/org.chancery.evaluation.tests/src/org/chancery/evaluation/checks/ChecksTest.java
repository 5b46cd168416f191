package org.chancery.evaluation.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;

import org.chancery.evaluation.ControlItem;
import org.chancery.evaluation.ControlKind;
import org.chancery.evaluation.EvaluationFactory;
import org.chancery.evaluation.Finding;
import org.chancery.evaluation.PhoneSample;
import org.chancery.evaluation.TestRound;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.chancery.testing.SectionTest;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class ChecksTest extends SectionTest {
	private static final EvaluationFactory NEW = EvaluationFactory.eINSTANCE;
	private int numbers;

	private static List<Notice> run(Check check) {
		return check.run(store, PERIOD, new NullProgressMonitor());
	}

	private TestRound round(String day, double... scores) {
		TestRound round = NEW.createTestRound();
		round.setNumber("R-" + day);
		round.setTitle("測試 " + day);
		round.setEffectiveDate(day(day));
		keep(round);
		for (double score : scores) {
			PhoneSample sample = NEW.createPhoneSample();
			sample.setNumber("S-" + ++numbers);
			sample.setRound(round);
			sample.setUnit("文書科");
			sample.setEffectiveDate(day(day));
			sample.setScore(BigDecimal.valueOf(score));
			sample.setPassed(score >= 60);
			keep(sample);
		}
		return round;
	}

	@Test
	void aRoundIsComparedWithTheOneBefore() {
		round("2021-09-15", 90, 92, 88, 91, 89);
		round("2021-11-15", 89, 93, 88, 92, 90);
		round("2022-01-15", 70, 55, 72, 68, 71);
		List<Notice> notices = run(new PhoneTrend());
		assertEquals(List.of("測試 2021-09-15", "測試 2021-11-15", "測試 2022-01-15"), notices.stream().limit(3).map(Notice::title).toList());
		assertTrue(notices.get(0).message().contains("90.0") && notices.get(0).message().contains("88.0"), notices.get(0).message());
		assertFalse(notices.get(1).grave(), notices.toString());
		assertTrue(notices.get(2).grave(), "worse by more than chance");
		assertEquals(4, notices.size(), "and one call after which nobody was trained");
		assertTrue(notices.get(3).grave() && notices.get(3).message().contains("55"), notices.get(3).message());
	}

	@Test
	void meansAgreeWithTextbooks() {
		Mean mean = Mean.of(List.of(2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0));
		assertEquals(5.0, mean.mean(), 1e-9);
		assertEquals(32.0 / 7, mean.variance(), 1e-9);
		assertEquals(2.365 * Math.sqrt(32.0 / 7 / 8), mean.margin(), 1e-9);
		assertFalse(mean.differsFrom(Mean.of(List.of(3.0))), "one score says nothing");
		assertTrue(Mean.of(List.of(1.0, 1.0)).differsFrom(Mean.of(List.of(2.0, 2.0))));
	}

	private ControlItem item(String title, String due, String remind) {
		ControlItem item = NEW.createControlItem();
		item.setNumber("C-" + ++numbers);
		item.setTitle(title);
		item.setKind(ControlKind.OTHER);
		item.setEffectiveDate(day("2021-09-01"));
		item.setDueDate(day(due));
		item.setRemindDate(day(remind));
		return item;
	}

	@Test
	void itemsPastTheirDayComeFirst() {
		keep(item("未到", "2022-03-01", null), item("提醒", "2022-02-10", "2022-01-25"), item("逾期", "2022-01-10", null), item("無期限", null, null));
		List<Notice> notices = run(new OpenControls());
		assertEquals(List.of("逾期", "提醒"), notices.stream().map(Notice::title).toList());
		assertTrue(notices.get(0).grave() && !notices.get(1).grave());
	}

	private Finding finding(String title, String due, String corrected) {
		Finding finding = NEW.createFinding();
		finding.setNumber("F-" + ++numbers);
		finding.setTitle(title);
		finding.setUnit("文書科");
		finding.setEffectiveDate(day("2021-10-01"));
		finding.setDueDate(day(due));
		finding.setCorrectedDate(day(corrected));
		return finding;
	}

	@Test
	void theSameDefectIsToBeMerged() {
		Finding first = finding("表單未留存", "2022-01-01", null);
		Finding again = finding("表單未留存 ", "2022-02-01", null);
		keep(first, again, finding("權限未檢視", "2022-01-01", "2021-12-30"));
		List<Notice> notices = run(new RepeatedFindings());
		assertEquals(3, notices.size(), notices.toString());
		assertTrue(notices.stream().anyMatch(n -> n.message().contains(again.getNumber()) && n.message().contains(first.getNumber())), notices.toString());
		assertEquals(1, notices.stream().filter(n -> !n.grave()).count(), "one waits for its re-test");
	}
}
