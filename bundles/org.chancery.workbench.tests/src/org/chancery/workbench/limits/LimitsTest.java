package org.chancery.workbench.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.chancery.flow.Actor;
import org.chancery.flow.Calendars;
import org.chancery.flow.FlowStep;
import org.chancery.flow.Flows;
import org.chancery.flow.StepDraft;
import org.chancery.flow.Workflow;
import org.chancery.flow.Worklist;
import org.chancery.flow.Worklist.Item;
import org.chancery.letters.Letter;
import org.chancery.letters.Letters;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Store;
import org.chancery.workbench.bots.Bot;
import org.chancery.workbench.bots.EditorBot;
import org.chancery.workbench.bots.Screenshots;
import org.chancery.workbench.letters.LetterMenu;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Steps, the worklist and the reasons of due dates in a real window. */
@ExtendWith(Screenshots.class)
class LimitsTest {
	private Store store;
	private RecordType type;
	private Record petition;

	@BeforeEach
	void makeAPetition() {
		store = Bot.store();
		type = Bot.type("petitions.Petition");
		petition = type.create();
		petition.setEffectiveDate(LocalDate.now().minusDays(3));
		set("number", "UI-" + System.nanoTime());
		set("subject", "測試, 待辦; 二 " + System.nanoTime() + "很長".repeat(40));
		store.write(transaction -> {
			transaction.insert(petition);
			return null;
		});
	}

	@AfterEach
	void forgetIt() {
		Bot.closeEditors();
		store.find(type, petition.getId()).ifPresent(left -> store.write(transaction -> {
			transaction.delete(type, left.getId(), left.getVersion());
			return null;
		}));
	}

	private void set(String feature, Object value) {
		petition.eSet(type.eClass().getEStructuralFeature(feature), value);
	}

	private Object stored(String feature) {
		EStructuralFeature found = type.eClass().getEStructuralFeature(feature);
		return store.find(type, petition.getId()).orElseThrow().eGet(found);
	}

