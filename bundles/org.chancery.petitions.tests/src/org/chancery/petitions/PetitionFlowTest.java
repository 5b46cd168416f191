package org.chancery.petitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.chancery.clock.calendar.BuiltInCalendars;
import org.chancery.clock.calendar.CalendarDay;
import org.chancery.clock.calendar.CalendarVersion;
import org.chancery.flow.Actor;
import org.chancery.flow.Approvers;
import org.chancery.flow.Calendars;
import org.chancery.flow.Flow;
import org.chancery.flow.FlowException;
import org.chancery.flow.FlowStep;
import org.chancery.flow.Flows;
import org.chancery.flow.Limits;
import org.chancery.flow.Recalculation;
import org.chancery.flow.RuleBooks;
import org.chancery.flow.StepDraft;
import org.chancery.flow.TimeStatistics;
import org.chancery.flow.Worklist;
import org.chancery.flow.Worklist.Whose;
import org.chancery.flow.Workflow;
import org.chancery.model.Agency;
import org.chancery.model.CalendarIssue;
import org.chancery.model.LimitApprover;
import org.chancery.model.LimitMove;
import org.chancery.model.LimitRun;
import org.chancery.model.LimitRunState;
import org.chancery.model.ModelFactory;
import org.chancery.model.ModelPackage;
import org.chancery.model.Period;
import org.chancery.model.Record;
import org.chancery.model.RequestState;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.StoreException;
import org.chancery.testing.SectionTest;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.ecore.EClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A petition's way from receipt to answer, with its time limit. */
class PetitionFlowTest extends SectionTest {
	private static final RecordType TYPE = SectionRegistry.instance().type("petitions.Petition").orElseThrow();
	private static final Flow FLOW = Flows.of(TYPE).orElseThrow();
	private int numbers;

	private Petition petition(String received) {
		Petition petition = PetitionsFactory.eINSTANCE.createPetition();
		petition.setNumber("F-" + ++numbers);
		petition.setSubject("路燈不亮");
		petition.setEffectiveDate(day(received));
		return petition;
	}

	private static FlowStep step(String id) {
		return FLOW.steps().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
	}

	private static StepDraft begin(String step, Petition petition, String today) {
		return Workflow.begin(FLOW, step(step), petition, Actor.named("alice"), day(today));
	}

	private Petition taken(StepDraft draft) {
		Petition petition = (Petition) draft.finish(Calendars.clock(store));
		store.write(transaction -> {
			transaction.update(petition);
			return null;
		});
		return petition;
	}

	private static String refused(Runnable work) {
		return assertThrows(FlowException.class, work::run).getMessage();
	}

	/** Deletes what a test wrote, in its newest version. */
	@AfterEach
	void forgetAll() {
		forget(TYPE);
		for (EClass written : List.of(ModelPackage.Literals.LIMIT_MOVE, ModelPackage.Literals.LIMIT_RUN, ModelPackage.Literals.CALENDAR_ISSUE)) {
			forget(SectionRegistry.instance().typeOf(written).orElseThrow());
		}
	}

	private void forget(RecordType type) {
		store.write(transaction -> {
			store.rows(RecordQuery.all(type).limit(10_000)).forEach(r -> transaction.delete(type, r.id(), r.version()));
			return null;
		});
	}

	private void insert(Record... records) {
		store.write(transaction -> {
			transaction.insertAll(List.of(records));
			return null;
		});
	}

	@Test
	void aPetitionIsDueByTheRuleAndSaysWhy() {
		Petition petition = petition("2026-03-06");
		insert(petition);
		assertEquals(day("2026-04-07"), petition.getDueDate());
		assertEquals(day("2026-04-07"), petition.getOriginalDueDate());
		assertEquals("petition.reply (2001-01-01); 115 (2025-06-13)", petition.getDueBasis());
		String why = Limits.explain(FLOW.clocks().getFirst(), petition, Calendars.clock(store)).orElseThrow().explanation(Locale.TAIWAN);
		assertTrue(why.contains("末日 115 年 4 月 5 日（清明節）為放假日"), why);
	}

	@Test
	void aDueDateEnteredByHandStandsAndSolvedOnTheSpotHasNone() {
		Petition byHand = petition("2026-03-06");
		byHand.setDueDate(day("2026-03-20"));
		Petition immediate = petition("2026-03-06");
		immediate.setImmediate(true);
		insert(byHand, immediate);
		assertEquals(day("2026-03-20"), byHand.getDueDate());
		assertNull(byHand.getDueBasis());
		assertNull(immediate.getDueDate());
	}

