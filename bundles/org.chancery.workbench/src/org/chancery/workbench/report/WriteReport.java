package org.chancery.workbench.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.chancery.report.ReportFiles;
import org.chancery.workbench.Ui;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.preferences.Preferences;
import org.chancery.workbench.store.Services;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;

/** Writes the files of a report as it is shown: into a folder that people choose, in the background. */
final class WriteReport {
	private final Shell shell;
	private final ReportRun run;

	WriteReport(Shell shell, ReportRun run) {
		this.shell = shell;
		this.run = run;
	}

	/** Asks for the folder first. */
	void ask() {
		DirectoryDialog dialog = new DirectoryDialog(shell, SWT.SAVE | SWT.SHEET);
		dialog.setText(Messages.Write_title);
		dialog.setMessage(Messages.Write_folder);
		dialog.setFilterPath(Preferences.reportFolder().toString());
		String chosen = dialog.open();
		if (chosen != null) {
			Preferences.setReportFolder(Path.of(chosen));
			into(Path.of(chosen));
		}
	}

	/** Writes into a folder; files that would be replaced are named first. */
	void into(Path folder) {
		Loading.of(Messages.Write_task, monitor -> there(folder)).system().failed(this::failed).start(shell, there -> {
			if (there.isEmpty() || replace(folder, there)) {
				write(folder);
			}
		});
	}

	/** The report's files that are in the folder already. */
	private List<String> there(Path folder) throws java.io.IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		String name = run.settings().fileName();
		try (var files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).filter(f -> f.startsWith(name + ".") || f.equals(ReportFiles.FIGURES)) //$NON-NLS-1$
					.sorted().toList();
		}
	}

	private boolean replace(Path folder, List<String> there) {
		MessageDialog dialog = new MessageDialog(shell, Messages.Write_title, null,
				NLS.bind(Messages.Write_replace, folder, String.join("\n", there)), MessageDialog.QUESTION, 0, //$NON-NLS-1$
				Messages.Write_replaceButton, Messages.Write_cancel) {
			@Override
			protected void configureShell(Shell newShell) {
				super.configureShell(newShell);
				newShell.setData(Ui.ID, "report.replace"); //$NON-NLS-1$
			}
		};
		return dialog.open() == 0;
	}

	private void write(Path folder) {
		Loading.of(Messages.Write_task,
				monitor -> Services.get(ReportFiles.class).write(run.document(), folder, run.settings().fileName(), monitor)).user()
				.failed(this::failed).start(shell, files -> new WrittenDialog(shell, files).open());
	}

	private void failed(Exception e) {
		Failures.tell(shell, Messages.Write_title, e);
	}
}
