package org.chancery.workbench.application;

import org.chancery.workbench.Messages;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** The window: its title tells the open store, its editor area is there only while an editor is. */
final class ChanceryWindowAdvisor extends WorkbenchWindowAdvisor {
	ChanceryWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		super(configurer);
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
		return new ActionBarAdvisor(configurer);
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
		configurer.setInitialSize(new Point(1480, 920));
		configurer.setShowCoolBar(true);
		configurer.setShowMenuBar(true);
		configurer.setShowPerspectiveBar(true);
		configurer.setShowStatusLine(true);
		configurer.setShowProgressIndicator(true);
		configurer.setTitle(Messages.Window_title);
		removeForeignPreferences();
	}

	@Override
	public void postWindowOpen() {
		IWorkbenchWindow window = getWindowConfigurer().getWindow();
		OpenStore.instance().addListener(window.getShell(), new StoreFailure(window));
		OpenStore.instance().addListener(window.getShell(), state -> {
			showTitle(window);
			updateCommands(window);
		});
		showTitle(window);
		EditorArea.follow(window);
		if (OpenStore.instance().state() == OpenStore.State.FAILED) {
			new StoreFailure(window).stateChanged(OpenStore.State.FAILED);
		}
	}

	/** Buttons ask by themselves only when another part is active, and the store opens beside them. */
	private static void updateCommands(IWorkbenchWindow window) {
		window.getService(IEventBroker.class).post(UIEvents.REQUEST_ENABLEMENT_UPDATE_TOPIC, UIEvents.ALL_ELEMENT_ID);
	}

	private void showTitle(IWorkbenchWindow window) {
		OpenStore store = OpenStore.instance();
		String title = switch (store.state()) {
		case OPEN -> NLS.bind(Messages.Window_titleWithStore, Messages.Window_title, store.get().location());
		case OPENING -> NLS.bind(Messages.Window_titleOpening, Messages.Window_title);
		case NONE, FAILED -> NLS.bind(Messages.Window_titleNoStore, Messages.Window_title);
		};
		window.getShell().setText(title);
	}

	/** The pages that the platform brings along and that mean nothing to the bureau. */
	private static void removeForeignPreferences() {
		PreferenceManager pages = PlatformUI.getWorkbench().getPreferenceManager();
		for (String id : new String[] { "org.eclipse.help.ui.browsersPreferencePage", "org.eclipse.ui.net.NetPreferences", //$NON-NLS-1$ //$NON-NLS-2$
				"org.eclipse.ui.preferencePages.Workbench/org.eclipse.equinox.security.ui.category" }) { //$NON-NLS-1$
			pages.remove(id);
		}
	}
}
