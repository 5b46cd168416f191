package org.chancery.workbench.letters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.chancery.letters.Letter;
import org.chancery.letters.LetterTemplates;
import org.chancery.store.Store;
import org.chancery.workbench.Ui;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** The templates of letters: taken out, changed in an office program, and put back; for each the fields it may have. */
public final class TemplatesDialog extends Dialog {
	private final List<Letter> letters;
	private final Store store;
	private final Set<Letter> own = new HashSet<>();
	private Table table;
	private Text fields;
	private Button take;
	private Button put;
	private Button reset;

	private TemplatesDialog(Shell parent, List<Letter> letters, Store store) {
		super(parent);
		this.letters = letters;
		this.store = store;
	}

	/** Opens the templates of these letters. */
	public static void open(Shell parent, List<Letter> letters) {
		OpenStore.instance().store().ifPresent(store -> new TemplatesDialog(parent, letters, store).open());
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.Templates_title);
		shell.setData(Ui.ID, "templates"); //$NON-NLS-1$
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.fillDefaults().margins(10, 10).numColumns(2).applyTo(area);
		Label how = new Label(area, SWT.WRAP);
		how.setText(Messages.Templates_how);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(620, SWT.DEFAULT).applyTo(how);
		table = Ui.named(new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE), "templates.list"); //$NON-NLS-1$
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).hint(460, 240).applyTo(table);
		column(Messages.Templates_letter, 250);
		column(Messages.Templates_kind, 150);
		column(Messages.Templates_whose, 90);
		for (Letter letter : letters) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setData(letter);
			item.setText(new String[] { letter.name(), letter.type().label(), "" }); //$NON-NLS-1$
		}
		Composite buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
		take = button(buttons, "templates.take", Messages.Templates_take, this::take); //$NON-NLS-1$
		put = button(buttons, "templates.put", Messages.Templates_put, this::put); //$NON-NLS-1$
		reset = button(buttons, "templates.reset", Messages.Templates_reset, this::reset); //$NON-NLS-1$
		fields = Ui.named(new Text(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL), "templates.fields"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(620, 90).applyTo(fields);
		table.addListener(SWT.Selection, e -> update());
		table.select(0);
		update();
		load();
		return area;
	}

	private void column(String title, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
	}

	private static Button button(Composite parent, String id, String text, Runnable action) {
		Button button = Ui.named(new Button(parent, SWT.PUSH), id);
		button.setText(text);
		button.addListener(SWT.Selection, e -> action.run());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
		return button;
	}

	private Letter letter() {
		return (Letter) table.getItem(table.getSelectionIndex()).getData();
	}

	/** Looks which letters have templates of the city's own. */
	private void load() {
		Loading.of(Messages.Templates_title, monitor -> letters.stream().filter(l -> LetterTemplates.isOwn(store, l)).toList()).system()
				.start(table, found -> {
					own.clear();
					own.addAll(found);
					for (TableItem item : table.getItems()) {
						item.setText(2, own.contains(item.getData()) ? Messages.Templates_own : Messages.Templates_given);
					}
					update();
				});
	}

	private void update() {
		boolean chosen = table.getSelectionIndex() >= 0;
		take.setEnabled(chosen);
		put.setEnabled(chosen);
		reset.setEnabled(chosen && own.contains(letter()));
		fields.setText(chosen ? NLS.bind(Messages.Templates_fields, "{" + String.join("}  {", LetterTemplates.fields(letter())) + "}") : ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	private String file(int style, String name) {
		FileDialog files = new FileDialog(getShell(), style);
		files.setText(letter().name());
		files.setFilterExtensions(new String[] { "*.odt" }); //$NON-NLS-1$
		files.setFileName(name);
		files.setOverwrite(true);
		return files.open();
	}

	private void take() {
		Letter letter = letter();
		String file = file(SWT.SAVE, NLS.bind(Messages.Templates_file, letter.name()) + ".odt"); //$NON-NLS-1$
		if (file != null) {
			Loading.of(letter.name(), monitor -> LetterMenu.replace(Path.of(file), LetterTemplates.template(store, letter))).start(table, written -> {
				if (!Program.launch(written.toString())) {
					MessageDialog.openInformation(getShell(), letter.name(), NLS.bind(Messages.Letter_written, written));
				}
			});
		}
	}

	private void put() {
		Letter letter = letter();
		String file = file(SWT.OPEN, ""); //$NON-NLS-1$
		if (file != null) {
			Loading.of(letter.name(), monitor -> {
				LetterTemplates.put(store, letter, Files.readAllBytes(Path.of(file)), LocalDate.now());
				return letter;
			}).start(table, kept -> load());
		}
	}

	private void reset() {
		Letter letter = letter();
		if (MessageDialog.openConfirm(getShell(), letter.name(), Messages.Templates_confirmReset)) {
			Loading.of(letter.name(), monitor -> {
				LetterTemplates.reset(store, letter);
				return letter;
			}).start(table, done -> load());
		}
	}
}
