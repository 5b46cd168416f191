package org.chancery.workbench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;

import org.chancery.model.ModelPackage;
import org.chancery.model.ReportChapter;
import org.chancery.model.sections.RecordType;
import org.chancery.report.Blocks;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.workbench.bots.Bot;
import org.chancery.workbench.bots.Screenshots;
import org.chancery.workbench.editor.RecordEditors;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A report's own text: begun, written in, stored, and printed. */
@ExtendWith(Screenshots.class)
class ReportTextTest {
	private Store store;
	private RecordType chapters;
	private ReportEditor editor;

	@BeforeEach
	void openText() {
		store = Bot.store();
		RecordType type = Bot.type("base.Report");
		chapters = Bot.type("base.ReportChapter");
		long id = store.rows(RecordQuery.all(type)).stream().map(r -> r.id())
				.filter(i -> LocalDate.of(2021, 9, 1).equals(store.find(type, i).orElseThrow().eGet(ModelPackage.Literals.REPORT__FROM))).findFirst().orElseThrow();
		Bot.run(() -> RecordEditors.open(Bot.page(), type, id));
		editor = Bot.waitFor("report editor", () -> Bot.page().getActiveEditor() instanceof ReportEditor report ? report : null);
		settle();
		Bot.run(() -> ((CTabFolder) editor.text().control().getParent()).setSelection(1));
		press("text.begin");
		Bot.waitUntil("chapters", () -> !stored().isEmpty() && text().getCharCount() > 0 && text().getEditable());
	}

	@AfterEach
	void close() {
		Bot.closeEditors();
		store.write(transaction -> {
			stored().forEach(c -> transaction.delete(chapters, c.getId(), c.getVersion()));
			return null;
		});
	}

	private void settle() {
		Bot.waitUntil("composed report", () -> editor.run().isPresent() && !editor.isRunning());
	}

	private List<ReportChapter> stored() {
		return store.rows(RecordQuery.all(chapters)).stream().map(r -> (ReportChapter) store.find(chapters, r.id()).orElseThrow())
				.sorted(java.util.Comparator.comparingInt(ReportChapter::getPosition)).toList();
	}

	private void press(String id) {
		Bot.run(() -> Bot.find(editor.text().control().getShell(), id).notifyListeners(SWT.Selection, new Event()));
	}

	private StyledText text() {
		return (StyledText) Bot.find(editor.text().control().getShell(), "chapter.text");
	}

	private String printed() {
		return Blocks.text(Blocks.runs(editor.run().orElseThrow().document().blocks()).toList());
	}

	@Test
	void whatIsWrittenIsStoredAndPrinted() {
		assertFalse(Bot.ui(() -> editor.isDirty()));
		String before = Bot.ui(() -> text().getText());
		Bot.run(() -> text().replaceTextRange(text().getCharCount(), 0, "本段為承辦人新增之文字\n"));
		assertTrue(Bot.ui(() -> editor.isDirty()));
		Bot.run(() -> editor.doSave(new NullProgressMonitor()));
		Bot.waitUntil("stored text", () -> !editor.isDirty());
		Bot.waitUntil("printed text", () -> printed().contains("本段為承辦人新增之文字"));
		assertEquals(2, stored().getFirst().getVersion());
		assertTrue(Bot.ui(() -> text().getText()).startsWith(before.substring(0, 20)));
	}

	@Test
	void undoTakesBackAndAMarkGoesWithItsPartner() {
		String before = Bot.ui(() -> text().getText());
		Bot.run(() -> text().replaceTextRange(before.indexOf('\n') + 1, 1, ""));
		String after = Bot.ui(() -> text().getText());
		assertTrue(after.length() < before.length());
		Bot.run(() -> {
			Event event = new Event();
			event.keyCode = 'z';
			event.stateMask = SWT.MOD1;
			text().notifyListeners(SWT.KeyDown, event);
		});
		assertEquals(before, Bot.ui(() -> text().getText()));
		Bot.run(() -> editor.doSave(new NullProgressMonitor()));
		Bot.waitUntil("stored text", () -> !editor.isDirty());
	}

	@Test
	void somebodyElsesTextIsNotOverwrittenSilently() {
		ReportChapter theirs = stored().getFirst();
		Bot.run(() -> text().replaceTextRange(text().getCharCount(), 0, "我的文字\n"));
		theirs.setTitle("他人改的標題");
		store.write(transaction -> {
			transaction.update(theirs);
			return null;
		});
		Bot.post(() -> editor.doSave(new NullProgressMonitor()));
		Bot.press(Bot.dialog("chapter.conflict"), 1);
		Bot.waitUntil("their text", () -> !editor.isDirty());
		assertEquals("他人改的標題", stored().getFirst().getTitle());
	}
}
