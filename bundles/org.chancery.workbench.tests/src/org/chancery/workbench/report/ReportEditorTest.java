package org.chancery.workbench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.chancery.figures.FigureDefinition.Kind;
import org.chancery.figures.FigureDefinition.Measure;
import org.chancery.figures.FigureValue;
import org.chancery.figures.Figures;
import org.chancery.ledger.Outcome;
import org.chancery.ledger.RecordDifference;
import org.chancery.model.ModelPackage;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.report.ReportFiles;
import org.chancery.report.Run;
import org.chancery.report.preview.Pages;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.workbench.bots.Bot;
import org.chancery.workbench.bots.EditorBot;
import org.chancery.workbench.bots.Screenshots;
import org.chancery.workbench.editor.RecordEditors;
import org.chancery.workbench.store.Services;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Screenshots.class)
class ReportEditorTest {
	private static final LocalDate FROM = LocalDate.of(2021, 9, 1);
	private static final LocalDate TO = LocalDate.of(2022, 1, 31);

	@TempDir
	Path folder;

	private Store store;
	private RecordType type;
	private long id;
	private ReportEditor editor;

	@BeforeEach
	void openReport() {
		store = Bot.store();
		type = Bot.type("base.Report");
		id = reports().stream().filter(i -> FROM.equals(store.find(type, i).orElseThrow().eGet(ModelPackage.Literals.REPORT__FROM))).findFirst().orElseThrow();
		Bot.run(() -> RecordEditors.open(Bot.page(), type, id));
		editor = active();
	}

	@AfterEach
	void close() {
		Bot.closeEditors();
	}

	private List<Long> reports() {
		return store.rows(RecordQuery.all(type)).stream().map(r -> r.id()).toList();
	}

	/** The active report editor, as soon as it shows its report. */
	private static ReportEditor active() {
		ReportEditor found = Bot.waitFor("report editor", () -> Bot.page().getActiveEditor() instanceof ReportEditor report ? report : null);
		settle(found);
		return found;
	}

	private static void settle(ReportEditor report) {
		Bot.waitUntil("composed report", () -> report.run().isPresent() && !report.isRunning() && report.pages().isDrawn());
	}

	private ReportRun run() {
		return Bot.ui(() -> editor.run().orElseThrow());
	}

	/** A figure that simply counts records of its period by the day they count for. */
	private FigureValue countedFigure() {
		return run().document().figures().stream().filter(v -> v.definition().kind() == Kind.FLOW && v.definition().measure() == Measure.COUNT)
				.filter(v -> v.definition().date().equals(ModelPackage.Literals.RECORD__EFFECTIVE_DATE.getName()) && v.tallies().isEmpty())
				.filter(v -> v.records() > 1 && v.period().equals(run().document().period())).findFirst().orElseThrow();
	}

	private BigDecimal value(FigureKey key) {
		return editor.run().orElseThrow().document().figures().stream().filter(v -> FigureKey.of(v).equals(key)).findFirst().orElseThrow().value();
	}

	private Pages.Area place(FigureKey key) {
		return Bot.ui(() -> editor.pages().places().first(key).orElseThrow());
	}

	/** Clicks on a figure where it is printed. */
	private void click(FigureKey key) {
		Pages.Area area = place(key);
		Bot.run(() -> {
			editor.pages().scrollTo(area.page(), area.y() - 100);
			Rectangle place = editor.pages().placeOf(area);
			Event event = new Event();
			event.button = 1;
			event.x = place.x + place.width / 2;
			event.y = place.y + place.height / 2;
			editor.pages().notifyListeners(SWT.MouseDown, event);
		});
	}

	/** Waits for the records behind a figure. */
	private void waitForRecords(FigureKey key, long count) {
		Bot.waitUntil("records behind " + key.id(), () -> editor.trace().trace().map(t -> FigureKey.of(t.value()).equals(key)).orElse(false)
				&& editor.trace().records().table().isCounted() && editor.trace().records().table().count() == count
				&& editor.trace().records().table().text(0, editor.trace().records().table().type().labelFeature()) != null);
	}

