package org.chancery.workbench.application;

import java.nio.file.Path;

import org.chancery.workbench.Errors;
import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

/** Says in plain words why the store could not be opened, and offers the ways on: another folder, again, or leave. */
final class StoreFailure implements OpenStore.Listener {
	private static final int OTHER = 0;
	private static final int AGAIN = 1;
	private static final int EXIT = 2;

	private final IWorkbenchWindow window;
	private boolean asking;

	StoreFailure(IWorkbenchWindow window) {
		this.window = window;
	}

	@Override
	public void stateChanged(OpenStore.State state) {
		if (state == OpenStore.State.FAILED && !asking) {
			asking = true;
			// the window has to be there before a dialog can stand on it
			Ui.async(window.getShell(), this::ask);
		}
	}

	private void ask() {
		OpenStore store = OpenStore.instance();
		String reason = store.failure().map(Errors::message).orElse(""); //$NON-NLS-1$
		MessageDialog dialog = new MessageDialog(window.getShell(), Messages.StoreFailure_title, null,
				reason.contains(store.folder().toString()) ? reason : NLS.bind(Messages.StoreFailure_message, store.folder(), reason), MessageDialog.ERROR, AGAIN,
				Messages.StoreFailure_otherFolder, Messages.StoreFailure_again, Messages.StoreFailure_exit) {
			@Override
			protected void configureShell(Shell shell) {
				super.configureShell(shell);
				shell.setData(Ui.ID, "storeFailure"); //$NON-NLS-1$
			}
		};
		int answer = dialog.open();
		asking = false;
		switch (answer) {
		case OTHER -> chooseOther(store);
		case AGAIN -> store.open(store.folder());
		case EXIT -> window.getWorkbench().close();
		default -> window.getShell().setToolTipText(reason);
		}
	}

	private void chooseOther(OpenStore store) {
		DirectoryDialog dialog = new DirectoryDialog(window.getShell(), SWT.SHEET);
		dialog.setText(Messages.StoreFailure_otherFolder);
		dialog.setMessage(Messages.StoreFailure_chooseFolder);
		String chosen = dialog.open();
		if (chosen == null) {
			stateChanged(OpenStore.State.FAILED);
		} else {
			store.open(Path.of(chosen));
		}
	}
}
