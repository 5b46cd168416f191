package org.chancery.workbench.records;

import java.util.List;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Naming;
import org.chancery.workbench.Icons;
import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.chancery.workbench.editor.RecordEditors;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.part.ViewPart;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * The view of a record table. A section names it with its type: {@code
 * org.chancery.workbench.records.RecordTableView:example.Example}; the workbench's own takes the type from its secondary
 * id.
 */
public final class RecordTableView extends ViewPart {
	/** The id of the table's context menu, for contributions. */
	public static final String MENU = "org.chancery.workbench.records.menu"; //$NON-NLS-1$

	private static final int SETTLE = 300;

	private String typeName;
	private RecordType type;
	private Composite area;
	private RecordSelection selection;
	private RecordTable table;
	private FilterBar filters;
	private Text quick;
	private Label description;
	private int typed;

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		super.setInitializationData(config, property, data);
		typeName = data instanceof String name ? name : null;
	}

	@Override
	public void createPartControl(Composite parent) {
		String name = typeName != null ? typeName : getViewSite().getSecondaryId();
		type = name == null ? null : SectionRegistry.instance().type(name).orElse(null);
		if (type == null) {
			Label missing = new Label(parent, SWT.WRAP);
			missing.setText(NLS.bind(Messages.RecordTableView_noSuchType, name));
			return;
		}
		setPartName(type.label());
		setTitleImage(Icons.image(type.section()));
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		createHeader(parent);
		filters = new FilterBar(parent, type, new TableColumns(type).features(), this::applyFilter);
		area = parent;
		selection = RecordSelection.provide(getSite());
		// a table costs more than all the rest of the view, and has nothing to show until the store is open
		OpenStore.instance().whenOpen(parent, store -> showTable());
		OpenStore.instance().addListener(parent, state -> showStatus());
		showStatus();
	}

	/** The record table, for commands; null if no installed section has the type. */
	public RecordTable table() {
		if (table == null && type != null) {
			createTable();
		}
		return table;
	}

	/** The type of the records, null if no installed section has it. */
	public RecordType type() {
		return type;
	}

	/** Puts the cursor into the quick filter. */
	public void find() {
		quick.setFocus();
		quick.selectAll();
	}

	/** Adds a condition to the filter. */
	public void addFilter() {
		filters.add();
	}

	/** Takes every filter away. */
	public void clearFilters() {
		quick.setText(""); //$NON-NLS-1$
		filters.clear();
	}

	/** Adds the condition that the cell under the cursor sets: only records with the same value. */
	public void filterByCell() {
		Object[] cell = table.cursor();
		if (cell == null) {
			return;
		}
		EStructuralFeature feature = (EStructuralFeature) cell[0];
		Object value = cell[1];
		if (value == null) {
			filters.add(new Filter(feature, Operator.EMPTY, List.of()));
		} else {
			String text = value instanceof org.eclipse.emf.common.util.Enumerator literal ? literal.getName()
					: value instanceof Boolean yes ? yes.toString() : Values.text(type.section(), feature, value);
			filters.add(new Filter(feature, Operator.EQUALS, List.of(text)));
		}
	}

	/** Lets people choose the columns. */
	public void chooseColumns() {
		ColumnDialog dialog = new ColumnDialog(getSite().getShell(), table);
		if (dialog.open() == org.eclipse.jface.window.Window.OK) {
			table.show(dialog.chosen());
		}
	}

	@Override
	public void setFocus() {
		if (table != null) {
			table.setFocus();
		} else if (quick != null) {
			quick.setFocus();
		}
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == RecordType.class ? adapter.cast(type) : super.getAdapter(adapter);
	}

	private void createHeader(Composite parent) {
		Composite header = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 5).spacing(8, 0).applyTo(header);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		description = Ui.named(new Label(header, SWT.NONE), "description"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(description);
		quick = Ui.named(new Text(header, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "quickFilter"); //$NON-NLS-1$
		quick.setMessage(NLS.bind(Messages.RecordTableView_quick, type.label(type.labelFeature())));
		GridDataFactory.fillDefaults().hint(240, SWT.DEFAULT).align(SWT.END, SWT.CENTER).applyTo(quick);
		ToolBar tools = new ToolBar(header, SWT.FLAT);
		tool(tools, Icons.FILTER, Messages.RecordTableView_addFilter, this::addFilter);
		tool(tools, Icons.CLEAR, Messages.RecordTableView_clearFilters, this::clearFilters);
		tool(tools, Icons.COLUMNS, Messages.ColumnDialog_title, this::chooseColumns);
		quick.addListener(SWT.Modify, e -> {
			int now = ++typed;
			quick.getDisplay().timerExec(SETTLE, () -> {
				if (now == typed && !quick.isDisposed()) {
					applyFilter();
				}
			});
		});
		quick.addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.ARROW_DOWN) {
				setFocus();
			}
		});
	}

	private void createTable() {
		table = new RecordTable(area, type, type.qualifiedName());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		table.addListener(new RecordTable.Listener() {
			@Override
			public void updated() {
				showStatus();
			}

			@Override
			public void opened(RecordRef record) {
				RecordEditors.open(getSite().getPage(), record.type(), record.id());
			}
		});
		table.onSelection(selection::select);
		MenuManager menu = new MenuManager();
		table.natTable().setMenu(menu.createContextMenu(table.natTable()));
		getSite().registerContextMenu(MENU, menu, getSite().getSelectionProvider());
		new RecordTableActions(this).activate(table.natTable());
		area.layout(true, true);
	}

	/** Makes the table, and gives it the focus that it would have had. */
	private void showTable() {
		if (table == null) {
			createTable();
			if (quick.isFocusControl() && quick.getText().isEmpty()) {
				table.setFocus();
			}
		}
		showStatus();
	}

	private static void tool(ToolBar tools, Icons icon, String tip, Runnable action) {
		ToolItem item = new ToolItem(tools, SWT.PUSH);
		item.setImage(icon.image());
		item.setToolTipText(tip);
		item.addListener(SWT.Selection, e -> action.run());
	}

	private void applyFilter() {
		OpenStore.instance().store().ifPresent(store -> {
			Naming naming = store.naming();
			table().setFilter(filters.condition(naming).and(quickCondition(naming)));
			showStatus();
		});
	}

	private Condition quickCondition(Naming naming) {
		String text = quick.getText().strip();
		if (text.isEmpty()) {
			return DSL.noCondition();
		}
		Condition any = DSL.falseCondition();
		for (EStructuralFeature feature : new TableColumns(type).features()) {
			boolean names = feature == type.labelFeature() || RecordType.is(feature, "key"); //$NON-NLS-1$
			if (names && Values.isText(feature)) {
				any = any.or(Filter.contains(naming.column(feature), text));
			} else if (names && feature instanceof EReference) {
				any = any.or(new Filter(feature, Operator.CONTAINS, List.of(text)).condition(naming));
			}
		}
		return any;
	}

	private void showStatus() {
		boolean open = OpenStore.instance().state() == OpenStore.State.OPEN;
		if (description.isDisposed() || open && table == null) {
			return;
		}
		boolean filtered = !quick.getText().isBlank() || !filters.isEmpty();
		String text = switch (OpenStore.instance().state()) {
		case OPENING -> Messages.RecordTableView_opening;
		case NONE, FAILED -> Messages.RecordTableView_noStore;
		case OPEN -> NLS.bind(filtered ? Messages.RecordTableView_filtered : Messages.RecordTableView_count,
				Values.integer(table.count()) + (table.isCounted() ? "" : "+")); //$NON-NLS-1$ //$NON-NLS-2$
		};
		description.setText(text);
		int selected = table == null ? 0 : table.selectedCount();
		String status = selected == 0 ? NLS.bind(Messages.RecordTableView_status, type.label(), text)
				: NLS.bind(Messages.RecordTableView_statusSelected, new Object[] { type.label(), text, Values.integer(selected) });
		getViewSite().getActionBars().getStatusLineManager().setMessage(Icons.image(type.section()), status);
	}
}
