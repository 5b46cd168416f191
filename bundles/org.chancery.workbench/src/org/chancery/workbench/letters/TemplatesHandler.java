package org.chancery.workbench.letters;

import org.chancery.letters.Letters;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the templates of all letters. */
public final class TemplatesHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		TemplatesDialog.open(HandlerUtil.getActiveShell(event), Letters.all());
		return null;
	}
}
