package org.chancery.workbench.exchange;

import java.util.List;
import java.util.Optional;

import org.chancery.exchange.ImportPreview;
import org.chancery.exchange.ImportPreview.Fate;
import org.chancery.exchange.Importer;
import org.chancery.exchange.Problem;
import org.chancery.store.Store;
import org.chancery.workbench.Errors;
import org.chancery.workbench.Ui;
import org.chancery.workbench.exchange.ImportPlan.Table;
import org.chancery.workbench.store.OpenStore;
import org.chancery.workbench.store.Services;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;

/** The third page of the import: the first rows as they will be, and everything that is wrong. */
final class PreviewPage extends WizardPage {
	private final ImportPlan plan;
	private Combo files;
	private Composite rowsBox;
	private TableViewer rows;
	private ProblemList problems;
	private TabFolder tabs;

	PreviewPage(ImportPlan plan) {
		super("preview", Messages.Preview_title, null); //$NON-NLS-1$
		this.plan = plan;
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
		new Label(page, SWT.NONE).setText(Messages.Files_file);
		files = Ui.named(new Combo(page, SWT.READ_ONLY), "previewFile"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).applyTo(files);
		files.addListener(SWT.Selection, e -> show());
		tabs = Ui.named(new TabFolder(page, SWT.NONE), "tabs"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(720, 300).applyTo(tabs);
		rowsBox = new Composite(tabs, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(rowsBox);
		new TabItem(tabs, SWT.NONE).setControl(rowsBox);
		problems = new ProblemList(tabs);
		new TabItem(tabs, SWT.NONE).setControl(problems.control());
		tabs.getItem(0).setText(Messages.Preview_rows);
		tabs.getItem(1).setText(Messages.Preview_noProblems);
		setControl(page);
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible && !plan.isDone()) {
			// the check begins when the page is on screen, where its progress can be seen
			Ui.async(getControl(), this::check);
		}
	}

	private void check() {
		Optional<Store> store = OpenStore.instance().store();
		setErrorMessage(store.isEmpty() ? Messages.Exchange_noStore : null);
		store.ifPresent(open -> WizardWork.run(getContainer(), monitor -> {
			plan.check(Services.get(Importer.class), open, monitor);
			return plan;
		}, e -> setErrorMessage(Errors.message(e))));
		files.setItems(plan.tables().stream().map(Table::name).toArray(String[]::new));
		long clean = plan.tables().stream().takeWhile(t -> t.preview() != null && t.preview().result().isClean()).count();
		files.select(clean < plan.tables().size() ? (int) clean : 0);
		files.setEnabled(plan.tables().size() > 1);
		show();
		setPageComplete(plan.isClean());
	}

	private void show() {
		ImportPreview preview = plan.tables().get(files.getSelectionIndex()).preview();
		if (preview == null) {
			return;
		}
		showRows(preview);
		List<Problem> found = preview.result().problems();
		problems.show(found);
		tabs.getItem(1).setText(found.isEmpty() ? Messages.Preview_noProblems : NLS.bind(Messages.Preview_problems, found.size()));
		boolean clean = preview.result().isClean();
		tabs.setSelection(clean ? 0 : 1);
		String counts = NLS.bind(clean ? Messages.Preview_counts : Messages.Preview_countsBad,
				new Object[] { preview.result().rows(), preview.result().added(), preview.result().alreadyThere(), preview.result().bad() });
		setMessage(counts, clean ? IMessageProvider.NONE : IMessageProvider.WARNING);
	}

	/** The columns differ from file to file, so the table is made anew. */
	private void showRows(ImportPreview preview) {
		if (rows != null) {
			rows.getTable().dispose();
		}
		rows = new TableViewer(rowsBox, SWT.BORDER | SWT.FULL_SELECTION);
		Ui.named(rows.getTable(), "rows"); //$NON-NLS-1$
		rows.getTable().setHeaderVisible(true);
		rows.getTable().setLinesVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(rows.getTable());
		rows.setContentProvider(ArrayContentProvider.getInstance());
		column(Messages.Problem_row, 60, -2);
		column(Messages.Preview_fate, 90, -1);
		for (int i = 0; i < preview.features().size(); i++) {
			EStructuralFeature feature = preview.features().get(i);
			column(plan.type().label(feature), 130, i);
		}
		rows.setInput(preview.rows());
		rowsBox.layout();
	}

	private void column(String title, int width, int value) {
		TableViewerColumn column = new TableViewerColumn(rows, SWT.NONE);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(row -> text((ImportPreview.Row) row, value)));
	}

	private static String text(ImportPreview.Row row, int value) {
		return switch (value) {
		case -2 -> Integer.toString(row.number());
		case -1 -> fate(row.fate());
		default -> value < row.values().size() ? row.values().get(value) : ""; //$NON-NLS-1$
		};
	}

	private static String fate(Fate fate) {
		return switch (fate) {
		case NEW -> Messages.Preview_new;
		case ALREADY_THERE -> Messages.Preview_there;
		case BAD -> Messages.Preview_bad;
		};
	}
}
