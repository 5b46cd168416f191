package org.chancery.workbench;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.chancery.clock.ClockException;
import org.chancery.exchange.ExchangeException;
import org.chancery.flow.FlowException;
import org.chancery.store.StoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Tells people, in plain words, that something went wrong, and writes it to the log. */
public final class Errors {
	/** The bundle's id. */
	public static final String BUNDLE = "org.chancery.workbench"; //$NON-NLS-1$

	private static final Set<String> SHOWN = new HashSet<>();

	private Errors() {
	}

	/**
	 * Logs a failure and shows it. May be called on any thread and never waits. A message that is on screen already is
	 * not shown twice.
	 *
	 * @param title     what was tried, as a short phrase: 儲存紀錄
	 * @param exception what happened; the message of a store's or an exchange's exception is for people as it is
	 */
	public static void report(String title, Throwable exception) {
		ILog.of(Errors.class).error(title, exception);
		Ui.async(() -> show(title, exception));
	}

	/** The message for people: what happened and what can be done. */
	public static String message(Throwable exception) {
		if (exception instanceof StoreException || exception instanceof ExchangeException || exception instanceof FlowException
				|| exception instanceof ClockException) {
			return exception.getMessage();
		}
		String said = exception.getLocalizedMessage();
		return NLS.bind(Messages.Errors_unexpected, said == null ? exception.getClass().getSimpleName() : said);
	}

	private static void show(String title, Throwable exception) {
		String message = message(exception);
		if (!SHOWN.add(title + message)) {
			return;
		}
		try {
			new ErrorDialog(shell(), title, message, details(message, exception), IStatus.ERROR) {
				@Override
				protected void configureShell(Shell shell) {
					super.configureShell(shell);
					shell.setData(Ui.ID, "error"); //$NON-NLS-1$
				}
			}.open();
		} finally {
			SHOWN.remove(title + message);
		}
	}

	private static IStatus details(String message, Throwable exception) {
		MultiStatus status = new MultiStatus(BUNDLE, 0, message, null);
		for (Throwable t = exception; t != null; t = t.getCause()) {
			status.add(Status.error(t.toString()));
			Stream.of(t.getStackTrace()).limit(20).forEach(frame -> status.add(Status.error("   " + frame))); //$NON-NLS-1$
		}
		return status;
	}

	private static Shell shell() {
		return PlatformUI.getWorkbench().getModalDialogShellProvider().getShell();
	}
}
