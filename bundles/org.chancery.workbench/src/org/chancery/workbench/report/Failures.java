package org.chancery.workbench.report;

import java.io.IOException;

import org.chancery.workbench.Errors;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** What people are told when a report can't be composed, set or written. */
final class Failures {
	private Failures() {
	}

	/** The message for people; the report's services say in the messages of their exceptions what is wrong and what to do. */
	static String message(Exception e) {
		ILog.of(Failures.class).error(Messages.Runner_task, e);
		return e instanceof IOException && e.getMessage() != null ? e.getMessage() : Errors.message(e);
	}

	/** Tells it in a dialog. */
	static void tell(Shell shell, String title, Exception e) {
		MessageDialog.openError(shell, title, message(e));
	}
}