	private static Control find(String id) {
		return Bot.find(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), id);
	}

	private static void press(String id) {
		Button button = (Button) Bot.waitFor(id, () -> find(id));
		Bot.post(() -> button.notifyListeners(SWT.Selection, new Event()));
	}

	@Test
	void aStepIsAButtonAndMovesTheRecordOn() {
		EditorBot.open(type, petition.getId());
		press("step.takeOver");
		Bot.waitUntil("taken over", () -> store.access().user().equals(stored("handler")));
		assertEquals("IN_PROGRESS", stored("status").toString());
		String inProgress = Flows.of(type).orElseThrow().stateLabel("IN_PROGRESS");
		Bot.waitUntil("the editor shows it", () -> find("steps.state") instanceof Label state && state.getText().contains(inProgress));
		assertTrue(Bot.ui(() -> find("step.close") == null), "a step that may not be taken is no button");
	}

	@Test
	void aStepAsksForWhatItNeeds() {
		EditorBot.open(type, petition.getId());
		press("step.interim");
		Shell dialog = Bot.dialog("step");
		Text account = (Text) Bot.waitFor("account", () -> Bot.find(dialog, "field.account"));
		Bot.type(account, "已派員勘查");
		Bot.press(dialog, 0);
		Bot.waitUntil("the step is kept", () -> !((List<?>) stored("steps")).isEmpty());
	}

	@Test
	void everyDueDateSaysWhy() {
		EditorBot.open(type, petition.getId());
		press("steps.why.reply");
		Shell dialog = Bot.dialog("why");
		String reason = Bot.ui(() -> ((Text) Bot.find(dialog, "why.reason")).getText());
		assertTrue(reason.lines().count() > 4, reason);
		Bot.run(() -> ((Text) Bot.find(dialog, "why.start")).setText("2026-03-02"));
		Bot.run(() -> Bot.find(dialog, "why.compute").notifyListeners(SWT.Selection, new Event()));
		String other = Bot.ui(() -> ((Text) Bot.find(dialog, "why.reason")).getText());
		assertTrue(other.contains("4") && !other.equals(reason), other);
		Bot.run(dialog::close);
	}

	@Test
	void aDueDateCanBeReckonedByAnEarlierCalendar() {
		EditorBot.open(type, petition.getId());
		press("steps.why.reply");
		Shell dialog = Bot.dialog("why");
		Bot.run(() -> ((Text) Bot.find(dialog, "why.start")).setText("2025-08-30"));
		Combo known = (Combo) Bot.ui(() -> Bot.find(dialog, "why.calendar"));
		Bot.run(() -> Bot.find(dialog, "why.compute").notifyListeners(SWT.Selection, new Event()));
		String now = Bot.ui(() -> ((Text) Bot.find(dialog, "why.reason")).getText());
		Bot.run(() -> known.select(known.getItemCount() - 1));
		Bot.run(() -> Bot.find(dialog, "why.compute").notifyListeners(SWT.Selection, new Event()));
		String then = Bot.ui(() -> ((Text) Bot.find(dialog, "why.reason")).getText());
		// 29 September 2025 was a day of work until the calendar was issued again
		assertNotEquals(now.lines().skip(1).toList(), then.lines().skip(1).toList());
		Bot.run(dialog::close);
	}

	@Test
	void theMonthShowsTheLimitsThatEndInIt() {
		Bot.run(() -> WorklistView.open(Bot.page()));
		press("worklist.month");
		LimitCalendarView view = (LimitCalendarView) Bot.waitFor("the month", () -> Bot.page().findView(LimitCalendarView.ID));
		LocalDate due = (LocalDate) stored("dueDate");
		int months = (due.getYear() - LocalDate.now().getYear()) * 12 + due.getMonthValue() - LocalDate.now().getMonthValue();
		for (int i = 0; i < months; i++) {
			press("month.after");
		}
		Bot.waitUntil("shown", () -> view.items(due).stream().anyMatch(item -> item.id() == petition.getId()));
	}

	@Test
	void theWorklistShowsWhatWasAskedOfOthers() {
		FlowStep reassign = Flows.of(type).orElseThrow().steps().stream().filter(s -> s.id().equals("reassign")).findFirst().orElseThrow();
		StepDraft draft = Workflow.begin(Flows.of(type).orElseThrow(), reassign, store.find(type, petition.getId()).orElseThrow(),
				Actor.of(store), LocalDate.now());
		draft.record().eSet(type.eClass().getEStructuralFeature("handler"), "somebody else");
		store.write(transaction -> {
			transaction.update(draft.finish(Calendars.clock(store)));
			return null;
		});
		WorklistView view = Bot.ui(() -> {
			WorklistView.open(Bot.page());
			return (WorklistView) Bot.page().findView(WorklistView.ID);
		});
		Combo whose = (Combo) Bot.waitFor("whose", () -> find("worklist.whose"));
		Bot.run(() -> {
			whose.select(3);
			whose.notifyListeners(SWT.Selection, new Event());
		});
		Bot.waitUntil("asked", () -> view.items().stream().anyMatch(i -> i.id() == petition.getId() && i.asked() != null));
		Bot.run(() -> {
			whose.select(0);
			whose.notifyListeners(SWT.Selection, new Event());
		});
	}

	@Test
	void eachThingThatBecameDueIsToldOnceADay() {
		List<Item> items = Worklist.items(store, Worklist.Whose.ALL, null, 100);
		DueNotices notices = new DueNotices();
		LocalDate today = LocalDate.now();
		DueNotices.Notice all = new DueNotices.Notice(items, List.of());
		assertEquals(items.size(), notices.fresh(all, today).due().size());
		assertTrue(notices.fresh(all, today).isEmpty());
		assertEquals(items.size(), notices.fresh(all, today.plusDays(1)).due().size());
		assertTrue(DueNotices.text(all, today).contains("<a>"));
	}

	@Test
	void aLetterIsFilledFromTheRecord(@TempDir Path folder) throws IOException {
		Letter letter = Letters.of(type).getFirst();
		Path written = LetterMenu.write(store, letter, petition.getId(), folder.resolve("letter.odt"));
		assertTrue(Files.size(written) > 1000);
		EditorBot.open(type, petition.getId());
		assertTrue(Bot.waitFor("letters", () -> find("step.letters")) instanceof Button);
	}

	@Test
	void aReminderIsWrittenAsALetterAndAsATable(@TempDir Path folder) throws IOException {
		List<Item> items = Worklist.items(store, Worklist.Whose.ALL, null, 100);
		assertTrue(items.stream().anyMatch(i -> i.id() == petition.getId()));
		ChasingList list = new ChasingList(items, LocalDate.now());
		list.write(folder.resolve("list.csv"), new NullProgressMonitor());
		assertEquals(items.size() + 1, Files.readAllLines(folder.resolve("list.csv")).size());
		list.write(folder.resolve("letter.odt"), new NullProgressMonitor());
		assertTrue(Files.size(folder.resolve("letter.odt")) > 1000);
		assertTrue(list.letter().blocks().size() > 3);
		list.write(folder.resolve("limits.ics"), new NullProgressMonitor());
		String calendar = Files.readString(folder.resolve("limits.ics"));
		assertTrue(calendar.startsWith("BEGIN:VCALENDAR\r\n") && calendar.endsWith("END:VCALENDAR\r\n"), calendar);
		String unfolded = calendar.replace("\r\n ", "");
		assertTrue(unfolded.contains("測試\\, 待辦\\; 二 "), unfolded);
		assertTrue(calendar.lines().allMatch(l -> l.getBytes(StandardCharsets.UTF_8).length <= 75), calendar);
	}

	@Test
	void theWorklistHasWhatWaitsAndForgetsWhatIsDone() {
		WorklistView view = Bot.ui(() -> {
			WorklistView.open(Bot.page());
			return (WorklistView) Bot.page().findView(WorklistView.ID);
		});
		Bot.waitUntil("listed", () -> view.items().stream().anyMatch(i -> i.id() == petition.getId()));
		LocalDate done = LocalDate.now();
		Record now = store.find(type, petition.getId()).orElseThrow();
		now.eSet(type.eClass().getEStructuralFeature("repliedDate"), done);
		store.write(transaction -> {
			transaction.update(now);
			return null;
		});
		Bot.waitUntil("gone", () -> view.items().stream().noneMatch(i -> i.id() == petition.getId()));
		assertFalse(Bot.ui(() -> ((Label) find("worklist.summary")).getText()).isEmpty());
	}
}
