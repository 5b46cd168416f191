package org.chancery.workbench.administration;

import org.chancery.workbench.Ui;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Shows a password that was given out, once, so that it can be copied. */
final class PasswordDialog extends MessageDialog {
	private final String password;

	PasswordDialog(Shell parent, String user, String password) {
		super(parent, Messages.Password_title, null, NLS.bind(Messages.Password_message, user), INFORMATION, 0,
				IDialogConstants.OK_LABEL);
		this.password = password;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setData(Ui.ID, "givenPassword"); //$NON-NLS-1$
	}

	@Override
	protected Control createCustomArea(Composite parent) {
		Text text = Ui.named(new Text(parent, SWT.BORDER | SWT.READ_ONLY), "password"); //$NON-NLS-1$
		text.setText(password);
		text.selectAll();
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return text;
	}
}
