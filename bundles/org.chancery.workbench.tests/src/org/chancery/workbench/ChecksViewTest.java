package org.chancery.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.chancery.documents.Document;
import org.chancery.documents.DocumentsFactory;
import org.chancery.store.Store;
import org.chancery.workbench.bots.Bot;
import org.chancery.workbench.bots.EditorBot;
import org.chancery.workbench.bots.Screenshots;
import org.chancery.workbench.checks.ChecksView;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Screenshots.class)
class ChecksViewTest {
	private static Document document(String number, int serial) {
		LocalDate today = LocalDate.now();
		Document document = DocumentsFactory.eINSTANCE.createDocument();
		document.setNumber(number);
		document.setSubject("測試");
		document.setEffectiveDate(today);
		document.setYear(today.getYear() - 1911);
		document.setSerial(serial);
		return document;
	}

	private final List<Document> kept = List.of(document("查-1", 1), document("查-2", 1));

	@AfterEach
	void deleteRecords() {
		Bot.closeEditors();
		Bot.store().write(transaction -> {
			kept.forEach(d -> transaction.delete(Bot.type("documents.Document"), d.getId(), d.getVersion()));
			return null;
		});
	}

	@Test
	void whatTheSectionsFindIsListedAndOpensItsRecord() throws PartInitException {
		Store store = Bot.store();
		store.write(transaction -> {
			transaction.insertAll(kept);
			return null;
		});
		Shell shell = Bot.ui(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell());
		Bot.run(() -> {
			try {
				Bot.page().showView(ChecksView.ID, null, IWorkbenchPage.VIEW_ACTIVATE);
			} catch (PartInitException e) {
				throw new IllegalStateException(e);
			}
			((Button) Bot.find(shell, "checks.run")).notifyListeners(SWT.Selection, new Event());
		});
		Table table = Bot.ui(() -> (Table) Bot.find(shell, "checks.table"));
		Bot.waitUntil("the double", () -> Arrays.stream(table.getItems()).anyMatch(ChecksViewTest::isDouble));
		Bot.run(() -> {
			TableItem item = Arrays.stream(table.getItems()).filter(ChecksViewTest::isDouble).findFirst().orElseThrow();
			assertTrue(item.getText(0).contains("文號") && item.getText(3).contains("查-1"), item.getText(3));
			table.setSelection(item);
			table.notifyListeners(SWT.Selection, new Event());
			Event open = new Event();
			open.item = item;
			open.widget = table;
			table.notifyListeners(SWT.DefaultSelection, open);
		});
		Bot.waitUntil("the editor", () -> Bot.page().getActiveEditor() != null);
		assertEquals("查-2", ((Document) EditorBot.active().record()).getNumber());
	}

	private static boolean isDouble(TableItem item) {
		return item.getText(1).equals("查-2");
	}
}
