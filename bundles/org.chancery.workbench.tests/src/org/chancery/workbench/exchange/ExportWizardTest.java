package org.chancery.workbench.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.chancery.model.ModelPackage.Literals;
import org.chancery.model.sections.RecordType;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.workbench.bots.Bot;
import org.chancery.workbench.bots.Screenshots;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The wizards that write files: the export of records, and the empty template. */
@ExtendWith(Screenshots.class)
class ExportWizardTest {
	/** The second button of a question, which says no. */
	private static final int SECOND = 1;

	private Path folder;
	private Store store;
	private RecordType type;

	@BeforeEach
	void findStore() throws IOException {
		folder = Files.createTempDirectory("export");
		store = Bot.store();
		type = Bot.type("base.Site");
	}

	@AfterEach
	void deleteFiles() throws IOException {
		try (var files = Files.list(folder)) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
		Files.delete(folder);
	}

	private static Shell open(String title, Consumer<Shell> wizard) {
		Bot.post(() -> wizard.accept(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell()));
		return Bot.waitFor("wizard", () -> Bot.titled(title));
	}

	/** Chooses the format of this name and types the file's name. */
	private Path target(Shell wizard, String format, String name) {
		Path file = folder.resolve(name);
		Bot.run(() -> {
			Combo formats = (Combo) Bot.find(wizard, "format");
			formats.select(formats.indexOf(format));
			formats.notifyListeners(SWT.Selection, new Event());
		});
		Bot.type((Text) Bot.ui(() -> Bot.find(wizard, "file")), file.toString());
		return file;
	}

	/** Finishes, and answers what the wizard asks or tells then with this button. */
	private static void finish(Shell wizard, int answer) {
		assertTrue(Bot.ui(() -> isComplete(wizard)));
		Bot.post(() -> Bot.button(wizard, IDialogConstants.FINISH_ID).notifyListeners(SWT.Selection, new Event()));
		Bot.press(Bot.waitFor("message", () -> message(wizard)), answer);
	}

	private static Shell message(Shell wizard) {
		for (Shell shell : Display.getCurrent().getShells()) {
			if (shell != wizard && shell.isVisible() && shell.getParent() == wizard) {
				return shell;
			}
		}
		return null;
	}

	private static boolean isComplete(Shell wizard) {
		return ((WizardDialog) wizard.getData()).getCurrentPage().isPageComplete();
	}

	@Test
	void writesTheCheckedColumnsOfAllRecords() throws Exception {
		Shell wizard = open(Messages.Export_title, shell -> ExportWizard.open(shell, type, null));
		Path file = target(wizard, Messages.Target_csv, "行政中心.csv");
		Bot.run(() -> {
			assertFalse(((Button) Bot.find(wizard, "onlyShown")).isEnabled());
			Table columns = (Table) Bot.find(wizard, "columns");
			for (int i = 0; i < columns.getItemCount(); i++) {
				columns.getItem(i).setChecked(columns.getItem(i).getData() == Literals.SITE__NAME);
			}
		});
		finish(wizard, IDialogConstants.OK_ID);
		Bot.waitUntil("closed wizard", wizard::isDisposed);
		List<String> lines = Files.readAllLines(file);
		assertEquals(store.count(RecordQuery.all(type)) + 1, lines.size());
		assertEquals(type.label(Literals.SITE__NAME), lines.get(0).replace("\uFEFF", ""));
	}

	@Test
	void writesOnlyWhatATableShows() throws Exception {
		String name = (String) store.rows(RecordQuery.all(type).withFeatures(List.of(Literals.SITE__NAME))).get(0).values().get(0);
		RecordQuery shown = RecordQuery.all(type).withFeatures(List.of(Literals.SITE__NAME))
				.and(store.naming().column(Literals.SITE__NAME).coerce(String.class).eq(name));
		Shell wizard = open(Messages.Export_title, shell -> ExportWizard.open(shell, type, shown));
		Path file = target(wizard, Messages.Target_csv, "sites.csv");
		assertTrue(Bot.ui(() -> ((Button) Bot.find(wizard, "onlyShown")).getSelection()));
		finish(wizard, IDialogConstants.OK_ID);
		Bot.waitUntil("closed wizard", wizard::isDisposed);
		assertEquals(List.of(type.label(Literals.SITE__NAME), name), Files.readAllLines(file).stream().map(l -> l.replace("\uFEFF", "")).toList());
	}

	@Test
	void asksBeforeItOverwritesAndNeedsAFileOfAFormatItKnows() throws Exception {
		Path file = Files.writeString(folder.resolve("sites.xlsx"), "別人的檔案");
		Shell wizard = open(Messages.Export_title, shell -> ExportWizard.open(shell, type, null));
		target(wizard, Messages.Target_xlsx, "sites.exe");
		assertFalse(Bot.ui(() -> isComplete(wizard)));
		target(wizard, Messages.Target_xlsx, "sites.xlsx");
		finish(wizard, SECOND);
		assertEquals("別人的檔案", Files.readString(file));
		assertFalse(Bot.ui(wizard::isDisposed));
		Bot.press(wizard, IDialogConstants.CANCEL_ID);
	}

	@Test
	void writesAnEmptyTableWithHeadings() throws Exception {
		Shell wizard = open(Messages.Template_title, shell -> TemplateWizard.open(shell, type));
		Path file = target(wizard, Messages.Target_csv, "範本.csv");
		finish(wizard, SECOND);
		Bot.waitUntil("closed wizard", wizard::isDisposed);
		assertTrue(Files.readString(file).lines().findFirst().orElseThrow().contains(type.label(Literals.SITE__NAME)));
	}
}
