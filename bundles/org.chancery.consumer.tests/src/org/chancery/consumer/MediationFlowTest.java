package org.chancery.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chancery.clock.Clock;
import org.chancery.flow.Actor;
import org.chancery.flow.Calendars;
import org.chancery.flow.Flow;
import org.chancery.flow.FlowClock;
import org.chancery.flow.FlowException;
import org.chancery.flow.FlowStep;
import org.chancery.flow.Flows;
import org.chancery.flow.Limits;
import org.chancery.flow.StepDraft;
import org.chancery.flow.Workflow;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The time limits of complaints and of mediation, from one to the next. */
class MediationFlowTest extends SectionTest {
	private static Flow flow(String type) {
		RecordType found = SectionRegistry.instance().type("consumer." + type).orElseThrow();
		return Flows.of(found).orElseThrow();
	}

	private static StepDraft begin(Flow flow, String id, Record record) {
		FlowStep step = flow.steps().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
		return Workflow.begin(flow, step, record, Actor.named("alice"), day("2026-03-02"));
	}

	private static MediationCase accepted() {
		MediationCase mediation = ConsumerFactory.eINSTANCE.createMediationCase();
		mediation.setNumber("M-1");
		mediation.setSubject("退費");
		mediation.setEffectiveDate(day("2026-03-20"));
		mediation.setAcceptedDate(day("2026-03-02"));
		return mediation;
	}

	@Test
	@DisplayName("消費者保護法第 43 條：申訴自企業經營者接獲之日起 15 日，第二次申訴無此期限")
	void theTraderHasFifteenDaysFromItsReceipt() {
		Complaint first = ConsumerFactory.eINSTANCE.createComplaint();
		first.setNumber("C-1");
		first.setSubject("退費");
		first.setEffectiveDate(day("2026-02-25"));
		first.setReceiptDate(day("2026-03-06"));
		Complaint second = ConsumerFactory.eINSTANCE.createComplaint();
		second.setNumber("C-2");
		second.setSubject("退費");
		second.setStage(Stage.SECOND);
		second.setEffectiveDate(day("2026-03-25"));
		second.setReceiptDate(day("2026-03-26"));
		keep(first, second);
		assertEquals(day("2026-03-23"), first.getDueDate());
		assertNull(second.getDueDate());
	}

	@Test
	@DisplayName("消費者保護法第 43、44 條：第一次申訴未獲妥適處理者，得提起第二次申訴，亦得申請調解")
	void aFirstComplaintLeadsToASecondAndToMediation() {
		Flow flow = flow("Complaint");
		Complaint first = ConsumerFactory.eINSTANCE.createComplaint();
		first.setNumber("C-9");
		first.setSubject("退費");
		first.setConsumerName("王小明");
		first.setEffectiveDate(day("2026-02-02"));
		assertThrows(FlowException.class, () -> begin(flow, "second", first));
		first.setResult(ComplaintResult.NOT_SETTLED);
		first.setClosedDate(day("2026-02-25"));
		keep(first);
		StepDraft second = begin(flow, "second", first);
		second.finish(Calendars.clock(store));
		Complaint made = (Complaint) second.created();
		assertEquals("C-9-2", made.getNumber());
		assertEquals(Stage.SECOND, made.getStage());
		assertEquals("王小明", made.getConsumerName());
		assertEquals(day("2026-03-02"), made.getEffectiveDate());
		keep(made);
		assertEquals(first.getId(), ((Complaint) store.find(second.step().creation().type(), made.getId()).orElseThrow()).getEarlier().getId());

		StepDraft mediate = begin(flow, "mediate", first);
		assertThrows(FlowException.class, () -> mediate.finish(Calendars.clock(store)));
		MediationCase mediation = (MediationCase) mediate.created();
		mediation.setAcceptedDate(day("2026-03-02"));
		mediate.finish(Calendars.clock(store));
		keep(mediation);
		assertEquals("王小明", mediation.getApplicant());
		assertEquals(first.getId(), mediation.getComplaint().getId());
		assertEquals(day("2026-04-01"), mediation.getSessionDue());
	}

	@Test
	@DisplayName("消費爭議調解辦法第 7、22、27、28 條；消費者保護法第 45 條之 3")
	void oneLimitFollowsTheOther() {
		Flow flow = flow("MediationCase");
		Clock clock = Calendars.clock(store);
		MediationCase mediation = accepted();
		keep(mediation);
		assertEquals(day("2026-04-01"), mediation.getSessionDue());
		mediation.setProposalServedDate(day("2026-03-09"));
		mediation.setObjectionDate(day("2026-03-16"));
		update(mediation);
		assertEquals(day("2026-03-19"), mediation.getObjectionDue());
		assertEquals(day("2026-04-07"), mediation.getNewSessionDue());
		StepDraft fail = begin(flow, "fail", mediation);
		((MediationCase) fail.record()).setDecidedDate(day("2026-04-07"));
		MediationCase failed = (MediationCase) fail.finish(clock);
		for (FlowClock limit : flow.clocks()) {
			Limits.derive(limit, failed, clock);
		}
		assertEquals(day("2026-04-14"), failed.getCertificateDue());
		assertNull(failed.getDeedDue());
		failed.setResult(MediationResult.CONCLUDED);
		for (FlowClock limit : flow.clocks()) {
			Limits.derive(limit, failed, clock);
		}
		assertEquals(day("2026-04-17"), failed.getDeedDue());
		assertNull(failed.getCertificateDue());
	}

	@Test
	@DisplayName("消費爭議調解辦法第 7 條：得延長 10 日")
	void aSessionIsPostponedByTenDaysAtMost() {
		MediationCase mediation = accepted();
		keep(mediation);
		StepDraft postpone = begin(flow("MediationCase"), "postpone", mediation);
		((MediationCase) postpone.record()).setPostponedTo(day("2026-04-10"));
		postpone.extension().setAmount(10);
		postpone.extension().setLevel("party");
		MediationCase postponed = (MediationCase) postpone.finish(Calendars.clock(store));
		assertEquals(1, postponed.getExtensions().size());
		assertTrue(postponed.getPostponedTo().isBefore(day("2026-04-13")));
	}

	@Test
	void everyStepHasAName() {
		for (String type : new String[] { "Complaint", "MediationCase" }) {
			for (FlowStep step : flow(type).steps()) {
				assertTrue(!step.label().startsWith("flow."), step.id());
			}
		}
	}

	private void update(MediationCase mediation) {
		store.write(transaction -> {
			transaction.update(mediation);
			return null;
		});
	}
}
