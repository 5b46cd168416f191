package org.chancery.workbench.limits;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import org.chancery.flow.Worklist.Item;
import org.chancery.workbench.Icons;
import org.chancery.workbench.Ui;
import org.chancery.workbench.records.RecordRef;
import org.chancery.workbench.records.Values;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** The table of what waits: sorted by any column, narrowed by a text. */
final class WorklistTable {
	private static final Comparator<Item> BY_DAY = Comparator.comparing(Item::due, Comparator.nullsLast(Comparator.naturalOrder()));

	private final TableViewer viewer;
	private Comparator<Item> order = BY_DAY;
	private String pattern = ""; //$NON-NLS-1$

	WorklistTable(Composite parent) {
		viewer = new TableViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		Table table = Ui.named(viewer.getTable(), "worklist"); //$NON-NLS-1$
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		column(Messages.Worklist_due, 100, i -> i.due() == null ? "" : Values.date(i.due()), BY_DAY); //$NON-NLS-1$
		column(Messages.Worklist_left, 90, i -> StepsBar.left(i.due()), BY_DAY);
		column(Messages.Worklist_limit, 140, Item::what, null);
		column(Messages.Worklist_kind, 130, i -> i.type().label(), null);
		column(Messages.Worklist_title, 280, Item::title, null);
		column(Messages.Worklist_state, 110, i -> i.flow().stateLabel(i.state()), null);
		column(Messages.Worklist_handler, 90, Item::handler, null);
		column(Messages.Worklist_unit, 150, Item::unit, null);
		column(Messages.Worklist_asked, 150, i -> i.asked() == null ? "" : i.asked().asker() + " → " + i.asked().whom(), null); //$NON-NLS-1$ //$NON-NLS-2$
		column(Messages.Worklist_since, 100, i -> i.asked() == null ? "" : Values.date(i.asked().since()), null); //$NON-NLS-1$
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
				return String.join(" ", item.title(), item.handler(), item.unit(), item.type().label(), item.what()) //$NON-NLS-1$
						.toLowerCase(Locale.ROOT).contains(pattern);
			}
		});
	}

	/** @param by how it is sorted; null: by its text */
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
				return ((Item) element).isLate(LocalDate.now()) ? viewer.getTable().getDisplay().getSystemColor(SWT.COLOR_RED) : null;
			}
		});
		Comparator<Item> comparator = by == null ? Comparator.comparing(text) : by;
		widget.addListener(SWT.Selection, e -> sort(widget, comparator));
	}

	private void sort(TableColumn column, Comparator<Item> by) {
		Table table = viewer.getTable();
		boolean down = table.getSortColumn() == column && table.getSortDirection() == SWT.UP;
		table.setSortColumn(column);
		table.setSortDirection(down ? SWT.DOWN : SWT.UP);
		order = (down ? by.reversed() : by).thenComparing(BY_DAY);
		viewer.refresh();
	}

	TableViewer viewer() {
		return viewer;
	}

	void filter(String text) {
		pattern = text.strip().toLowerCase(Locale.ROOT);
		viewer.refresh();
	}

	/** The things shown, as they are filtered and sorted. */
	List<Item> items() {
		return Stream.of(viewer.getTable().getItems()).map(i -> (Item) i.getData()).toList();
	}

	List<Item> selected() {
		return ((List<?>) viewer.getStructuredSelection().toList()).stream().map(Item.class::cast).toList();
	}

	/** What is selected, as records: one that waits for two things once. */
	List<RecordRef> selectedRecords() {
		return selected().stream().map(i -> new RecordRef(i.type(), i.id(), i.version(), i.title())).distinct().toList();
	}
}
