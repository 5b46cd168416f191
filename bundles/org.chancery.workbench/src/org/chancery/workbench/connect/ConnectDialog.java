package org.chancery.workbench.connect;

import java.nio.file.Path;

import org.chancery.store.StoreAddress;
import org.chancery.store.StoreAddress.Login;
import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.chancery.workbench.preferences.Preferences;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks which store to open: the one in a folder, or one behind a server, and as whom. */
final class ConnectDialog extends TitleAreaDialog {
	private static final String ENGINE = "derby"; //$NON-NLS-1$
	private static final int HIGHEST_PORT = 65535;

	private final StoreAddress known;
	private Button embedded;
	private Button shared;
	private Text folder;
	private Button browse;
	private Text host;
	private Text port;
	private Text user;
	private Text password;
	private Button keep;
	private StoreAddress address;
	private boolean kept;

	/** @param known what to begin with */
	ConnectDialog(Shell parent, StoreAddress known) {
		super(parent);
		this.known = known;
	}

	/** What was chosen. */
	StoreAddress address() {
		return address;
	}

	/** Whether the password is to be kept. */
	boolean keepsPassword() {
		return kept;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.Connect_title);
		shell.setData(Ui.ID, "connect"); //$NON-NLS-1$
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(Messages.Connect_title);
		setMessage(Messages.Connect_message);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).applyTo(area);
		embedded = radio(area, Messages.Connect_embedded, "embedded"); //$NON-NLS-1$
		folder = text(area, Messages.Connect_folder, SWT.NONE, "folder", 1); //$NON-NLS-1$
		browse = new Button(area, SWT.PUSH);
		browse.setText(Messages.Connect_browse);
		browse.addListener(SWT.Selection, e -> browse());
		shared = radio(area, Messages.Connect_shared, "shared"); //$NON-NLS-1$
		host = text(area, Messages.Connect_host, SWT.NONE, "host", 2); //$NON-NLS-1$
		port = text(area, Messages.Connect_port, SWT.NONE, "port", 2); //$NON-NLS-1$
		user = text(area, Messages.Connect_user, SWT.NONE, "user", 2); //$NON-NLS-1$
		password = text(area, Messages.Connect_password, SWT.PASSWORD, "password", 2); //$NON-NLS-1$
		keep = Ui.named(new Button(area, SWT.CHECK), "keep"); //$NON-NLS-1$
		keep.setText(Messages.Connect_keep);
		GridDataFactory.fillDefaults().span(3, 1).indent(20, 0).applyTo(keep);
		fill();
		return area;
	}

	private Button radio(Composite area, String label, String id) {
		Button button = Ui.named(new Button(area, SWT.RADIO), id);
		button.setText(label);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(button);
		button.addListener(SWT.Selection, e -> update());
		return button;
	}

	private Text text(Composite area, String label, int style, String id, int span) {
		Label name = new Label(area, SWT.NONE);
		name.setText(label);
		GridDataFactory.swtDefaults().indent(20, 0).applyTo(name);
		Text text = Ui.named(new Text(area, SWT.BORDER | style), id);
		GridDataFactory.fillDefaults().grab(true, false).span(span, 1).hint(300, SWT.DEFAULT).applyTo(text);
		text.addListener(SWT.Modify, e -> update());
		return text;
	}

	private void fill() {
		folder.setText(Preferences.storeFolder().toString());
		port.setText(String.valueOf(StoreAddress.Form.DEFAULT_PORT));
		boolean server = known instanceof StoreAddress.Server;
		if (known instanceof StoreAddress.Server s) {
			host.setText(s.host());
			port.setText(String.valueOf(s.port()));
			user.setText(s.login() == null ? "" : s.login().user()); //$NON-NLS-1$
		} else if (known instanceof StoreAddress.Folder f) {
			folder.setText(f.path().toString());
		}
		embedded.setSelection(!server);
		shared.setSelection(server);
		if (server && !user.getText().isEmpty()) {
			password.setFocus();
		}
	}

	@Override
	protected Control createButtonBar(Composite parent) {
		Control bar = super.createButtonBar(parent);
		getButton(IDialogConstants.OK_ID).setText(Messages.Connect_open);
		update();
		return bar;
	}

	private void browse() {
		DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SHEET);
		dialog.setText(Messages.StoreFailure_otherFolder);
		dialog.setMessage(Messages.StoreFailure_chooseFolder);
		String chosen = dialog.open();
		if (chosen != null) {
			folder.setText(chosen);
		}
	}

	private void update() {
		Button open = getButton(IDialogConstants.OK_ID);
		if (open == null) {
			return;
		}
		boolean server = shared.getSelection();
		folder.setEnabled(!server);
		browse.setEnabled(!server);
		for (Control control : new Control[] { host, port, user, password, keep }) {
			control.setEnabled(server);
		}
		open.setEnabled(server ? chosenServer() != null : !folder.getText().isBlank());
	}

	/** The server that the fields name, null if they name none yet. */
	private StoreAddress.Server chosenServer() {
		String name = host.getText().strip();
		String who = user.getText().strip();
		if (name.isEmpty() || who.isEmpty() || password.getText().isEmpty() || !port.getText().strip().matches("\\d{1,5}")) { //$NON-NLS-1$
			return null;
		}
		int number = Integer.parseInt(port.getText().strip());
		if (number < 1 || number > HIGHEST_PORT) {
			return null;
		}
		StoreAddress.Server chosen = new StoreAddress.Server(ENGINE, name, number, StoreAddress.Form.DEFAULT_NAME,
				new Login(who, password.getText()), null);
		return Connections.trusting(chosen, Preferences.fingerprint(chosen.toString()));
	}

	@Override
	protected void okPressed() {
		address = shared.getSelection() ? chosenServer() : StoreAddress.folder(Path.of(folder.getText().strip()));
		kept = shared.getSelection() && keep.getSelection();
		super.okPressed();
	}
}
