package org.chancery.workbench.application;

import org.chancery.flow.Flows;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** The workbench as an application. The window opens at once; the store is opened beside it. */
public final class ChanceryApplication implements IApplication {
	@Override
	public Object start(IApplicationContext context) throws Exception {
		readAhead();
		Display display = PlatformUI.createDisplay();
		try {
			int result = PlatformUI.createAndRunWorkbench(display, new ChanceryWorkbenchAdvisor());
			return result == PlatformUI.RETURN_RESTART ? IApplication.EXIT_RESTART : IApplication.EXIT_OK;
		} finally {
			OpenStore.instance().close();
			display.dispose();
		}
	}

	/**
	 * Reads what the first parts ask for, the sections with their models and flows, on another processor while this one
	 * builds the window. Not a job: the platform holds jobs back until its workbench has started.
	 */
	private static void readAhead() {
		Thread reading = new Thread(Flows::all, "read ahead"); //$NON-NLS-1$
		reading.setDaemon(true);
		reading.start();
	}

	@Override
	public void stop() {
		if (!PlatformUI.isWorkbenchRunning()) {
			return;
		}
		IWorkbench workbench = PlatformUI.getWorkbench();
		workbench.getDisplay().asyncExec(workbench::close);
	}
}
