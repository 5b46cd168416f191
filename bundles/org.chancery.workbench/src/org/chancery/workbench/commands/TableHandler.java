package org.chancery.workbench.commands;

import java.util.function.Consumer;

import org.chancery.workbench.records.RecordTableView;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.handlers.HandlerUtil;

/** The commands of the active record table, told apart by what is named behind the class: {@code …TableHandler:addFilter}. */
public final class TableHandler extends AbstractHandler implements IExecutableExtension {
	private Consumer<RecordTableView> action;

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		action = switch (String.valueOf(data)) {
		case "addFilter" -> RecordTableView::addFilter; //$NON-NLS-1$
		case "clearFilters" -> RecordTableView::clearFilters; //$NON-NLS-1$
		case "filterByCell" -> RecordTableView::filterByCell; //$NON-NLS-1$
		case "columns" -> RecordTableView::chooseColumns; //$NON-NLS-1$
		case "copy" -> view -> view.table().copy(); //$NON-NLS-1$
		case "refresh" -> view -> view.table().reload(); //$NON-NLS-1$
		default -> throw new IllegalArgumentException(String.valueOf(data));
		};
	}

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof RecordTableView view && view.table() != null) {
			action.accept(view);
		}
		return null;
	}
}
