package org.chancery.workbench.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.chancery.exchange.Importer;
import org.chancery.exchange.Problem;
import org.chancery.model.sections.RecordType;
import org.chancery.workbench.Errors;
import org.chancery.workbench.Ui;
import org.chancery.workbench.exchange.ImportPlan.Table;
import org.chancery.workbench.store.Services;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ComboBoxViewerCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The second page of the import: which column holds what. */
final class MappingPage extends WizardPage {
	/** What a column can hold: a feature, or nothing that is wanted. */
	private record Choice(EStructuralFeature feature, String label) {
	}

	private final ImportPlan plan;
	private Combo files;
	private TableViewer columns;

	MappingPage(ImportPlan plan) {
		super("columns", Messages.Mapping_title, null); //$NON-NLS-1$
		this.plan = plan;
		setDescription(Messages.Mapping_description);
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
		new Label(page, SWT.NONE).setText(Messages.Files_file);
		files = Ui.named(new Combo(page, SWT.READ_ONLY), "file"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).applyTo(files);
		files.addListener(SWT.Selection, e -> showColumns());
		columns = new TableViewer(page, SWT.BORDER | SWT.FULL_SELECTION);
		Ui.named(columns.getTable(), "columns"); //$NON-NLS-1$
		columns.getTable().setHeaderVisible(true);
		columns.getTable().setLinesVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(SWT.DEFAULT, 300).applyTo(columns.getTable());
		columns.setContentProvider(ArrayContentProvider.getInstance());
		column(Messages.Mapping_column, 50, i -> new Problem(0, i + 1, "", "", "", false).columnName()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		column(Messages.Mapping_heading, 170, i -> table().info().headings().get(i));
		column(Messages.Mapping_samples, 260, this::samples);
		TableViewerColumn holds = column(Messages.Mapping_holds, 220, i -> choice(i).label());
		holds.setEditingSupport(new Mapping());
		setControl(page);
	}

	private TableViewerColumn column(String title, int width, IntFunction<String> text) {
		TableViewerColumn column = new TableViewerColumn(columns, SWT.NONE);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(i -> text.apply((Integer) i)));
		return column;
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			// begins when the page is on screen, as a wizard cannot work while it turns a page
			Ui.async(getControl(), this::map);
		}
	}

	private void map() {
		WizardWork.run(getContainer(), monitor -> {
			plan.map(Services.get(Importer.class));
			return plan;
		}, e -> Errors.report(Messages.Import_title, e));
		files.setItems(plan.tables().stream().map(Table::name).toArray(String[]::new));
		files.select(0);
		files.setEnabled(plan.tables().size() > 1);
		if (plan.tables().stream().allMatch(t -> t.mapping() != null)) {
			showColumns();
		}
	}

	/** Says what a column of the table shown holds; null leaves it out. */
	void choose(int column, EStructuralFeature feature) {
		table().map(table().mapping().with(column, feature));
		update();
	}

	private Table table() {
		return plan.tables().get(Math.max(0, files.getSelectionIndex()));
	}

	private void showColumns() {
		columns.setInput(IntStream.range(0, table().info().headings().size()).boxed().toList());
		update();
	}

	private String samples(int column) {
		return table().info().firstRows().stream().filter(r -> column < r.size()).map(r -> r.get(column)).filter(v -> !v.isEmpty())
				.map(v -> v.length() > 30 ? v.substring(0, 30) + "…" : v).collect(Collectors.joining(Messages.List_separator)); //$NON-NLS-1$
	}

	private Choice choice(int column) {
		return table().mapping().feature(column).map(this::choice).orElse(new Choice(null, Messages.Mapping_none));
	}

	private Choice choice(EStructuralFeature feature) {
		return new Choice(feature, plan.type().label(feature) + (isRequired(feature) ? " *" : "")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static boolean isRequired(EStructuralFeature feature) {
		return feature.isRequired() && !feature.isMany() && feature.getDefaultValueLiteral() == null;
	}

	private void update() {
		columns.refresh();
		RecordType type = plan.type();
		boolean mapped = plan.tables().stream().allMatch(t -> t.mapping() != null && t.mapping().features().stream().anyMatch(f -> f != null));
		String missing = type.features().stream().filter(MappingPage::isRequired).filter(f -> table().mapping().column(f) < 0).map(type::label)
				.collect(Collectors.joining(Messages.List_separator));
		setMessage(missing.isEmpty() ? Messages.Mapping_description : NLS.bind(Messages.Mapping_missing, missing),
				missing.isEmpty() ? IMessageProvider.NONE : IMessageProvider.WARNING);
		setPageComplete(mapped);
	}

	/** Chooses what a column holds, in the table itself. */
	private final class Mapping extends EditingSupport {
		Mapping() {
			super(columns);
		}

		@Override
		protected CellEditor getCellEditor(Object element) {
			ComboBoxViewerCellEditor editor = new ComboBoxViewerCellEditor(columns.getTable(), SWT.READ_ONLY);
			editor.setContentProvider(ArrayContentProvider.getInstance());
			editor.setLabelProvider(LabelProvider.createTextProvider(c -> ((Choice) c).label()));
			List<Choice> choices = new ArrayList<>();
			choices.add(new Choice(null, Messages.Mapping_none));
			plan.type().features().forEach(f -> choices.add(choice(f)));
			editor.setInput(choices);
			return editor;
		}

		@Override
		protected boolean canEdit(Object element) {
			return true;
		}

		@Override
		protected Object getValue(Object element) {
			return choice((Integer) element);
		}

		@Override
		protected void setValue(Object element, Object value) {
			if (value instanceof Choice chosen) {
				choose((Integer) element, chosen.feature());
			}
		}
	}
}
