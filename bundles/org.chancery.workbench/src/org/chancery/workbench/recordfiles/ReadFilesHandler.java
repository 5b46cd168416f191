package org.chancery.workbench.recordfiles;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.chancery.exchange.ExchangeException;
import org.chancery.exchange.RecordFile;
import org.chancery.exchange.RecordFormat;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Store;
import org.chancery.store.StoreException;
import org.chancery.workbench.editor.RecordEditors;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.store.OpenStore;
import org.chancery.workbench.store.Services;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;

/** Reads files of one record each into the open store, and opens what was read; what a reader must know is told. */
public final class ReadFilesHandler extends AbstractHandler {
	/** More editors than this at once help nobody. */
	private static final int MOST_EDITORS = 5;

	/** What came of the files. */
	private record Outcome(List<Kept> kept, List<String> notes) {
	}

	private record Kept(RecordType type, long id) {
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveShell(event);
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		List<RecordFormat> formats = Services.all(RecordFormat.class).stream().filter(RecordFormat::reads).toList();
		if (formats.isEmpty() || OpenStore.instance().store().isEmpty()) {
			MessageDialog.openInformation(shell, Messages.Read_title, formats.isEmpty() ? Messages.Read_noFormat : Messages.Read_noStore);
			return null;
		}
		FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI | SWT.SHEET);
		dialog.setText(Messages.Read_title);
		dialog.setFilterExtensions(formats.stream().flatMap(f -> Stream.of("*." + f.extension() + ";*." + f.extension().toUpperCase(Locale.ROOT))) //$NON-NLS-1$ //$NON-NLS-2$
				.toArray(String[]::new));
		dialog.setFilterNames(formats.stream().map(RecordFormat::label).toArray(String[]::new));
		if (dialog.open() != null) {
			List<Path> files = Stream.of(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name)).toList();
			Store store = OpenStore.instance().get();
			Loading.of(Messages.Read_title, monitor -> read(store, formats, files, monitor)).user().start(null, outcome -> {
				outcome.kept().stream().limit(MOST_EDITORS).forEach(k -> RecordEditors.open(page, k.type(), k.id()));
				if (!outcome.notes().isEmpty()) {
					MessageDialog.openWarning(shell.isDisposed() ? null : shell, Messages.Read_title, String.join("\n", outcome.notes())); //$NON-NLS-1$
				}
			});
		}
		return null;
	}

	/** A file that can't be read or is there already is told, and the others are read. */
	private static Outcome read(Store store, List<RecordFormat> formats, List<Path> files, IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, files.size());
		Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
		for (Path file : files) {
			progress.subTask(file.getFileName().toString());
			String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
			RecordFormat format = formats.stream().filter(f -> name.endsWith("." + f.extension())).findFirst().orElse(formats.getFirst()); //$NON-NLS-1$
			try {
				RecordFile read = format.read(file);
				store.write(transaction -> {
					transaction.insert(read.record());
					return null;
				});
				outcome.kept().add(new Kept(format.type(), read.record().getId()));
				read.notes().forEach(note -> outcome.notes().add(NLS.bind(Messages.Read_note, file.getFileName(), note)));
			} catch (ExchangeException | StoreException e) {
				outcome.notes().add(NLS.bind(Messages.Read_note, file.getFileName(), e.getMessage()));
			}
			progress.split(1);
		}
		return outcome;
	}
}
