package org.chancery.workbench.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.chancery.exchange.ImportRequest.Existing;
import org.chancery.exchange.Importer;
import org.chancery.exchange.TableFormat;
import org.chancery.exchange.TableSource;
import org.chancery.workbench.Errors;
import org.chancery.workbench.Ui;
import org.chancery.workbench.exchange.ImportPlan.Table;
import org.chancery.workbench.store.Services;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;

/** The first page of the import: what the rows are, which files, and how each is read. */
final class FilesPage extends WizardPage {
	private static final String[] ENDINGS = { "*.csv;*.xlsx;*.ods;*.txt;*.tsv;*.xlsm", "*.*" }; //$NON-NLS-1$ //$NON-NLS-2$
	private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("x-windows-950"), StandardCharsets.UTF_16); //$NON-NLS-1$

	private final ImportPlan plan;
	private TableViewer files;
	private Combo sheet;
	private Combo charset;

	FilesPage(ImportPlan plan) {
		super("files", Messages.Files_title, null); //$NON-NLS-1$
		this.plan = plan;
		setDescription(Messages.Files_description);
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
		new TypeCombo(page, plan.type(), type -> {
			plan.type(type);
			update();
		});
		createFiles(page);
		createReading(page);
		Button skip = Ui.named(new Button(page, SWT.CHECK), "skip"); //$NON-NLS-1$
		skip.setText(Messages.Files_skip);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(skip);
		skip.addListener(SWT.Selection, e -> plan.existing(skip.getSelection() ? Existing.SKIP : Existing.PROBLEM));
		setControl(page);
		update();
	}

	private void createFiles(Composite page) {
		Label label = new Label(page, SWT.NONE);
		label.setText(Messages.Files_files);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.TOP).applyTo(label);
		Composite box = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(box);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(box);
		files = new TableViewer(box, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
		Ui.named(files.getTable(), "files"); //$NON-NLS-1$
		files.getTable().setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 160).applyTo(files.getTable());
		files.setContentProvider(ArrayContentProvider.getInstance());
		column(Messages.Files_file, 220, Table::name);
		column(Messages.Files_reading, 140, FilesPage::reading);
		column(Messages.Files_note, 340, FilesPage::note);
		files.setInput(plan.tables());
		files.addSelectionChangedListener(e -> showReading());
		Composite buttons = new Composite(box, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.TOP).applyTo(buttons);
		button(buttons, Messages.Files_add, "add", this::choose); //$NON-NLS-1$
		button(buttons, Messages.Files_remove, "remove", this::remove); //$NON-NLS-1$
		DropTarget drop = new DropTarget(files.getTable(), DND.DROP_COPY | DND.DROP_DEFAULT);
		drop.setTransfer(FileTransfer.getInstance());
		drop.addDropListener(new DropTargetAdapter() {
			@Override
			public void dragEnter(DropTargetEvent event) {
				event.detail = DND.DROP_COPY;
			}

			@Override
			public void drop(DropTargetEvent event) {
				List<Path> dropped = new ArrayList<>();
				for (String name : (String[]) event.data) {
					dropped.add(Path.of(name));
				}
				add(dropped);
			}
		});
	}

	private void column(String title, int width, Function<Table, String> text) {
		TableViewerColumn column = new TableViewerColumn(files, SWT.NONE);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(t -> text.apply((Table) t)));
	}

	private static void button(Composite parent, String text, String id, Runnable action) {
		Button button = Ui.named(new Button(parent, SWT.PUSH), id);
		button.setText(text);
		GridDataFactory.fillDefaults().applyTo(button);
		button.addListener(SWT.Selection, e -> action.run());
	}

	private void createReading(Composite page) {
		new Label(page, SWT.NONE).setText(Messages.Files_sheet);
		sheet = Ui.named(new Combo(page, SWT.READ_ONLY), "sheet"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).applyTo(sheet);
		sheet.addListener(SWT.Selection, e -> readSelected(t -> t.source().withSheet(sheet.getText())));
		new Label(page, SWT.NONE).setText(Messages.Files_charset);
		charset = Ui.named(new Combo(page, SWT.READ_ONLY), "charset"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).applyTo(charset);
		charset.add(Messages.Files_recognise);
		CHARSETS.forEach(c -> charset.add(name(c)));
		charset.addListener(SWT.Selection, e -> {
			int index = charset.getSelectionIndex();
			readSelected(t -> t.source().withCharset(index <= 0 ? null : CHARSETS.get(index - 1)));
		});
	}

	private static String name(Charset charset) {
		return charset.name().contains("950") ? "Big5" : charset.name(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String reading(Table table) {
		if (table.info() == null) {
			return ""; //$NON-NLS-1$
		}
		return table.info().format() == TableFormat.CSV ? name(table.info().charset()) : table.info().source().sheet();
	}

	private static String note(Table table) {
		return table.failure() != null ? table.failure() : table.info() == null ? "" : String.join(" ", table.info().notes()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void choose() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setText(Messages.Files_add);
		dialog.setFilterExtensions(ENDINGS);
		dialog.setFilterNames(new String[] { Messages.Files_tables, Messages.Files_all });
		if (dialog.open() != null) {
			List<Path> chosen = new ArrayList<>();
			for (String name : dialog.getFileNames()) {
				chosen.add(Path.of(dialog.getFilterPath(), name));
			}
			add(chosen);
		}
	}

	/** Adds files and looks into them. */
	void add(List<Path> paths) {
		List<Table> added = paths.stream().filter(p -> plan.tables().stream().noneMatch(t -> t.source().file().equals(p))).map(Table::new).toList();
		plan.tables().addAll(added);
		read(added, Table::source);
		if (!added.isEmpty()) {
			files.setSelection(new StructuredSelection(added.get(0)));
		}
	}

	private void remove() {
		plan.tables().removeAll(files.getStructuredSelection().toList());
		update();
	}

	private void readSelected(Function<Table, TableSource> source) {
		if (files.getStructuredSelection().getFirstElement() instanceof Table table) {
			read(List.of(table), source);
		}
	}

	private void read(List<Table> tables, Function<Table, TableSource> source) {
		WizardWork.run(getContainer(), monitor -> {
			Importer importer = Services.get(Importer.class);
			tables.forEach(t -> plan.look(t, source.apply(t), importer));
			return plan;
		}, e -> Errors.report(Messages.Import_title, e));
		update();
	}

	private void showReading() {
		Table table = (Table) files.getStructuredSelection().getFirstElement();
		boolean csv = table != null && TableFormat.of(table.source().file()).filter(TableFormat.CSV::equals).isPresent();
		boolean sheets = table != null && table.info() != null && !csv;
		sheet.setItems(sheets ? table.info().sheets().toArray(String[]::new) : new String[0]);
		sheet.setText(sheets ? table.info().source().sheet() : ""); //$NON-NLS-1$
		sheet.setEnabled(sheets && table.info().sheets().size() > 1);
		charset.setEnabled(csv);
		charset.select(csv ? 1 + CHARSETS.indexOf(table.source().charset()) : 0);
	}

	private void update() {
		files.refresh();
		showReading();
		String failure = plan.tables().stream().map(Table::failure).filter(f -> f != null).findFirst().orElse(null);
		setErrorMessage(failure);
		String note = plan.tables().stream().filter(t -> t.info() != null).flatMap(t -> t.info().notes().stream()).findFirst().orElse(null);
		setMessage(note == null ? Messages.Files_description : note, note == null ? IMessageProvider.NONE : IMessageProvider.INFORMATION);
		setPageComplete(plan.isReadable());
	}
}
