package org.chancery.workbench.connect;

import org.chancery.store.StoreAddress;
import org.chancery.store.StoreAddress.Login;
import org.chancery.store.Stores;
import org.chancery.workbench.Errors;
import org.chancery.workbench.Messages;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.store.OpenStore;
import org.chancery.workbench.store.Services;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

/** The ways to a store that need a dialog. */
public final class Connecting {
	private Connecting() {
	}

	/** Asks which store to open, and opens it; answers whether one was chosen. */
	public static boolean choose(Shell shell) {
		StoreAddress known = OpenStore.instance().address();
		ConnectDialog dialog = new ConnectDialog(shell, known == null ? Connections.last() : known);
		if (dialog.open() != Window.OK) {
			return false;
		}
		StoreAddress chosen = dialog.address();
		Connections.remember(chosen);
		if (chosen instanceof StoreAddress.Server server) {
			Loading.of(Messages.Connect_keeping, monitor -> {
				Connections.keepPassword(server, dialog.keepsPassword());
				return server;
			}).start(shell, OpenStore.instance()::open);
		} else {
			OpenStore.instance().open(chosen);
		}
		return true;
	}

	/** Trusts the certificate with this fingerprint from now on, and connects. */
	public static void trust(StoreAddress.Server server, String fingerprint) {
		StoreAddress.Server trusting = Connections.trusting(server, fingerprint);
		Connections.remember(trusting);
		OpenStore.instance().open(trusting);
	}

	/** Asks for a new password, changes it on the server, and connects; answers whether one was given. */
	public static boolean changePassword(Shell shell, StoreAddress.Server server, String reason) {
		NewPasswordDialog dialog = new NewPasswordDialog(shell, reason);
		if (dialog.open() != Window.OK) {
			return false;
		}
		String password = dialog.password();
		Loading.of(Messages.NewPassword_changing, monitor -> {
			Services.get(Stores.class).changePassword(server, password);
			StoreAddress.Server changed = server.as(new Login(server.login().user(), password));
			Connections.keepPassword(changed, false);
			return changed;
		}).failed(e -> changePassword(shell, server, Errors.message(e))).start(shell, OpenStore.instance()::open);
		return true;
	}
}
