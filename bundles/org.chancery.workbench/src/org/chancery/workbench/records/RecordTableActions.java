package org.chancery.workbench.records;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectAllCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * The edit commands of a record table. Those that a text field also has (copy, delete, select all) are the table's only
 * while it has the focus, so that Del in a filter deletes a character and not records.
 */
final class RecordTableActions {
	private final RecordTableView view;
	private final IHandlerService handlers;
	private final List<IHandlerActivation> focused = new ArrayList<>();

	RecordTableActions(RecordTableView view) {
		this.view = view;
		handlers = view.getSite().getService(IHandlerService.class);
	}

	void activate(Control control) {
		RecordTable table = view.table();
		handlers.activateHandler(IWorkbenchCommandConstants.FILE_REFRESH, handler(table::reload));
		handlers.activateHandler(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, handler(view::find));
		control.addListener(SWT.FocusIn, e -> activateFocused(table));
		control.addListener(SWT.FocusOut, e -> deactivateFocused());
		control.addDisposeListener(e -> deactivateFocused());
	}

	private void activateFocused(RecordTable table) {
		deactivateFocused();
		focused.add(handlers.activateHandler(IWorkbenchCommandConstants.EDIT_COPY, handler(table::copy)));
		focused.add(handlers.activateHandler(IWorkbenchCommandConstants.EDIT_DELETE,
				handler(() -> RecordDeletion.delete(view.getSite().getShell(), table.selection()))));
		focused.add(handlers.activateHandler(IWorkbenchCommandConstants.EDIT_SELECT_ALL,
				handler(() -> table.natTable().doCommand(new SelectAllCommand()))));
	}

	private void deactivateFocused() {
		handlers.deactivateHandlers(focused);
		focused.clear();
	}

	private static AbstractHandler handler(Runnable action) {
		return new AbstractHandler() {
			@Override
			public Object execute(ExecutionEvent event) {
				action.run();
				return null;
			}
		};
	}
}
