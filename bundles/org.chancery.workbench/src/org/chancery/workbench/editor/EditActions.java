package org.chancery.workbench.editor;

import org.chancery.workbench.editor.fields.RecordSession;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;

/** Undo and redo of the record that is edited. */
final class EditActions {
	private static final class Handler extends AbstractHandler {
		private Runnable action = () -> {
		};

		@Override
		public Object execute(ExecutionEvent event) {
			action.run();
			return null;
		}

		void enable(boolean enabled) {
			setBaseEnabled(enabled);
		}
	}

	private final Handler undo = new Handler();
	private final Handler redo = new Handler();
	private RecordSession session;

	EditActions(IWorkbenchPartSite site) {
		IHandlerService handlers = site.getService(IHandlerService.class);
		undo.enable(false);
		redo.enable(false);
		handlers.activateHandler(IWorkbenchCommandConstants.EDIT_UNDO, undo);
		handlers.activateHandler(IWorkbenchCommandConstants.EDIT_REDO, redo);
	}

	void edit(RecordSession edited) {
		session = edited;
		undo.action = edited::undo;
		redo.action = edited::redo;
		update();
	}

	void update() {
		undo.enable(session != null && session.canUndo());
		redo.enable(session != null && session.canRedo());
	}
}
