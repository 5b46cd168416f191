package org.chancery.workbench.limits;

import org.chancery.workbench.records.RecordRef;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;

/** Explains the due dates of the selected record. */
public final class WhyHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
				&& selection.getFirstElement() instanceof RecordRef ref) {
			WhyDialog.open(HandlerUtil.getActiveShell(event), ref.type(), ref.id());
		}
		return null;
	}
}