	private void waitForValue(FigureKey key, BigDecimal expected) {
		Bot.waitUntil(key.id() + " = " + expected, () -> expected.compareTo(value(key)) == 0);
	}

	@Test
	void followsAFigureToItsRecordsAndFollowsTheirChanges() {
		FigureValue figure = countedFigure();
		FigureKey key = FigureKey.of(figure);
		click(key);
		waitForRecords(key, figure.records());
		assertTrue(Bot.ui(() -> editor.pages().selected()) instanceof Run.Figure);
		Bot.run(() -> {
			editor.trace().records().setFocus();
			editor.trace().records().openSelected();
		});
		EditorBot record = EditorBot.active();
		String day = record.text("effectiveDate");
		double[] top = Bot.ui(() -> editor.pages().top());

		record.type("effectiveDate", "1090101");
		record.saveAndWait();
		waitForValue(key, figure.value().subtract(BigDecimal.ONE));
		FigureChange change = Bot.ui(() -> editor.changes().stream().filter(c -> c.key().equals(key)).findFirst().orElseThrow());
		assertEquals(0, figure.value().compareTo(change.before().value()));
		assertTrue(change.text().startsWith(Texts.value(figure) + " → "), change.text());
		assertEquals(change, Bot.ui(() -> editor.pages().change(editor.pages().selected())), "marked on the page, and still selected");
		Bot.waitUntil("one record less", () -> editor.trace().records().table().isCounted()
				&& editor.trace().records().table().count() == figure.records() - 1);
		assertEquals((int) top[0], (int) Bot.ui(() -> editor.pages().top())[0], "the same page is in sight");

		record.type("effectiveDate", day);
		record.saveAndWait();
		waitForValue(key, figure.value());
		assertEquals(List.of(), Bot.ui(() -> editor.changes()));
	}

	@Test
	void leavesARecordOutByHandWithAReason() {
		FigureValue figure = countedFigure();
		FigureKey key = FigureKey.of(figure);
		click(key);
		waitForRecords(key, figure.records());
		Bot.run(() -> editor.trace().records().setFocus());
		Bot.post(() -> editor.trace().records().leaveOut());
		Shell dialog = Bot.dialog("inclusion");
		Bot.run(() -> ((Text) Bot.find(dialog, "inclusion.reason")).setText("重複登錄"));
		Bot.press(dialog, IDialogConstants.OK_ID);
		waitForValue(key, figure.value().subtract(BigDecimal.ONE));
		Bot.waitUntil("the reason", () -> editor.trace().trace().map(t -> t.value().byHand().stream().anyMatch(i -> "重複登錄".equals(i.getReason()))).orElse(false));
		long inclusion = Bot.ui(() -> editor.trace().trace().orElseThrow().value().byHand().getFirst().getId());
		delete(Bot.type("base.Inclusion"), inclusion);
		waitForValue(key, figure.value());
	}

	@Test
	void aFigureComputedFromOthersLeadsToItsParts() {
		FigureValue figure = run().document().figures().stream().filter(v -> v.parts().size() == 2).findFirst().orElseThrow();
		click(FigureKey.of(figure));
		Bot.waitUntil("trace with parts", () -> editor.trace().trace().map(t -> t.parts().size() == 2).orElse(false));
		assertEquals(figure.parts().getFirst().definition().id(), Bot.ui(() -> editor.trace().trace().orElseThrow().parts().getFirst().value().definition().id()));
	}

	@Test
	void tabGoesFromFigureToFigure() {
		Bot.run(() -> editor.pages().scrollTo(0, 0));
		Run first = tab(SWT.TRAVERSE_TAB_NEXT);
		Run second = tab(SWT.TRAVERSE_TAB_NEXT);
		assertFalse(first == second);
		assertEquals(first, tab(SWT.TRAVERSE_TAB_PREVIOUS));
	}

	private Run tab(int detail) {
		return Bot.ui(() -> {
			Event event = new Event();
			event.detail = detail;
			editor.pages().notifyListeners(SWT.Traverse, event);
			return editor.pages().selected();
		});
	}

