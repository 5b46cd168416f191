package org.chancery.workbench.report;

import org.chancery.workbench.store.OpenStore;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Makes a new report. */
public final class NewReportHandler extends AbstractHandler {
	/** Called by the workbench. */
	public NewReportHandler() {
		setBaseEnabled(OpenStore.instance().state() == OpenStore.State.OPEN);
		OpenStore.instance().addListener(state -> setBaseEnabled(state == OpenStore.State.OPEN));
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		NewReport.start(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage());
		return null;
	}
}
