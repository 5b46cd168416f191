package org.chancery.workbench.application;

import org.chancery.workbench.Perspectives;
import org.chancery.workbench.install.PolicyJob;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** What is particular about this workbench: state kept between starts, and a store that opens beside the window. */
final class ChanceryWorkbenchAdvisor extends WorkbenchAdvisor {
	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		configurer.setSaveAndRestore(true);
		TrayDialog.setDialogHelpAvailable(false);
		var defaults = PlatformUI.getPreferenceStore();
		defaults.setDefault(IWorkbenchPreferenceConstants.SHOW_PROGRESS_ON_STARTUP, false);
		defaults.setDefault(IWorkbenchPreferenceConstants.SHOW_MEMORY_MONITOR, false);
		defaults.setDefault(IWorkbenchPreferenceConstants.PERSPECTIVE_BAR_EXTRAS, ""); //$NON-NLS-1$
		defaults.setDefault(IWorkbenchPreferenceConstants.SHOW_TEXT_ON_PERSPECTIVE_BAR, true);
		defaults.setDefault(IWorkbenchPreferenceConstants.SHOW_OTHER_IN_PERSPECTIVE_MENU, true);
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new ChanceryWindowAdvisor(configurer);
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return Perspectives.MAIN;
	}

	@Override
	public void preStartup() {
		// the parts that are restored find the store on its way
		OpenStore.instance().announce(Arguments.store());
	}

	@Override
	public void postStartup() {
		// once the window is painted: on a machine with few cores, opening the store beside it would hold the window up
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> OpenStore.instance().openAnnounced());
		new PolicyJob().schedule();
	}
}
