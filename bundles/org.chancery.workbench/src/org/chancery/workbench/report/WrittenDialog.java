package org.chancery.workbench.report;

import java.nio.file.Path;
import java.util.List;

import org.chancery.workbench.Icons;
import org.chancery.workbench.Ui;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;

/** Says which files were written, and opens them. */
final class WrittenDialog extends Dialog {
	private static final int OPEN_FOLDER = IDialogConstants.CLIENT_ID;

	private final List<Path> files;

	WrittenDialog(Shell parent, List<Path> files) {
		super(parent);
		this.files = files;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.Written_title);
		shell.setData(Ui.ID, "report.written"); //$NON-NLS-1$
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(16, 14).spacing(10, 8).applyTo(area);
		Label message = new Label(area, SWT.WRAP);
		message.setText(NLS.bind(Messages.Written_message, folder()));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(480, SWT.DEFAULT).applyTo(message);
		for (Path file : files) {
			new Label(area, SWT.NONE).setImage(Icons.REPORT.image());
			Link link = new Link(area, SWT.NONE);
			link.setText("<a>" + file.getFileName() + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$
			link.addListener(SWT.Selection, e -> launch(file));
		}
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, OPEN_FOLDER, Messages.Written_openFolder, false);
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected void buttonPressed(int button) {
		if (button == OPEN_FOLDER) {
			launch(folder());
		} else {
			super.buttonPressed(button);
		}
	}

	private Path folder() {
		return files.getFirst().getParent();
	}

	private void launch(Path file) {
		if (!Program.launch(file.toString())) {
			MessageDialog.openInformation(getShell(), Messages.Written_title, NLS.bind(Messages.Written_noProgram, file));
		}
	}
}
