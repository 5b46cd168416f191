package org.chancery.bench.window;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** The least that is a workbench: one window, one perspective, nothing in it. What others are measured against. */
public final class EmptyApplication implements IApplication {
	@Override
	public Object start(IApplicationContext context) {
		Display display = PlatformUI.createDisplay();
		try {
			PlatformUI.createAndRunWorkbench(display, new Advisor());
		} finally {
			display.dispose();
		}
		return IApplication.EXIT_OK;
	}

	@Override
	public void stop() {
		PlatformUI.getWorkbench().getDisplay().asyncExec(PlatformUI.getWorkbench()::close);
	}

	private static final class Advisor extends WorkbenchAdvisor {
		@Override
		public String getInitialWindowPerspectiveId() {
			return "org.chancery.bench.window.empty";
		}

		@Override
		public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
			configurer.setInitialSize(new Point(1280, 800));
			configurer.setShowCoolBar(true);
			configurer.setShowStatusLine(true);
			configurer.setShowPerspectiveBar(true);
			return new WorkbenchWindowAdvisor(configurer);
		}
	}
}