	@Test
	void goesItsWayFromReceiptToAnswer() {
		Petition petition = petition("2026-03-02");
		insert(petition);
		assertTrue(refused(() -> begin("close", petition, "2026-03-03")).contains(FLOW.stateLabel("REPLIED")));
		Petition mine = taken(begin("takeOver", petition, "2026-03-03"));
		assertEquals("alice", mine.getHandler());
		assertEquals(PetitionStatus.IN_PROGRESS, mine.getStatus());
		assertEquals(1, Worklist.items(store, Whose.of("alice"), null, 10).size());
		assertEquals(0, Worklist.items(store, Whose.of("bob"), null, 10).size());
		assertTrue(refused(() -> Workflow.begin(FLOW, step("reply"), mine, Actor.named("bob"), day("2026-03-04"))).contains("alice"));
		StepDraft reply = begin("reply", mine, "2026-03-05");
		assertTrue(refused(() -> reply.finish(Calendars.clock(store))).contains(TYPE.label(PetitionsPackage.Literals.PETITION__REPLY)));
		((Petition) reply.record()).setReply("已修復");
		Petition replied = taken(reply);
		assertEquals(day("2026-03-05"), replied.getRepliedDate());
		assertEquals("3", replied.getDaysUsed().stripTrailingZeros().toPlainString());
		assertEquals(StepKind.REPLIED, replied.getSteps().getLast().getKind());
		assertEquals(0, Worklist.items(store, Whose.ALL, null, 10).size());
		Petition closed = taken(begin("close", replied, "2026-03-06"));
		assertEquals(PetitionStatus.CLOSED, closed.getStatus());
		StepDraft reopen = begin("reopen", closed, "2026-03-09");
		((HandlingStep) reopen.part()).setAccount("又熄滅");
		Petition open = taken(reopen);
		assertNull(open.getRepliedDate());
		assertNull(open.getDaysUsed());
		assertEquals(1, Worklist.items(store, Whose.ALL, day("2026-04-01"), 10).size());
	}

	@Test
	void stopsWhileThePetitionerSupplements() {
		Petition petition = petition("2026-03-02");
		insert(petition);
		StepDraft ask = begin("askSupplement", petition, "2026-03-10");
		((HandlingStep) ask.part()).setAccount("請補地點");
		Petition waiting = taken(ask);
		assertNull(waiting.getDueDate());
		assertFalse(Workflow.next(FLOW, waiting, Actor.named("alice")).stream().filter(n -> n.step().id().equals("askSupplement"))
				.findFirst().orElseThrow().isAllowed());
		Petition going = taken(begin("supplemented", waiting, "2026-03-16"));
		assertEquals(day("2026-04-08"), going.getDueDate());
	}

	@Test
	void isExtendedByThoseWhoMayAndNoFurther() {
		Petition petition = petition("2026-03-02");
		insert(petition);
		StepDraft tooFar = begin("extend", petition, "2026-03-20");
		((Petition) tooFar.record()).setExtensionReason("須會勘");
		tooFar.extension().setAmount(16);
		tooFar.extension().setLevel("sectionChief");
		assertTrue(refused(() -> tooFar.finish(Calendars.clock(store))).contains("16"));
		tooFar.extension().setAmount(15);
		Petition extended = taken(tooFar);
		assertEquals(day("2026-04-16"), extended.getDueDate());
		assertEquals(day("2026-04-01"), extended.getOriginalDueDate());
		StepDraft late = begin("extend", extended, "2026-04-17");
		((Petition) late.record()).setExtensionReason("再會勘");
		late.extension().setAmount(5);
		late.extension().setLevel("head");
		assertFalse(refused(() -> late.finish(Calendars.clock(store))).isBlank());
	}

	private void approver(String person, String level) {
		LimitApprover approver = ModelFactory.eINSTANCE.createLimitApprover();
		approver.setEffectiveDate(day("2026-01-01"));
		approver.setPerson(person);
		approver.setRule("petition.reply");
		approver.setLevel(level);
		keep(approver);
	}

