package org.chancery.workbench.commands;

import org.chancery.workbench.records.RecordDeletion;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Deletes the records selected, after asking. */
public final class DeleteHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		RecordDeletion.delete(HandlerUtil.getActiveShell(event), Targets.records(event));
		return null;
	}
}
