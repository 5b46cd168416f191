package org.chancery.workbench.limits;

import org.chancery.workbench.store.OpenStore;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Reckons all open time limits anew because somebody asks for it, such as after a run that was cancelled. */
public final class RecalculateHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		OpenStore.instance().store().ifPresent(store -> CalendarUpdates.begin(store, Messages.Recalculate_cause));
		return null;
	}
}