	@Test
	void whoIsNotNamedToGrantAnExtensionAsksThoseWhoAre() {
		approver("bob", "head");
		approver("carol", "sectionChief");
		Petition petition = petition("2026-03-02");
		insert(petition);
		Actor alice = new Actor("alice", Approvers.of(store), RuleBooks.of(store));
		Actor bob = new Actor("bob", Approvers.of(store), RuleBooks.of(store));
		Actor carol = new Actor("carol", Approvers.of(store), RuleBooks.of(store));
		StepDraft ask = Workflow.begin(FLOW, step("extend"), petition, alice, day("2026-03-20"));
		((Petition) ask.record()).setExtensionReason("須會勘");
		ask.extension().setAmount(20);
		ask.extension().setLevel("head");
		ask.extension().setReason("須會勘");
		assertTrue(ask.asksForExtension(Calendars.clock(store)));
		Petition asked = taken(ask);
		assertEquals(day("2026-04-01"), asked.getDueDate());
		assertEquals("bob", asked.getRequests().getFirst().getAsked());
		assertEquals(List.of(), asked.getSteps());
		assertEquals(1, Worklist.askedBy(store, "alice").size());
		assertEquals(0, Worklist.askedBy(store, "bob").size());
		assertEquals(List.of(petition.getId()), Worklist.toGrant(store, bob, day("2026-03-20")).stream().map(Worklist.Item::id).toList());
		assertEquals(List.of(), Worklist.toGrant(store, carol, day("2026-03-20")));
		assertTrue(refused(() -> Workflow.begin(FLOW, step("grantExtension"), asked, carol, day("2026-03-23"))).contains("bob"));
		assertFalse(refused(() -> Workflow.begin(FLOW, step("extend"), asked, alice, day("2026-03-23"))).isBlank());
		Petition granted = taken(Workflow.begin(FLOW, step("grantExtension"), asked, bob, day("2026-03-23")));
		assertEquals(day("2026-04-21"), granted.getDueDate());
		assertEquals("bob", granted.getExtensions().getFirst().getGrantedBy());
		assertEquals(RequestState.DONE, granted.getRequests().getFirst().getState());
		assertEquals(StepKind.EXTENDED, granted.getSteps().getLast().getKind());
		assertEquals(List.of(), Worklist.askedBy(store, "alice"));
	}

	@Test
	void anExtensionIsRefusedWithItsReason() {
		approver("bob", "head");
		Petition petition = petition("2026-03-02");
		insert(petition);
		Actor alice = new Actor("alice", Approvers.of(store), RuleBooks.of(store));
		Actor bob = new Actor("bob", Approvers.of(store), RuleBooks.of(store));
		StepDraft ask = Workflow.begin(FLOW, step("extend"), petition, alice, day("2026-03-20"));
		((Petition) ask.record()).setExtensionReason("須會勘");
		ask.extension().setAmount(10);
		ask.extension().setLevel("sectionChief");
		Petition asked = taken(ask);
		StepDraft refuse = Workflow.begin(FLOW, step("refuseExtension"), asked, bob, day("2026-03-23"));
		assertFalse(refused(() -> refuse.finish(Calendars.clock(store))).isBlank());
		refuse.request().setAnswer("請先函知辦理情形");
		Petition refused = taken(refuse);
		assertEquals(RequestState.REFUSED, refused.getRequests().getFirst().getState());
		assertEquals(day("2026-04-01"), refused.getDueDate());
		assertTrue(Workflow.next(FLOW, refused, alice).stream().anyMatch(n -> n.step().id().equals("extend") && n.isAllowed()));
	}

	@Test
	void whatWasAskedOfOthersIsKeptUntilItIsAnswered() {
		Petition petition = petition("2026-03-02");
		insert(petition);
		StepDraft reassign = begin("reassign", petition, "2026-03-03");
		((Petition) reassign.record()).setHandler("bob");
		Petition withBob = taken(reassign);
		Worklist.Item item = Worklist.askedBy(store, "alice").getFirst();
		assertEquals("bob", item.asked().whom());
		assertEquals(day("2026-03-03"), item.asked().since());
		Petition taken = taken(Workflow.begin(FLOW, step("takeOver"), withBob, Actor.named("bob"), day("2026-03-04")));
		assertEquals(List.of(), Worklist.askedBy(store, "alice"));
		assertEquals("bob", taken.getRequests().getFirst().getAnsweredBy());
	}

