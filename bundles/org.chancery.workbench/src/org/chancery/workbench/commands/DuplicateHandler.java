package org.chancery.workbench.commands;

import org.chancery.workbench.editor.RecordEditors;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens an editor on a copy of the record selected. */
public final class DuplicateHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		Targets.records(event).stream().findFirst().ifPresent(r -> RecordEditors.duplicate(page, r.type(), r.id()));
		return null;
	}
}
