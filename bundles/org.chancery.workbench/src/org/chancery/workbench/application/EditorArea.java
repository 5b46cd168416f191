package org.chancery.workbench.application;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;

/** Shows the editor area only while an editor is open, so that tables have the room otherwise. */
final class EditorArea extends PerspectiveAdapter implements IPartListener2 {
	private final IWorkbenchWindow window;

	private EditorArea(IWorkbenchWindow window) {
		this.window = window;
	}

	static void follow(IWorkbenchWindow window) {
		EditorArea area = new EditorArea(window);
		window.getPartService().addPartListener(area);
		window.addPerspectiveListener(area);
		area.update();
	}

	@Override
	public void partOpened(IWorkbenchPartReference part) {
		updateFor(part);
	}

	@Override
	public void partClosed(IWorkbenchPartReference part) {
		updateFor(part);
	}

	@Override
	public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
		update();
	}

	private void updateFor(IWorkbenchPartReference part) {
		if (part instanceof IEditorReference) {
			update();
		}
	}

	private void update() {
		IWorkbenchPage page = window.getActivePage();
		if (page == null || window.isClosing()) {
			return;
		}
		boolean wanted = page.getEditorReferences().length > 0;
		if (page.isEditorAreaVisible() != wanted) {
			page.setEditorAreaVisible(wanted);
		}
	}
}
