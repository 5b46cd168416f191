package org.chancery.workbench.editor.fields;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.chancery.model.Part;
import org.chancery.model.sections.RecordType;
import org.chancery.workbench.Icons;
import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.chancery.workbench.records.Values;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The parts of a record in a table, in order, with the ways to change them beside it. */
public class PartsField extends Field {
	private static final int LEAST_ROWS = 3;
	private static final int MOST_ROWS = 8;

	private TableViewer viewer;
	private ToolBar tools;
	private int rows;

	/** The parts of this feature. */
	public PartsField(RecordSession session, EReference feature) {
		super(session, feature);
	}

	@Override
	public Control create(Composite parent, FormToolkit toolkit) {
		Composite row = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(row);
		Table table = toolkit.createTable(row, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
		Ui.named(table, "field." + feature().getName()); //$NON-NLS-1$
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		viewer = new TableViewer(table);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		ColumnViewerToolTipSupport.enableFor(viewer);
		createColumns();
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		tools = new ToolBar(row, SWT.FLAT | SWT.VERTICAL);
		toolkit.adapt(tools);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(tools);
		createTools();
		viewer.addDoubleClickListener(e -> edit());
		viewer.addSelectionChangedListener(e -> enableTools());
		table.addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.DEL) {
				remove();
			} else if (e.keyCode == SWT.INSERT) {
				add();
			}
		});
		refresh();
		return row;
	}

	/** Adds the columns: one for each single-valued feature of the parts. */
	protected void createColumns() {
		for (EStructuralFeature column : columns()) {
			String title = RecordType.featureLabel(session().section(), partClass(), column, Locale.getDefault());
			column(title, width(column), Values.isNumber(column) ? SWT.RIGHT : SWT.LEFT,
					part -> Values.text(session().section(), column, part.eGet(column)));
		}
	}

	/** Adds a column with the text that a part shows in it. */
	protected final void column(String title, int width, int style, java.util.function.Function<EObject, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, style);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.getColumn().setResizable(true);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(part -> text.apply((EObject) part).replace('\n', ' ')));
	}

	/** The table. */
	protected final TableViewer viewer() {
		return viewer;
	}

	/** Adds the tools beside the table. */
	protected void createTools() {
		tool("add", Icons.ADD, Messages.PartsField_add, this::add); //$NON-NLS-1$
		tool("edit", Icons.EDIT, Messages.PartsField_edit, this::edit); //$NON-NLS-1$
		tool("remove", Icons.REMOVE, Messages.PartsField_remove, this::remove); //$NON-NLS-1$
		tool("up", Icons.UP, Messages.PartsField_up, () -> move(-1)); //$NON-NLS-1$
		tool("down", Icons.DOWN, Messages.PartsField_down, () -> move(1)); //$NON-NLS-1$
	}

	/** Adds a tool; those other than {@code add} are enabled while a part is selected. */
	protected final void tool(String id, Icons icon, String tip, Runnable action) {
		ToolItem item = new ToolItem(tools, SWT.PUSH);
		item.setData(Ui.ID, "field." + feature().getName() + "." + id); //$NON-NLS-1$ //$NON-NLS-2$
		item.setData(id);
		item.setImage(icon.image());
		item.setToolTipText(tip);
		item.addListener(SWT.Selection, e -> action.run());
	}

	@Override
	public final Control control() {
		return viewer.getControl();
	}

	@Override
	public final boolean isWide() {
		return true;
	}

	@Override
	public void refresh() {
		EList<?> parts = parts();
		viewer.setInput(parts.toArray());
		enableTools();
		int wanted = Math.clamp(parts.size(), LEAST_ROWS, MOST_ROWS);
		if (wanted != rows) {
			rows = wanted;
			Table table = viewer.getTable();
			GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, table.getHeaderHeight() + rows * rowHeight()).applyTo(table);
			if (table.getParent().getParent() != null) {
				table.requestLayout();
			}
		}
	}

	/** The height of a row in pixels. */
	protected int rowHeight() {
		return viewer.getTable().getItemHeight() + 2;
	}

	/** The parts as they stand. */
	protected final EList<?> parts() {
		return (EList<?>) owner().eGet(feature());
	}

	/** The part selected first, null if none is. */
	protected final Part selected() {
		return (Part) viewer.getStructuredSelection().getFirstElement();
	}

	/** Adds a new part after asking for its contents. */
	protected void add() {
		Part part = (Part) EcoreUtil.create(partClass());
		if (PartDialog.edit(control().getShell(), session().type(), part, label())) {
			session().add((EReference) feature(), part);
			select(part);
		}
	}

	/** Lets people change the part selected. */
	protected void edit() {
		Part part = selected();
		if (part == null) {
			add();
			return;
		}
		Part copy = EcoreUtil.copy(part);
		if (PartDialog.edit(control().getShell(), session().type(), copy, label())) {
			session().setAll(part, copy);
			select(part);
		}
	}

	/** Selects a part and brings it into sight. */
	protected final void select(Part part) {
		viewer.setSelection(new StructuredSelection(part), true);
	}

	private void remove() {
		session().remove((EReference) feature(), ((IStructuredSelection) viewer.getSelection()).toList());
	}

	private void move(int by) {
		Part part = selected();
		int to = part == null ? -1 : parts().indexOf(part) + by;
		if (to >= 0 && to < parts().size()) {
			session().move((EReference) feature(), part, to);
			select(part);
		}
	}

	private void enableTools() {
		boolean any = !viewer.getSelection().isEmpty();
		for (ToolItem item : tools.getItems()) {
			item.setEnabled(any || "add".equals(item.getData())); //$NON-NLS-1$
		}
	}

	private org.eclipse.emf.ecore.EClass partClass() {
		return ((EReference) feature()).getEReferenceType();
	}

	private List<EStructuralFeature> columns() {
		return PartDialog.features(partClass()).stream().filter(f -> f.getEType().getInstanceClass() != byte[].class).collect(Collectors.toList());
	}

	private int width(EStructuralFeature column) {
		if (Values.isNumber(column) || Values.isBoolean(column)) {
			return 80;
		} else if (Values.isDate(column)) {
			return 100;
		}
		return column == RecordType.labelFeature(partClass()) ? 260 : Values.isText(column) && RecordType.length(column) > 255 ? 260 : 140;
	}
}
