package org.chancery.workbench.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Store;
import org.chancery.workbench.bots.Bot;
import org.chancery.workbench.bots.Screenshots;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Screenshots.class)
class ImportWizardTest {
	private Store store;
	private RecordType type;
	private Path file;
	private Shell shell;
	private WizardDialog dialog;

	@BeforeEach
	void openWizard() throws IOException {
		file = Files.createTempFile("sites", ".csv");
		store = Bot.store();
		type = Bot.type("base.Site");
		Bot.post(() -> ImportWizard.open(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), type));
		shell = Bot.waitFor("wizard", () -> Bot.titled(Messages.Import_title));
		dialog = Bot.ui(() -> (WizardDialog) shell.getData());
	}

	@AfterEach
	void deleteFile() throws IOException {
		Files.delete(file);
	}

	private IWizardPage page(Class<?> wanted) {
		return Bot.waitFor(wanted.getSimpleName(), () -> wanted.isInstance(dialog.getCurrentPage()) ? dialog.getCurrentPage() : null);
	}

	private void addFile(String text) throws Exception {
		Files.writeString(file, text);
		FilesPage files = (FilesPage) page(FilesPage.class);
		Bot.post(() -> files.add(List.of(file)));
		Bot.waitUntil("readable file", files::isPageComplete);
	}

	private void press(int id) {
		Button button = Bot.waitFor("enabled button " + id, () -> button(shell, id));
		Bot.post(() -> button.notifyListeners(SWT.Selection, new Event()));
	}

	private static Button button(Composite within, int id) {
		for (Control child : within.getChildren()) {
			if (child instanceof Button button && Integer.valueOf(id).equals(button.getData())) {
				return button.isEnabled() ? button : null;
			} else if (child instanceof Composite inner && button(inner, id) instanceof Button found) {
				return found;
			}
		}
		return null;
	}

	@Test
	void bringsAFileInPageByPage() throws Exception {
		String name = "匯入中心 " + System.nanoTime();
		addFile("日期,地點,住址\n111/1/31,%s,一號\n".formatted(name));
		press(IDialogConstants.NEXT_ID);
		MappingPage columns = (MappingPage) page(MappingPage.class);
		Bot.waitUntil("columns", () -> ((Table) Bot.find(shell, "columns")).getItemCount() == 3);
		Bot.run(() -> {
			columns.choose(0, org.chancery.model.ModelPackage.Literals.RECORD__EFFECTIVE_DATE);
			columns.choose(1, org.chancery.model.ModelPackage.Literals.SITE__NAME);
			columns.choose(2, org.chancery.model.ModelPackage.Literals.SITE__ADDRESS);
		});
		press(IDialogConstants.NEXT_ID);
		page(PreviewPage.class);
		Bot.waitUntil("checked rows", () -> Bot.find(shell, "rows") instanceof Table rows && rows.getItemCount() == 1);
		assertTrue(store.findByKey(type, name).isEmpty());
		press(IDialogConstants.FINISH_ID);
		page(ResultPage.class);
		assertTrue(Bot.ui(() -> ((Text) Bot.find(shell, "result")).getText()).contains(file.getFileName().toString()));
		press(IDialogConstants.FINISH_ID);
		Bot.waitUntil("closed wizard", shell::isDisposed);
		Record site = store.findByKey(type, name).orElseThrow();
		assertEquals("一號", site.eGet(org.chancery.model.ModelPackage.Literals.SITE__ADDRESS));
		store.write(transaction -> {
			transaction.delete(type, site.getId(), site.getVersion());
			return null;
		});
	}

	@Test
	void listsWhatIsWrongAndImportsNothing() throws Exception {
		String name = "匯入中心 " + System.nanoTime();
		addFile("effectiveDate,name\n111/1/31,%s\n111/2/30,壞日期\n".formatted(name));
		press(IDialogConstants.NEXT_ID);
		page(MappingPage.class);
		press(IDialogConstants.NEXT_ID);
		page(PreviewPage.class);
		Bot.waitUntil("problems", () -> ((Table) Bot.find(shell, "problems")).getItemCount() == 1);
		assertTrue(Bot.ui(() -> ((Table) Bot.find(shell, "problems")).getItem(0).getText(0)).equals("3"));
		assertFalse(Bot.ui(() -> dialog.getCurrentPage().isPageComplete()));
		press(IDialogConstants.CANCEL_ID);
		Bot.waitUntil("closed wizard", shell::isDisposed);
		assertTrue(store.findByKey(type, name).isEmpty());
	}
}
