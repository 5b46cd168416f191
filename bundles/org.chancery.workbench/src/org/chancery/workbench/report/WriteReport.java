package org.chancery.workbench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.chancery.ledger.LedgerJson;
import org.chancery.ledger.Ledgers;
import org.chancery.model.Ledger;
import org.chancery.report.ReportFiles;
import org.chancery.store.Store;
import org.chancery.workbench.Ui;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.preferences.Preferences;
import org.chancery.workbench.store.OpenStore;
import org.chancery.workbench.store.Services;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;

/**
 * Writes the files of a report as it is shown: into a folder that people choose, in the background. To publish it is to
 * freeze its figures as well.
 */
final class WriteReport {
	private final Shell shell;
	private final ReportRun run;
	private final boolean publish;
	private final Runnable done;

	/** @param done is told, on the user interface's thread, when all is written */
	WriteReport(Shell shell, ReportRun run, boolean publish, Runnable done) {
		this.shell = shell;
		this.run = run;
		this.publish = publish;
		this.done = done;
	}

	/** Asks for the folder first. */
	void ask() {
		if (publish && !MessageDialog.openConfirm(shell, Messages.Publish_title,
				NLS.bind(Messages.Publish_question, run.document().figures().stream().map(FigureKey::of).distinct().count()))) {
			return;
		}
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
	private List<String> there(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		String name = run.settings().fileName();
		try (var files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).filter(f -> f.startsWith(name + ".") || f.equals(ReportFiles.FIGURES) || publish && f.equals(LedgerJson.FILE)) //$NON-NLS-1$
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
		Loading.of(publish ? Messages.Publish_task : Messages.Write_task, monitor -> publish ? publish(folder, monitor)
				: Services.get(ReportFiles.class).write(run.document(), folder, run.settings().fileName(), monitor)).user()
				.failed(this::failed).start(shell, files -> {
					done.run();
					new WrittenDialog(shell, files).open();
				});
	}

	private List<Path> publish(Path folder, IProgressMonitor monitor) throws IOException {
		Store store = OpenStore.instance().store().orElseThrow();
		SubMonitor progress = SubMonitor.convert(monitor, 100);
		Ledgers ledgers = Services.get(Ledgers.class);
		Ledger ledger = ledgers.freeze(store, run.record().getKind(), run.document().title(), run.settings().period(),
				run.document().figures(), progress.split(40));
		return Services.get(ReportFiles.class).publish(run.document(), folder, run.settings().fileName(), ledger,
				() -> ledgers.keep(store, ledger), progress.split(60));
	}

	private void failed(Exception e) {
		Failures.tell(shell, publish ? Messages.Publish_title : Messages.Write_title, e);
	}
}
