package org.chancery.workbench.commands;

import org.chancery.model.sections.RecordType;
import org.chancery.workbench.editor.RecordEditors;
import org.chancery.workbench.records.RecordRef;
import org.chancery.workbench.records.RecordTables;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens what is selected: the tables of record types, the editors of records. */
public final class OpenHandler extends AbstractHandler {
	/** More editors than this at once are a slip of the hand. */
	private static final int MOST = 10;

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) {
			for (Object element : selection.toList().subList(0, Math.min(MOST, selection.size()))) {
				if (element instanceof RecordType type) {
					RecordTables.open(page, type);
				} else if (element instanceof RecordRef record) {
					RecordEditors.open(page, record.type(), record.id());
				}
			}
		}
		return null;
	}
}
