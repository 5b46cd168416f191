package org.chancery.workbench.report;

import java.util.List;
import java.util.Optional;

import org.chancery.figures.FigureTrace;
import org.chancery.model.InclusionKind;
import org.chancery.model.sections.RecordType;
import org.chancery.store.RecordQuery;
import org.chancery.workbench.Icons;
import org.chancery.workbench.Ui;
import org.chancery.workbench.editor.RecordEditors;
import org.chancery.workbench.records.RecordBrowser;
import org.chancery.workbench.records.RecordRef;
import org.chancery.workbench.records.RecordTable;
import org.chancery.workbench.records.Values;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchPage;

/** The records behind a figure, read page by page: those counted, or those that a tally speaks for. */
final class TraceRecords {
	private final Composite control;
	private final IWorkbenchPage page;
	private final Label count;
	private final Combo which;
	private final ToolItem open;
	private final ToolItem leaveOut;
	private final ToolItem takeIn;
	private RecordTable table;
	private FigureTrace trace;

	TraceRecords(Composite parent, IWorkbenchPage page) {
		this.page = page;
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
		Composite head = new Composite(control, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 4).spacing(8, 0).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		which = Ui.named(new Combo(head, SWT.READ_ONLY), "trace.which"); //$NON-NLS-1$
		which.setItems(Messages.Records_counted, Messages.Records_covered);
		which.select(0);
		which.addListener(SWT.Selection, e -> showRows());
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(which);
		count = new Label(head, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(count);
		ToolBar tools = new ToolBar(head, SWT.FLAT | SWT.RIGHT);
		open = item(tools, Icons.OPEN, Messages.Records_open, this::openSelected);
		leaveOut = item(tools, Icons.REMOVE, Messages.Records_leaveOut, this::leaveOut);
		takeIn = item(tools, Icons.ADD, Messages.Records_takeIn, this::takeIn);
	}

	/** Shows the records of a trace; answers whether it has any of its own. */
	boolean show(FigureTrace shown) {
		trace = shown;
		if (shown.counted() == null) {
			return false;
		}
		RecordType type = shown.counted().type();
		boolean covered = shown.covered() != null;
		which.setVisible(covered);
		((org.eclipse.swt.layout.GridData) which.getLayoutData()).exclude = !covered;
		if (!covered) {
			which.select(0);
		}
		if (table != null && table.type() != type) {
			table.dispose();
			table = null;
		}
		if (table == null) {
			create(type);
		} else {
			showRows();
		}
		control.layout(true, true);
		updated();
		return true;
	}

	/** The table, null before the first figure with records. */
	RecordTable table() {
		return table;
	}

	void setFocus() {
		table.setFocus();
		if (table.count() > 0 && table.selectedCount() == 0) {
			table.select(0);
		}
	}

	private void create(RecordType type) {
		table = new RecordTable(control, type, "trace." + type.qualifiedName(), query().condition()); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		table.addListener(new RecordTable.Listener() {
			@Override
			public void updated() {
				TraceRecords.this.updated();
			}

			@Override
			public void opened(RecordRef record) {
				RecordEditors.open(page, record.type(), record.id());
			}
		});
	}

	private void showRows() {
		table.setBase(query().condition());
	}

	private RecordQuery query() {
		return which.getSelectionIndex() == 1 && trace.covered() != null ? trace.covered() : trace.counted();
	}

	private void updated() {
		if (table == null || control.isDisposed()) {
			return;
		}
		count.setText(NLS.bind(Messages.Records_count, trace.counted().type().label(), Values.integer(table.count()) + (table.isCounted() ? "" : "+"))); //$NON-NLS-1$ //$NON-NLS-2$
		boolean selected = table.selectedCount() > 0;
		open.setEnabled(selected);
		leaveOut.setEnabled(selected && query() == trace.counted());
		takeIn.setEnabled(true);
	}

	/** Opens the first of the selected records. */
	void openSelected() {
		first().ifPresent(r -> RecordEditors.open(page, r.type(), r.id()));
	}

	/** Asks for the reason why the selected records are not to be counted. */
	void leaveOut() {
		List<RecordRef> chosen = table.selection();
		if (!chosen.isEmpty()) {
			InclusionDialog.ask(control.getShell(), trace.value(), chosen, InclusionKind.LEFT_OUT);
		}
	}

	private void takeIn() {
		RecordBrowser.choose(control.getShell(), trace.counted().type())
				.ifPresent(record -> InclusionDialog.ask(control.getShell(), trace.value(), List.of(record), InclusionKind.INCLUDED));
	}

	private Optional<RecordRef> first() {
		return table.selection().stream().findFirst();
	}

	private static ToolItem item(ToolBar tools, Icons icon, String text, Runnable action) {
		ToolItem item = new ToolItem(tools, SWT.PUSH);
		item.setImage(icon.image());
		item.setToolTipText(text);
		item.addListener(SWT.Selection, e -> action.run());
		return item;
	}
}
