package org.chancery.workbench.limits;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import org.chancery.flow.Flows;
import org.chancery.flow.Worklist;
import org.chancery.flow.Worklist.Counts;
import org.chancery.flow.Worklist.Item;
import org.chancery.store.Store;
import org.chancery.store.StoreEvent;
import org.chancery.workbench.Errors;
import org.chancery.workbench.Icons;
import org.chancery.workbench.Ui;
import org.chancery.workbench.editor.RecordEditors;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.records.RecordRef;
import org.chancery.workbench.records.RecordSelection;
import org.chancery.workbench.records.Values;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/** What waits (待辦), across all sections: overdue at the top, then by the day it is due. */
public final class WorklistView extends ViewPart {
	/** The view's id. */
	public static final String ID = "org.chancery.workbench.worklist"; //$NON-NLS-1$

	private static final int SETTLE = 400;
	private static final int MOST = 1000;

	/** How far ahead the list looks. */
	private enum Horizon {
		OVERDUE, TODAY, WEEK, MONTH, ALL;

		LocalDate until(LocalDate today) {
			return switch (this) {
			case OVERDUE -> today.minusDays(1);
			case TODAY -> today;
			case WEEK -> today.plusDays(7L - today.getDayOfWeek().getValue());
			case MONTH -> today.plusMonths(1);
			case ALL -> null;
			};
		}
	}

	private record Loaded(List<Item> items, Counts counts) {
	}

	private TableViewer viewer;
	private Label summary;
	private Text filter;
	private Combo whose;
	private Combo horizon;
	private boolean loading;
	private Comparator<Item> order = Comparator.comparing(Item::due);

	/** Opens the worklist, or brings it to the front. */
	public static void open(IWorkbenchPage page) {
		try {
			page.showView(ID);
		} catch (PartInitException e) {
			Errors.report(Messages.Worklist_loading, e);
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
		createBar(parent);
		viewer = new TableViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		Table table = Ui.named(viewer.getTable(), "worklist"); //$NON-NLS-1$
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		column(Messages.Worklist_due, 95, i -> Values.date(i.due()), Comparator.comparing(Item::due));
		column(Messages.Worklist_left, 90, i -> StepsBar.left(i.due()), Comparator.comparing(Item::due));
		column(Messages.Worklist_limit, 140, i -> i.type().label(i.clock().due()), Comparator.comparing(i -> i.type().label(i.clock().due())));
		column(Messages.Worklist_kind, 110, i -> i.type().label(), Comparator.comparing(i -> i.type().label()));
		column(Messages.Worklist_title, 280, Item::title, Comparator.comparing(Item::title));
		column(Messages.Worklist_state, 110, i -> i.flow().stateLabel(i.state()), Comparator.comparing(Item::state));
		column(Messages.Worklist_handler, 90, Item::handler, Comparator.comparing(Item::handler));
		column(Messages.Worklist_unit, 150, Item::unit, Comparator.comparing(Item::unit));
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setComparator(new ViewerComparator() {
			@Override
			public int compare(Viewer view, Object a, Object b) {
				return order.compare((Item) a, (Item) b);
			}
		});
		viewer.addFilter(new ViewerFilter() {
			@Override
			public boolean select(Viewer view, Object parentElement, Object element) {
				Item item = (Item) element;
				String text = filter.getText().strip().toLowerCase(Locale.ROOT);
				return (item.title() + item.handler() + item.unit() + item.type().label()).toLowerCase(Locale.ROOT).contains(text);
			}
		});
		viewer.addDoubleClickListener(e -> selected((IStructuredSelection) e.getSelection())
				.forEach(r -> RecordEditors.open(getSite().getPage(), r.type(), r.id())));
		RecordSelection selection = RecordSelection.provide(getSite());
		viewer.addSelectionChangedListener(e -> selection.setSelection(new StructuredSelection(selected((IStructuredSelection) e.getSelection()))));
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(m -> {
			SeveralSteps.addTo(m, table, ((List<?>) viewer.getStructuredSelection().toList()).stream().map(Item.class::cast).toList());
			m.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		});
		table.setMenu(menu.createContextMenu(table));
		getSite().registerContextMenu(ID + ".menu", menu, selection); //$NON-NLS-1$
		OpenStore.instance().whenOpen(table, store -> load());
		OpenStore.instance().addListener(table, new OpenStore.Listener() {
			@Override
			public void stateChanged(OpenStore.State state) {
				if (state != OpenStore.State.OPEN) {
					viewer.setInput(List.of());
					summary.setText(""); //$NON-NLS-1$
				}
			}

			@Override
			public void changed(StoreEvent event) {
				if (event.types().stream().anyMatch(t -> Flows.of(t).isPresent())) {
					loadSoon();
				}
			}
		});
	}

	private void createBar(Composite parent) {
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).margins(4, 3).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		whose = combo(bar, "worklist.whose", Messages.Worklist_everybody, Messages.Worklist_mine); //$NON-NLS-1$
		horizon = combo(bar, "worklist.horizon", Messages.Worklist_all, Messages.Worklist_overdue, Messages.Worklist_today, //$NON-NLS-1$
				Messages.Worklist_week, Messages.Worklist_month);
		filter = Ui.named(new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH), "worklist.filter"); //$NON-NLS-1$
		filter.setMessage(Messages.Worklist_filter);
		filter.addListener(SWT.Modify, e -> viewer.refresh());
		GridDataFactory.fillDefaults().hint(180, SWT.DEFAULT).applyTo(filter);
		summary = Ui.named(new Label(bar, SWT.NONE), "worklist.summary"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
		Button chase = Ui.named(new Button(bar, SWT.PUSH), "worklist.chase"); //$NON-NLS-1$
		chase.setText(Messages.Chasing_button);
		chase.addListener(SWT.Selection, e -> chase());
	}

