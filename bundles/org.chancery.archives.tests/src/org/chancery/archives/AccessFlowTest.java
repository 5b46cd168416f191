package org.chancery.archives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;

import org.chancery.flow.Actor;
import org.chancery.flow.Calendars;
import org.chancery.flow.Flow;
import org.chancery.flow.FlowException;
import org.chancery.flow.FlowStep;
import org.chancery.flow.Flows;
import org.chancery.flow.Limits;
import org.chancery.flow.StepDraft;
import org.chancery.flow.Workflow;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A request for access from its receipt to the decision, with the 30 days of 檔案法 §19. */
class AccessFlowTest extends SectionTest {
	private static final RecordType TYPE = SectionRegistry.instance().type("archives.AccessRequest").orElseThrow();
	private static final Flow FLOW = Flows.of(TYPE).orElseThrow();
	private int numbers;

	private AccessRequest kept(AccessLaw law) {
		AccessRequest request = ArchivesFactory.eINSTANCE.createAccessRequest();
		request.setNumber("F-" + ++numbers);
		request.setPurpose("測試");
		request.setLaw(law);
		request.setEffectiveDate(day("2026-03-06"));
		store.write(transaction -> {
			transaction.insert(request);
			return null;
		});
		return request;
	}

	private static StepDraft begin(String id, AccessRequest request, String today) {
		FlowStep step = FLOW.steps().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
		return Workflow.begin(FLOW, step, request, Actor.named("alice"), day(today));
	}

	private static AccessRequest taken(StepDraft draft) {
		AccessRequest request = (AccessRequest) draft.finish(Calendars.clock(store));
		store.write(transaction -> {
			transaction.update(request);
			return null;
		});
		return request;
	}

	@AfterEach
	void forget() {
		store.write(transaction -> {
			store.rows(RecordQuery.all(TYPE)).forEach(r -> transaction.delete(TYPE, r.id(), r.version()));
			return null;
		});
	}

	@Test
	void aRequestIsDueInThirtyDaysAndSaysWhy() {
		AccessRequest request = kept(AccessLaw.ARCHIVES_ACT);
		assertEquals(day("2026-04-07"), request.getDueDate());
		String why = Limits.explain(FLOW.clocks().getFirst(), request, Calendars.clock(store)).orElseThrow().explanation(Locale.TAIWAN);
		assertTrue(why.contains("清明節"), why);
		assertNull(kept(AccessLaw.INFORMATION_ACT).getDueDate());
	}

	@Test
	void theThirtyDaysRunFromTheCorrection() {
		AccessRequest waiting = taken(begin("askCorrection", kept(AccessLaw.ARCHIVES_ACT), "2026-03-10"));
		assertNull(waiting.getDueDate());
		assertEquals(day("2026-03-10"), waiting.getCorrectionAskedDate());
		AccessRequest going = taken(begin("corrected", waiting, "2026-03-16"));
		assertEquals(day("2026-04-15"), going.getDueDate());
	}

	@Test
	void aRefusalNeedsItsGroundAndItsLetter() {
		AccessRequest request = kept(AccessLaw.ARCHIVES_ACT);
		StepDraft refusal = begin("refuse", request, "2026-03-20");
		assertThrows(FlowException.class, () -> refusal.finish(Calendars.clock(store)));
		((AccessRequest) refusal.record()).setGround(RefusalGround.THIRD_PARTY);
		((AccessRequest) refusal.record()).setLetterNumber("檔應字第 1 號");
		AccessRequest refused = taken(refusal);
		assertEquals(AccessDecision.REFUSED, refused.getDecision());
		assertEquals(day("2026-03-20"), refused.getDecidedDate());
		assertThrows(FlowException.class, () -> begin("grant", refused, "2026-03-21"));
	}
}
