package org.chancery.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chancery.flow.Actor;
import org.chancery.flow.Calendars;
import org.chancery.flow.Flow;
import org.chancery.flow.FlowException;
import org.chancery.flow.FlowStep;
import org.chancery.flow.Flows;
import org.chancery.flow.StepDraft;
import org.chancery.flow.Workflow;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.StoreException;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

class EvaluationTest extends SectionTest {
	private static final EvaluationFactory NEW = EvaluationFactory.eINSTANCE;
	private static final RecordType FINDING = SectionRegistry.instance().type("evaluation.Finding").orElseThrow();
	private int numbers;

	private ControlItem item(String title, ControlStatus status, String due, String submitted) {
		ControlItem item = NEW.createControlItem();
		item.setNumber("C-" + ++numbers);
		item.setTitle(title);
		item.setKind(ControlKind.POLICY_PLAN);
		item.setEffectiveDate(day("2021-09-10"));
		item.setDueDate(day(due));
		item.setSubmittedDate(day(submitted));
		item.setAcceptedDate(status == ControlStatus.ACCEPTED ? day(submitted) : null);
		item.setStatus(status);
		return item;
	}

	private Finding finding() {
		Finding finding = NEW.createFinding();
		finding.setNumber("F-" + ++numbers);
		finding.setTitle("表單未留存");
		finding.setEffectiveDate(day("2021-10-01"));
		return finding;
	}

	private static FindingSource source(Watcher watcher) {
		FindingSource source = NEW.createFindingSource();
		source.setWatcher(watcher);
		return source;
	}

	private static void step(String id, Finding finding, String today, String evidence) {
		Flow flow = Flows.of(FINDING).orElseThrow();
		FlowStep step = flow.steps().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
		StepDraft draft = Workflow.begin(flow, step, finding, Actor.named("alice"), day(today));
		if (evidence != null) {
			((Finding) draft.record()).setRetestEvidence(evidence);
		}
		Finding changed = (Finding) draft.finish(Calendars.clock(store));
		store.write(transaction -> {
			transaction.update(changed);
			return null;
		});
		finding.setVersion(changed.getVersion());
	}

	private static Finding stored(Finding finding) {
		return (Finding) store.find(FINDING, finding.getId()).orElseThrow();
	}

	@Test
	void itemsAreSubmittedInTimeOrNot() throws InterruptedException {
		keep(item("季報", ControlStatus.ACCEPTED, "2021-10-10", "2021-10-10"), item("年報", ControlStatus.SUBMITTED, "2021-10-10", "2021-10-11"),
				item("計畫", ControlStatus.OPEN, "2022-01-31", null), item("撤銷", ControlStatus.WITHDRAWN, "2021-10-10", null));
		assertEquals("3", value("evaluation.controlItems"));
		assertEquals("33.3", value("evaluation.inTimeRate"));
		assertEquals("2", value("evaluation.openItems"));
		String text = text(compose());
		assertTrue(text.contains("本期列管季報、年報及計畫等研考業務") && text.contains("依限提報率 33.3%"), text);
	}

	@Test
	void aFindingIsClosedByARetestOnly() throws InterruptedException {
		Finding finding = finding();
		finding.getSources().add(source(Watcher.INTERNAL_AUDIT));
		finding.getSources().add(source(Watcher.AUDIT_OFFICE));
		finding.getSources().add(source(Watcher.AUDIT_OFFICE));
		keep(finding);
		assertEquals(2, stored(finding).getWatchers(), "watchers, not papers");
		Finding closed = stored(finding);
		closed.setStatus(FindingStatus.CLOSED);
		closed.setClosedDate(day("2021-11-01"));
		assertThrows(StoreException.class, () -> store.write(transaction -> {
			transaction.update(closed);
			return null;
		}));
		assertThrows(FlowException.class, () -> step("close", stored(finding), "2021-11-01", "紀錄"), "not corrected yet");
		assertEquals("1", value("evaluation.findingsOpen"));
		Finding corrected = stored(finding);
		corrected.setStatus(FindingStatus.CORRECTED);
		corrected.setCorrectedDate(day("2021-10-20"));
		store.write(transaction -> {
			transaction.update(corrected);
			return null;
		});
		step("close", stored(finding), "2021-11-01", "複測抽查 5 件均已留存");
		Finding done = stored(finding);
		finding.setVersion(done.getVersion());
		assertEquals(FindingStatus.CLOSED, done.getStatus());
		assertEquals(day("2021-11-01"), done.getRetestDate());
		assertEquals("0", value("evaluation.findingsOpen"));
		assertEquals("1", value("evaluation.findingsClosed"));
	}

	@Test
	void whatSeveralWatchersSawCountsOnce() throws InterruptedException {
		Finding first = finding();
		keep(first);
		Finding second = finding();
		second.setStatus(FindingStatus.MERGED);
		assertThrows(StoreException.class, () -> keep(second), "merged into nothing");
		Finding third = finding();
		third.setStatus(FindingStatus.MERGED);
		third.setMergedInto(first);
		keep(third);
		assertEquals("1", value("evaluation.findings"));
	}

	@Test
	void riskIsLikelihoodTimesImpact() {
		ControlledProcess process = NEW.createControlledProcess();
		process.setNumber("P-1");
		process.setTitle("場地借用作業");
		process.setEffectiveDate(day("2021-09-01"));
		process.setLikelihood(2);
		process.setImpact(3);
		keep(process);
		assertEquals(6, process.getRisk());
		ControlledProcess wrong = NEW.createControlledProcess();
		wrong.setNumber("P-2");
		wrong.setTitle("印信管理");
		wrong.setEffectiveDate(day("2021-09-01"));
		wrong.setImpact(4);
		String refused = assertThrows(StoreException.class, () -> keep(wrong)).getMessage();
		assertTrue(refused.contains("P-2"), refused);
	}

	@Test
	void auditsAreNamedWithTheirPlan() throws InterruptedException {
		AuditPlan plan = NEW.createAuditPlan();
		plan.setNumber("A-1");
		plan.setTitle("110 年度內部稽核計畫");
		plan.setBasis("內部控制監督作業規範");
		plan.setStatus(PlanStatus.APPROVED);
		plan.setEffectiveDate(day("2021-09-01"));
		AuditItem held = NEW.createAuditItem();
		held.setNumber("A-1-1");
		held.setTitle("場地借用作業");
		held.setStatus(AuditStatus.AUDITED);
		held.setEffectiveDate(day("2021-10-01"));
		AuditItem planned = NEW.createAuditItem();
		planned.setNumber("A-1-2");
		planned.setTitle("印信管理");
		planned.setEffectiveDate(day("2021-12-01"));
		keep(plan, held, planned);
		String text = text(compose());
		assertTrue(text.contains("依「內部控制監督作業規範」訂定110 年度內部稽核計畫") || text.contains("依「內部控制監督作業規範」訂定 110 年度內部稽核計畫"), text);
		assertTrue(text.contains("本期稽核 1 項目：場地借用作業。"), text);
	}

	@Test
	void theChapterIsSoundWithoutRecords() throws InterruptedException {
		assertEquals("", String.join("\n", notes(compose())));
		assertFalse(text(compose()).contains("內部稽核所見"), text(compose()));
	}
}