	private Combo combo(Composite bar, String id, String... items) {
		Combo combo = Ui.named(new Combo(bar, SWT.READ_ONLY), id);
		combo.setItems(items);
		combo.select(0);
		combo.addListener(SWT.Selection, e -> load());
		return combo;
	}

	private void column(String title, int width, Function<Item, String> text, Comparator<Item> by) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		TableColumn widget = column.getColumn();
		widget.setText(title);
		widget.setWidth(width);
		widget.setMoveable(true);
		boolean first = viewer.getTable().getColumnCount() == 1;
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((Item) element);
			}

			@Override
			public Image getImage(Object element) {
				return first ? Icons.image(((Item) element).type().section()) : null;
			}

			@Override
			public Color getForeground(Object element) {
				boolean late = ((Item) element).due().isBefore(LocalDate.now());
				return late ? viewer.getTable().getDisplay().getSystemColor(SWT.COLOR_RED) : null;
			}
		});
		widget.addListener(SWT.Selection, e -> {
			Table table = viewer.getTable();
			boolean down = table.getSortColumn() == widget && table.getSortDirection() == SWT.UP;
			table.setSortColumn(widget);
			table.setSortDirection(down ? SWT.DOWN : SWT.UP);
			order = (down ? by.reversed() : by).thenComparing(Item::due);
			viewer.refresh();
		});
	}

	private static List<RecordRef> selected(IStructuredSelection selection) {
		return ((List<?>) selection.toList()).stream().map(Item.class::cast)
				.map(i -> new RecordRef(i.type(), i.id(), i.version(), i.title())).toList();
	}

	/** Writes a reminder of what is selected; of all that is shown if no more than one thing is. */
	private void chase() {
		List<Item> chosen = ((List<?>) viewer.getStructuredSelection().toList()).stream().map(Item.class::cast).toList();
		List<Item> items = chosen.size() > 1 ? chosen : items();
		if (items.isEmpty()) {
			MessageDialog.openInformation(getSite().getShell(), Messages.Chasing_title, Messages.Chasing_nothing);
			return;
		}
		FileDialog files = new FileDialog(getSite().getShell(), SWT.SAVE);
		files.setText(Messages.Chasing_title);
		files.setFilterExtensions(new String[] { "*.odt", "*.csv", "*.ics" }); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		files.setFileName(Messages.Chasing_title + ".odt"); //$NON-NLS-1$
		files.setOverwrite(true);
		String file = files.open();
		if (file != null) {
			ChasingList list = new ChasingList(items, LocalDate.now());
			Loading.of(Messages.Chasing_title, monitor -> {
				list.write(Path.of(file), monitor);
				return file;
			}).user().start(viewer.getControl(), written -> {
				// the progress says that it is done
			});
		}
	}

	/** The things shown, as they are filtered and sorted. */
	public List<Item> items() {
		return Stream.of(viewer.getTable().getItems()).map(i -> Adapters.adapt(i.getData(), Item.class)).toList();
	}

	@Override
	public void setFocus() {
		viewer.getControl().setFocus();
	}

	private void loadSoon() {
		if (!loading) {
			loading = true;
			viewer.getControl().getDisplay().timerExec(SETTLE, () -> {
				loading = false;
				if (!viewer.getControl().isDisposed()) {
					load();
				}
			});
		}
	}

	private void load() {
		Store store = OpenStore.instance().store().orElse(null);
		if (store == null) {
			return;
		}
		String handler = whose.getSelectionIndex() == 1 ? store.access().user() : null;
		Horizon chosen = List.of(Horizon.ALL, Horizon.OVERDUE, Horizon.TODAY, Horizon.WEEK, Horizon.MONTH).get(horizon.getSelectionIndex());
		LocalDate today = LocalDate.now();
		Loading.of(Messages.Worklist_loading, monitor -> new Loaded(Worklist.items(store, handler, chosen.until(today), MOST),
				Worklist.counts(store, handler, today))).system().start(viewer.getControl(), this::show);
	}

	private void show(Loaded loaded) {
		viewer.setInput(loaded.items());
		Counts counts = loaded.counts();
		summary.setText(NLS.bind(Messages.Worklist_summary, new Object[] { Values.integer(counts.overdue()), Values.integer(counts.today()),
				Values.integer(counts.thisWeek()), Values.integer(counts.all()) }));
		setContentDescription(loaded.items().size() >= MOST ? NLS.bind(Messages.Worklist_cut, Values.integer(MOST)) : ""); //$NON-NLS-1$
	}
}
