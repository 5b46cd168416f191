package org.chancery.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;

import org.chancery.model.Record;
import org.chancery.model.Site;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Change;
import org.chancery.store.Store;
import org.chancery.workbench.bots.Bot;
import org.chancery.workbench.bots.EditorBot;
import org.chancery.workbench.bots.Screenshots;
import org.chancery.workbench.bots.TableBot;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Screenshots.class)
class RecordEditorTest {
	private Store store;
	private RecordType type;
	private Site site;

	@BeforeEach
	void makeARecord() {
		store = Bot.store();
		type = Bot.type("base.Site");
		site = (Site) type.create();
		site.setName("行政中心 " + System.nanoTime());
		site.setEffectiveDate(LocalDate.of(2022, 1, 31));
		site.setAddress("一號");
		store.write(transaction -> {
			transaction.insert(site);
			return null;
		});
	}

	@AfterEach
	void forgetIt() {
		Bot.closeEditors();
		store.find(type, site.getId()).ifPresent(left -> store.write(transaction -> {
			transaction.delete(type, left.getId(), left.getVersion());
			return null;
		}));
	}

	@Test
	void editsUndoesRedoesAndSaves() {
		TableBot table = TableBot.open("base.Site");
		EditorBot editor = EditorBot.open(type, site.getId());
		assertEquals("111 年 1 月 31 日", editor.text("effectiveDate"));
		assertFalse(editor.isDirty());
		editor.type("address", "二號");
		assertTrue(editor.isDirty());
		editor.undo();
		assertEquals("一號", editor.text("address"));
		assertFalse(editor.isDirty());
		editor.redo();
		assertEquals("二號", editor.text("address"));
		editor.type("effectiveDate", "1110201");
		assertEquals("111 年 2 月 1 日", editor.text("effectiveDate"));
		editor.saveAndWait();
		Site stored = (Site) store.find(type, site.getId()).orElseThrow();
		assertEquals("二號", stored.getAddress());
		assertEquals(LocalDate.of(2022, 2, 1), stored.getEffectiveDate());
		assertEquals(site.getVersion() + 1, stored.getVersion());
		table.quickFilter(site.getName());
		table.waitForCount(1);
		table.waitForText(0, "address", "二號");
		table.quickFilter("");
		assertTrue(store.history(type, site.getId()).stream().anyMatch(c -> c.kind() == Change.Kind.CHANGED && "address".equals(c.feature())));
	}

	@Test
	void aBadDateIsToldAndNotSaved() {
		EditorBot editor = EditorBot.open(type, site.getId());
		editor.type("effectiveDate", "111/2/30");
		assertEquals("111/2/30", editor.text("effectiveDate"));
		assertFalse(editor.message().isEmpty());
		assertTrue(editor.isDirty(), "what was typed is not lost by closing");
		editor.undo();
		assertEquals("111/01/31", editor.text("effectiveDate"), "as it is typed, for the cursor is in it");
		assertFalse(editor.isDirty());
		editor.type("effectiveDate", "111/2/30");
		editor.type("address", "三號");
		editor.save();
		Shell warning = Bot.waitFor("warning", () -> Bot.titled(Messages.RecordEditor_cannotSave));
		Bot.press(warning, 0);
		assertTrue(editor.isDirty());
		assertEquals("一號", ((Site) store.find(type, site.getId()).orElseThrow()).getAddress());
		editor.type("effectiveDate", "2022-02-28");
		assertTrue(editor.message().isEmpty(), editor.message());
		editor.saveAndWait();
		assertEquals(LocalDate.of(2022, 2, 28), store.find(type, site.getId()).orElseThrow().getEffectiveDate());
	}

	@Test
	void aRequiredFieldMustBeFilledIn() {
		EditorBot editor = EditorBot.create(type);
		assertFalse(editor.message().isEmpty());
		String name = "新設 " + System.nanoTime();
		editor.type("name", name);
		assertTrue(editor.message().isEmpty(), editor.message());
		editor.saveAndWait();
		Record stored = store.findByKey(type, name).orElseThrow();
		assertEquals(stored.getId(), editor.record().getId());
		store.write(transaction -> {
			transaction.delete(type, stored.getId(), stored.getVersion());
			return null;
		});
		Bot.waitUntil("closed editor of a deleted record", () -> Bot.page().getEditorReferences().length == 0);
	}

	@Test
	void changesOfDifferentFieldsMergeByThemselves() {
		EditorBot editor = EditorBot.open(type, site.getId());
		editor.type("address", "我的地址");
		Site theirs = (Site) store.find(type, site.getId()).orElseThrow();
		theirs.setRemarks("他人的備註");
		store.write(transaction -> {
			transaction.update(theirs);
			return null;
		});
		editor.save();
		Bot.waitUntil("merged record", () -> !editor.editor().isDirty());
		Site merged = (Site) store.find(type, site.getId()).orElseThrow();
		assertEquals("我的地址", merged.getAddress());
		assertEquals("他人的備註", merged.getRemarks());
	}

	@Test
	void aConflictShowsBothAndMerges() {
		EditorBot editor = EditorBot.open(type, site.getId());
		editor.type("address", "我的地址");
		Site theirs = (Site) store.find(type, site.getId()).orElseThrow();
		theirs.setAddress("他人的地址");
		theirs.setRemarks("他人的備註");
		store.write(transaction -> {
			transaction.update(theirs);
			return null;
		});
		editor.save();
		Bot.press(Bot.dialog("conflict"), 0);
		Bot.waitUntil("merged record", () -> !editor.editor().isDirty());
		Site merged = (Site) store.find(type, site.getId()).orElseThrow();
		assertEquals("我的地址", merged.getAddress());
		assertEquals("他人的備註", merged.getRemarks());
	}

	@Test
	void aChangeByOthersIsShownWhereNothingWasTyped() {
		EditorBot editor = EditorBot.open(type, site.getId());
		Site theirs = (Site) store.find(type, site.getId()).orElseThrow();
		theirs.setAddress("他人的地址");
		store.write(transaction -> {
			transaction.update(theirs);
			return null;
		});
		Bot.waitUntil("the other's address", () -> editor.editor().session().map(s -> "他人的地址".equals(((Site) s.record()).getAddress())).orElse(false));
		assertEquals("他人的地址", editor.text("address"));
	}

	@Test
	void deletesAfterAsking() {
		TableBot table = TableBot.open("base.Site");
		table.quickFilter(site.getName());
		table.waitForCount(1);
		table.select(0);
		Bot.command("org.chancery.workbench.delete");
		Bot.press(Bot.dialog("confirmDelete"), 1);
		assertTrue(store.find(type, site.getId()).isPresent(), "kept");
		Bot.run(() -> Bot.page().activate(table.view()));
		Bot.command("org.chancery.workbench.delete");
		Bot.press(Bot.dialog("confirmDelete"), 0);
		table.waitForCount(0);
		assertTrue(store.find(type, site.getId()).isEmpty(), "deleted");
		table.quickFilter("");
	}
}
