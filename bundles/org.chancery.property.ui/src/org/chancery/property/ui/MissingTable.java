package org.chancery.property.ui;

import java.util.List;
import java.util.Objects;

import org.chancery.property.stocktaking.Entry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The assets that a round looks for and nobody has scanned yet. Fifty thousand of them are shown as quickly as five. */
final class MissingTable {
	private final Table table;
	private List<Entry> entries = List.of();

	MissingTable(Composite parent) {
		table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
		table.setHeaderVisible(true);
		column(Messages.Column_number, 190);
		column(Messages.Column_name, 140);
		column(Messages.Column_place, 150);
		column(Messages.Column_keeper, 160);
		table.addListener(SWT.SetData, event -> {
			Entry entry = entries.get(event.index);
			((TableItem) event.item).setText(new String[] { entry.number(), entry.name(), Objects.toString(entry.place(), ""), //$NON-NLS-1$
					(Objects.toString(entry.keeperUnit(), "") + " " + Objects.toString(entry.keeper(), "")).strip() }); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		});
	}

	private void column(String name, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(name);
		column.setWidth(width);
	}

	Table table() {
		return table;
	}

	void show(List<Entry> shown) {
		entries = shown;
		table.setItemCount(entries.size());
		table.clearAll();
	}

	List<Entry> entries() {
		return entries;
	}
}