	@Test
	void timeUsedIsAddedUpByMonthAndUnit() {
		Agency agency = ModelFactory.eINSTANCE.createAgency();
		agency.setName("測試局");
		agency.setEffectiveDate(day("2026-01-01"));
		keep(agency);
		String[][] answers = { { "2026-03-02", "2026-03-05", "a" }, { "2026-03-02", "2026-03-09", "a" }, { "2026-03-02", "2026-04-10", "a" },
				{ "2026-03-03", "2026-03-03", "" } };
		for (String[] answer : answers) {
			Petition petition = petition(answer[0]);
			petition.setRepliedDate(day(answer[1]));
			petition.setAgency(answer[2].isEmpty() ? null : agency);
			insert(petition);
		}
		insert(petition("2026-03-02"));
		List<TimeStatistics.Line> lines = TimeStatistics.of(store, new Period(day("2026-03-01"), day("2026-04-30")));
		assertEquals(List.of("2026-03 ", "2026-03 測試局", "2026-04 測試局"), lines.stream().map(l -> l.month() + " " + l.unit()).toList());
		assertEquals("0.50", lines.get(0).meanDays().toPlainString());
		assertEquals(2, lines.get(1).done());
		assertEquals("4.00", lines.get(1).meanDays().toPlainString());
		assertEquals("100.00", lines.get(1).inTimePercent().toPlainString());
		assertEquals("0.00", lines.get(2).inTimePercent().toPlainString());
		forget(TYPE);
	}

	@Test
	void aCaseIsNotMergedIntoItself() {
		Petition petition = petition("2026-03-02");
		Petition other = petition("2026-03-03");
		insert(petition, other);
		StepDraft merge = begin("merge", other, "2026-03-04");
		((Petition) merge.record()).setMergedInto(other);
		assertFalse(refused(() -> merge.finish(Calendars.clock(store))).isBlank());
		((Petition) merge.record()).setMergedInto(petition);
		Petition merged = taken(merge);
		assertEquals(PetitionStatus.MERGED, merged.getStatus());
		assertEquals(1, Worklist.items(store, Whose.ALL, null, 10).size());
		StepDraft reopen = begin("reopen", merged, "2026-03-05");
		((HandlingStep) reopen.part()).setAccount("並非同一事件");
		assertNull(taken(reopen).getMergedInto());
		assertEquals(2, Worklist.items(store, Whose.ALL, null, 10).size());
	}

	@Test
	void aCitysOwnRulesHoldForWhatStartsAfterThemAndOldReasonsStay() {
		Petition before = petition("2026-03-02");
		Petition after = petition("2026-04-01");
		insert(before, after);
		String rules = "<rules xmlns=\"http://www.chancery.org/rules\">%s</rules>";
		String own = "<rule id=\"petition.reply\" from=\"2026-04-01\" unit=\"workingDays\" amount=\"7\"><name en=\"Reply\" zh=\"陳情處理期限\"/>"
				+ "<start event=\"received\" en=\"receipt\" zh=\"收件\"/><source law=\"自訂\" checked=\"text\"/></rule>";
		for (String wrong : List.of("<rule", rules.formatted(own.replace("amount=\"7\"", "")),
				rules.formatted(own.replace("2026-04-01", "2001-01-01")), rules.formatted(own + own))) {
			StoreException refused = assertThrows(StoreException.class, () -> keep(RuleBooks.record("own.xml", wrong, day("2026-03-30"))));
			assertEquals(StoreException.Reason.INVALID, refused.reason());
			assertFalse(refused.getMessage().isBlank());
		}
		keep(RuleBooks.record("own.xml", rules.formatted(own), day("2026-03-30")));
		LimitRun run = store.write(transaction -> Recalculation.begin(transaction, "own.xml", day("2026-03-30")));
		assertEquals(1, Recalculation.run(store, run, new NullProgressMonitor()).getMoved());
		assertEquals(day("2026-04-01"), ((Petition) store.find(TYPE, before.getId()).orElseThrow()).getDueDate());
		Petition moved = (Petition) store.find(TYPE, after.getId()).orElseThrow();
		assertEquals(day("2026-04-14"), moved.getDueDate());
		assertTrue(moved.getDueBasis().startsWith("petition.reply (2026-04-01); "), moved.getDueBasis());
		RecordType moveType = SectionRegistry.instance().typeOf(ModelPackage.Literals.LIMIT_MOVE).orElseThrow();
		LimitMove move = (LimitMove) store.find(moveType, store.rows(RecordQuery.all(moveType)).getFirst().id()).orElseThrow();
		assertTrue(move.getReasonBefore().contains("30"), move.getReasonBefore());
	}

