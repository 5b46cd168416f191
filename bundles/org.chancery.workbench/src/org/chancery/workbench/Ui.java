package org.chancery.workbench;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** The one way onto the user interface's thread. Nothing ever waits for it. */
public final class Ui {
	/** The key of the data that names a widget for tests: {@code control.setData(Ui.ID, "…")}. */
	public static final String ID = "org.chancery.id"; //$NON-NLS-1$

	private Ui() {
	}

	/** Runs this on the user interface's thread, soon, if the control is still there by then. */
	public static void async(Control control, Runnable runnable) {
		async(() -> {
			if (!control.isDisposed()) {
				runnable.run();
			}
		});
	}

	/** Runs this on the user interface's thread, soon, unless the workbench is closing. */
	public static void async(Runnable runnable) {
		if (!PlatformUI.isWorkbenchRunning()) {
			return;
		}
		Display display = PlatformUI.getWorkbench().getDisplay();
		try {
			display.asyncExec(runnable);
		} catch (SWTException e) {
			// closed in between: then nobody is left to see the result
			if (e.code != SWT.ERROR_DEVICE_DISPOSED) {
				throw e;
			}
		}
	}

	/** Whether this is the user interface's thread. */
	public static boolean isUiThread() {
		return Display.getCurrent() != null;
	}

	/** Gives the widget a name by which tests find it, and answers the widget. */
	public static <T extends Control> T named(T control, String id) {
		control.setData(ID, id);
		return control;
	}
}
