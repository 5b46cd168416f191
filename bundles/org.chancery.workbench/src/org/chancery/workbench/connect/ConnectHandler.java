package org.chancery.workbench.connect;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens another store: in a folder, or behind a server. Editors with changes are asked about first. */
public final class ConnectHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		// their records are another store's afterwards
		if (window.getActivePage() == null || window.getActivePage().closeAllEditors(true)) {
			Connecting.choose(window.getShell());
		}
		return null;
	}
}
