package org.chancery.workbench.letters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;

import org.chancery.letters.Letter;
import org.chancery.letters.LetterTemplates;
import org.chancery.letters.Letters;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Store;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The letters about a record as a button's menu: one is filled from the record as it is kept, written and opened. */
public final class LetterMenu {
	private LetterMenu() {
	}

	/** Whether there are letters about records of a type. */
	public static boolean isFor(RecordType type) {
		return !Letters.of(type).isEmpty();
	}

	/** Makes a button show the menu. */
	public static void on(Button button, RecordType type, long id) {
		List<Letter> letters = Letters.of(type);
		Menu menu = new Menu(button);
		for (Letter letter : letters) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(letter.name());
			item.addListener(SWT.Selection, e -> ask(button, letter, id));
		}
		new MenuItem(menu, SWT.SEPARATOR);
		MenuItem templates = new MenuItem(menu, SWT.PUSH);
		templates.setText(Messages.Templates_open);
		templates.addListener(SWT.Selection, e -> TemplatesDialog.open(button.getShell(), letters));
		button.addListener(SWT.Selection, e -> {
			menu.setLocation(button.toDisplay(0, button.getSize().y));
			menu.setVisible(true);
		});
		button.addListener(SWT.Dispose, e -> menu.dispose());
	}

	private static void ask(Control control, Letter letter, long id) {
		FileDialog files = new FileDialog(control.getShell(), SWT.SAVE);
		files.setText(letter.name());
		files.setFilterExtensions(new String[] { "*.odt" }); //$NON-NLS-1$
		files.setFileName(letter.name() + ".odt"); //$NON-NLS-1$
		files.setOverwrite(true);
		String file = files.open();
		if (file != null) {
			Store store = OpenStore.instance().get();
			Loading.of(letter.name(), monitor -> write(store, letter, id, Path.of(file))).user().start(control, written -> {
				if (!Program.launch(written.toString())) {
					MessageDialog.openInformation(control.getShell(), letter.name(), NLS.bind(Messages.Letter_written, written));
				}
			});
		}
	}

	/** Writes a letter; the file appears whole or not at all. */
	public static Path write(Store store, Letter letter, long id, Path file) throws IOException {
		Record record = store.find(letter.type(), id).orElseThrow();
		byte[] odt = LetterTemplates.fill(store, letter, record, LocalDate.now());
		return replace(file, odt);
	}

	/** Writes a file; it appears whole or not at all. */
	static Path replace(Path file, byte[] content) throws IOException {
		Path part = file.resolveSibling(file.getFileName() + ".part"); //$NON-NLS-1$
		try {
			Files.write(part, content);
			return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(part);
		}
	}
}
