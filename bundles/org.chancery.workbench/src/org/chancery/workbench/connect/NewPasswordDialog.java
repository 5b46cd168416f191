package org.chancery.workbench.connect;

import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks twice for a new password. */
final class NewPasswordDialog extends TitleAreaDialog {
	/** What servers ask for at least. */
	private static final int SHORTEST = 12;

	private final String reason;
	private Text first;
	private Text second;
	private String password;

	/** @param reason why a new one is wanted */
	NewPasswordDialog(Shell parent, String reason) {
		super(parent);
		this.reason = reason;
	}

	String password() {
		return password;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.NewPassword_title);
		shell.setData(Ui.ID, "newPassword"); //$NON-NLS-1$
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(Messages.NewPassword_title);
		setMessage(reason);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(area);
		first = text(area, Messages.NewPassword_first, "first"); //$NON-NLS-1$
		second = text(area, Messages.NewPassword_second, "second"); //$NON-NLS-1$
		return area;
	}

	private Text text(Composite area, String label, String id) {
		new Label(area, SWT.NONE).setText(label);
		Text text = Ui.named(new Text(area, SWT.BORDER | SWT.PASSWORD), id);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		text.addListener(SWT.Modify, e -> getButton(IDialogConstants.OK_ID).setEnabled(isGood()));
		return text;
	}

	private boolean isGood() {
		return first.getText().length() >= SHORTEST && first.getText().equals(second.getText());
	}

	@Override
	protected Control createButtonBar(Composite parent) {
		Control bar = super.createButtonBar(parent);
		getButton(IDialogConstants.OK_ID).setEnabled(false);
		return bar;
	}

	@Override
	protected void okPressed() {
		password = first.getText();
		super.okPressed();
	}
}
