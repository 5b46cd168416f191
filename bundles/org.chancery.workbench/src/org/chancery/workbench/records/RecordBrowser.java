package org.chancery.workbench.records;

import java.util.List;
import java.util.Optional;

import org.chancery.model.sections.RecordType;
import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.jooq.impl.DSL;

/** Chooses one record in the table of its type. */
public final class RecordBrowser extends Dialog {
	private static final int SETTLE = 300;

	private final RecordType type;
	private RecordTable table;
	private RecordRef chosen;
	private int typed;

	private RecordBrowser(Shell parent, RecordType type) {
		super(parent);
		this.type = type;
	}

	/** Lets people choose a record; empty if they did not. */
	public static Optional<RecordRef> choose(Shell parent, RecordType type) {
		RecordBrowser browser = new RecordBrowser(parent, type);
		return browser.open() == Window.OK ? Optional.ofNullable(browser.chosen) : Optional.empty();
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(NLS.bind(Messages.RecordBrowser_title, type.label()));
		shell.setData(Ui.ID, "browser"); //$NON-NLS-1$
	}

	@Override
	protected Point getInitialSize() {
		return new Point(860, 560);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Text quick = Ui.named(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "browser.filter"); //$NON-NLS-1$
		quick.setMessage(NLS.bind(Messages.RecordTableView_quick, type.label(type.labelFeature())));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(quick);
		table = new RecordTable(area, type, "browser." + type.qualifiedName()); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		table.addListener(new RecordTable.Listener() {
			@Override
			public void updated() {
				List<RecordRef> selection = table.selection();
				chosen = selection.isEmpty() ? null : selection.get(0);
				Control ok = getButton(IDialogConstants.OK_ID);
				if (ok != null) {
					ok.setEnabled(chosen != null);
				}
			}

			@Override
			public void opened(RecordRef record) {
				chosen = record;
				okPressed();
			}
		});
		quick.addListener(SWT.Modify, e -> {
			int now = ++typed;
			quick.getDisplay().timerExec(SETTLE, () -> {
				if (now == typed && !quick.isDisposed()) {
					filter(quick.getText().strip());
				}
			});
		});
		quick.addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.ARROW_DOWN) {
				table.setFocus();
				table.select(0);
			}
		});
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		getButton(IDialogConstants.OK_ID).setEnabled(false);
	}

	private void filter(String text) {
		OpenStore.instance().store().ifPresent(store -> table.setFilter(text.isEmpty() ? DSL.noCondition()
				: new Filter(type.labelFeature(), Operator.CONTAINS, List.of(text)).condition(store.naming())));
	}
}
