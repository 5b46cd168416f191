package org.chancery.workbench.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chancery.store.StoreAddress;
import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.chancery.store.UntrustedServerException;
import org.chancery.workbench.Errors;
import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.chancery.workbench.connect.Connecting;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

/** Says in plain words why the store could not be opened, and offers the ways on: another store, again, what would help, or leave. */
final class StoreFailure implements OpenStore.Listener {
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
		StoreAddress address = store.address();
		Exception failure = store.failure().orElse(null);
		String reason = failure == null ? "" : Errors.message(failure); //$NON-NLS-1$
		Map<String, Runnable> ways = ways(address, failure, reason);
		MessageDialog dialog = new MessageDialog(window.getShell(), Messages.StoreFailure_title, null,
				reason.contains(address.toString()) ? reason : NLS.bind(Messages.StoreFailure_message, address, reason),
				MessageDialog.ERROR, failure instanceof UntrustedServerException ? 0 : ways.size() - 2, ways.keySet().toArray(String[]::new)) {
			@Override
			protected void configureShell(Shell shell) {
				super.configureShell(shell);
				shell.setData(Ui.ID, "storeFailure"); //$NON-NLS-1$
			}
		};
		int answer = dialog.open();
		asking = false;
		List.copyOf(ways.values()).get(answer < 0 ? 0 : answer).run();
	}

	/** The buttons and what they do, in order; what was pressed last stands before the one that leaves. */
	private Map<String, Runnable> ways(StoreAddress address, Exception failure, String reason) {
		Map<String, Runnable> ways = new LinkedHashMap<>();
		// whoever is not let in logs in anew, in the same dialog
		ways.put(isLogin(failure) ? Messages.StoreFailure_login : Messages.StoreFailure_other, this::chooseOther);
		if (address instanceof StoreAddress.Server server && failure instanceof UntrustedServerException untrusted
				&& !untrusted.isOutOfDate()) {
			ways.put(Messages.StoreFailure_trust, () -> Connecting.trust(server, untrusted.fingerprint()));
		} else if (address instanceof StoreAddress.Server server && failure instanceof StoreException e
				&& e.reason() == Reason.PASSWORD_EXPIRED) {
			ways.put(Messages.StoreFailure_newPassword, () -> {
				if (!Connecting.changePassword(window.getShell(), server, reason)) {
					stateChanged(OpenStore.State.FAILED);
				}
			});
		} else if (!isLogin(failure)) {
			ways.put(Messages.StoreFailure_again, () -> OpenStore.instance().open(address));
		}
		ways.put(Messages.StoreFailure_exit, () -> window.getWorkbench().close());
		return ways;
	}

	private static boolean isLogin(Exception failure) {
		return failure instanceof StoreException e && e.reason() == Reason.LOGIN_REFUSED;
	}

	private void chooseOther() {
		if (!Connecting.choose(window.getShell())) {
			stateChanged(OpenStore.State.FAILED);
		}
	}
}