	@Test
	void theGateRefusesAnAnswerBeforeTheReceipt() {
		Petition petition = petition("2026-03-02");
		petition.setRepliedDate(day("2026-03-01"));
		StoreException refused = assertThrows(StoreException.class, () -> insert(petition));
		assertEquals(StoreException.Reason.INVALID, refused.reason());
		assertTrue(refused.getMessage().contains("2026-03-01"), refused.getMessage());
	}

	@Test
	void everyStepHasANameInBothLanguages() {
		for (FlowStep step : FLOW.steps()) {
			for (Locale language : List.of(Locale.ENGLISH, Locale.TAIWAN)) {
				assertTrue(TYPE.section().labels().find("flow.Petition." + step.id(), language).isPresent(), step.id());
			}
		}
	}

	@Test
	void aReissuedCalendarMovesOpenPetitionsOnlyAndKeepsTheOldReason() {
		Petition moves = petition("2026-03-06");
		Petition stays = petition("2026-03-02");
		Petition answered = petition("2026-03-06");
		answered.setRepliedDate(day("2026-03-20"));
		answered.setStatus(PetitionStatus.REPLIED);
		insert(moves, stays, answered);
		// 7 April becomes a day off
		LocalDate issued = day("2026-03-20");
		Stream<CalendarDay> days = BuiltInCalendars.calendar().version(2026).days().stream()
				.map(d -> d.day().equals(day("2026-04-07")) ? new CalendarDay(d.day(), true, "增列放假") : d);
		CalendarIssue issue = Calendars.record(CalendarVersion.of(2026, issued, "修正發布", days.toList()));
		LimitRun run = store.write(transaction -> {
			transaction.insert(issue);
			return Recalculation.begin(transaction, "修正發布", issued);
		});
		assertEquals(run.getId(), Recalculation.unfinished(store).orElseThrow().getId());
		NullProgressMonitor cancelled = new NullProgressMonitor();
		cancelled.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> Recalculation.run(store, run, cancelled));
		assertTrue(Recalculation.unfinished(store).isEmpty());

		LimitRun again = store.write(transaction -> Recalculation.begin(transaction, "修正發布", issued));
		LimitRun done = Recalculation.run(store, again, new NullProgressMonitor());
		assertEquals(LimitRunState.FINISHED, done.getState());
		assertEquals(2, done.getChecked());
		assertEquals(1, done.getMoved());
		assertEquals(day("2026-04-08"), ((Petition) store.find(TYPE, moves.getId()).orElseThrow()).getDueDate());
		assertEquals(day("2026-04-01"), ((Petition) store.find(TYPE, stays.getId()).orElseThrow()).getDueDate());
		Petition old = (Petition) store.find(TYPE, answered.getId()).orElseThrow();
		assertEquals(day("2026-04-07"), old.getDueDate());
		RecordType moveType = SectionRegistry.instance().typeOf(ModelPackage.Literals.LIMIT_MOVE).orElseThrow();
		LimitMove move = (LimitMove) store.find(moveType, store.rows(RecordQuery.all(moveType)).getFirst().id()).orElseThrow();
		assertEquals(day("2026-04-07"), move.getBefore());
		assertEquals(day("2026-04-08"), move.getAfter());
		assertEquals(moves.getId(), move.getRecordId());
		assertTrue(move.getReasonBefore().contains("4"), move.getReasonBefore());
		String before = Limits.explain(FLOW.clocks().getFirst(), old, Calendars.clock(store)).orElseThrow().explanation(Locale.TAIWAN);
		assertTrue(before.endsWith("到期日：115 年 4 月 7 日（二）。"), before);
		assertTrue(store.history(TYPE, moves.getId()).stream().anyMatch(c -> "dueDate".equals(c.feature())));

		LimitRun third = store.write(transaction -> Recalculation.begin(transaction, "again", issued));
		assertEquals(0, Recalculation.run(store, third, new NullProgressMonitor()).getMoved());
	}
}