	@Test
	void writesItsFiles() throws Exception {
		Bot.post(() -> editor.write(folder));
		Bot.press(Bot.dialog("report.written"), IDialogConstants.OK_ID);
		String name = "council-2021-09-01-2022-01-31";
		for (String file : List.of(name + ".odt", name + ".pdf", name + ".docx", name + ".html", ReportFiles.FIGURES)) {
			assertTrue(Files.size(folder.resolve(file)) > 1000, file);
		}
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(5, files.count());
		}
		Bot.post(() -> editor.write(folder));
		Bot.press(Bot.dialog("report.replace"), 1);
	}

	@Test
	void publishesAndTellsWhatCameLater() throws Exception {
		FigureValue figure = countedFigure();
		Bot.post(() -> editor.publish(folder));
		Bot.press(Bot.dialog("report.written"), IDialogConstants.OK_ID);
		assertTrue(Files.size(folder.resolve("ledger.json")) > 1000);
		Bot.waitUntil("compared ledger", () -> editor.ledger().outcomes().map(o -> !o.isEmpty()).orElse(false));
		assertTrue(Bot.ui(() -> editor.ledger().outcomes().orElseThrow()).stream().allMatch(o -> o.state() == Outcome.State.SAME));
		RecordType counted = figure.definition().type();
		Record one = store.find(counted, store.rows(trace(figure)).get(0).id()).orElseThrow();
		one.setRemarks("補註");
		store.write(t -> {
			t.update(one);
			return null;
		});
		settle(editor);
		Bot.run(() -> editor.ledger().refresh());
		Bot.waitUntil("changed record", () -> editor.ledger().outcomes().orElseThrow().stream()
				.anyMatch(o -> o.figure().getFigure().equals(figure.definition().id()) && o.records().stream()
						.anyMatch(r -> r.kind() == RecordDifference.Kind.CHANGED && r.id() == one.getId())));
	}

	private RecordQuery trace(FigureValue figure) {
		return Services.get(Figures.class).trace(store, figure.definition(), figure.period()).counted();
	}

	@Test
	void anotherPeriodIsStoredAndComputed() {
		type("field.from", "1110101");
		Bot.waitUntil("report of January", () -> run(editor).settings().period().from().equals(LocalDate.of(2022, 1, 1)));
		assertEquals(LocalDate.of(2022, 1, 1), store.find(type, id).orElseThrow().eGet(ModelPackage.Literals.REPORT__FROM));
		assertEquals(List.of(), Bot.ui(() -> editor.changes()), "figures of another period are not compared");
		type("field.from", "111/12/1");
		assertEquals(LocalDate.of(2022, 1, 1), store.find(type, id).orElseThrow().eGet(ModelPackage.Literals.REPORT__FROM), "it would end before it begins");
		type("field.from", "110/9/1");
		Bot.waitUntil("report of the whole period", () -> run(editor).settings().period().from().equals(FROM));
		settle(editor);
		assertEquals(TO, run().settings().period().to());
	}

	private static ReportRun run(ReportEditor report) {
		return report.run().orElseThrow();
	}

	private void type(String field, String text) {
		Text found = (Text) Bot.ui(() -> Bot.find(editor.pages().getShell(), field));
		Bot.type(found, text);
	}

	@Test
	void aNewReportBeginsWithTheLastOneAndOpens() {
		int before = reports().size();
		Bot.command("org.chancery.workbench.newReport");
		Bot.press(Bot.dialog("report.dialog"), IDialogConstants.OK_ID);
		ReportEditor opened = Bot.waitFor("second report editor",
				() -> Bot.page().getActiveEditor() instanceof ReportEditor report && report != editor ? report : null);
		settle(opened);
		assertEquals(before + 1, reports().size());
		Record stored = Bot.ui(() -> run(opened).record());
		delete(type, stored.getId());
		Bot.waitUntil("closed editor of a deleted report", () -> Bot.page().getActiveEditor() == editor);
	}

	private void delete(RecordType deleted, long record) {
		Record stored = store.find(deleted, record).orElseThrow();
		store.write(transaction -> {
			transaction.delete(deleted, record, stored.getVersion());
			return null;
		});
	}
}
