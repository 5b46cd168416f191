package org.chancery.workbench.recordfiles;

import java.nio.file.Path;
import java.util.List;

import org.chancery.exchange.RecordFormat;
import org.chancery.model.Record;
import org.chancery.store.Store;
import org.chancery.workbench.commands.Targets;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.records.RecordRef;
import org.chancery.workbench.store.OpenStore;
import org.chancery.workbench.store.Services;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Writes the record selected to a file of its own, with the files that belong to it beside it. */
public final class WriteFileHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveShell(event);
		List<RecordRef> records = Targets.records(event);
		if (records.isEmpty() || OpenStore.instance().store().isEmpty()) {
			return null;
		}
		RecordRef record = records.getFirst();
		RecordFormat format = Services.all(RecordFormat.class).stream().filter(f -> f.type() == record.type()).findFirst().orElse(null);
		if (format == null) {
			MessageDialog.openInformation(shell, Messages.Write_title, NLS.bind(Messages.Write_noFormat, record.type().label()));
			return null;
		}
		FileDialog dialog = new FileDialog(shell, SWT.SAVE | SWT.SHEET);
		dialog.setText(Messages.Write_title);
		dialog.setOverwrite(true);
		dialog.setFileName(record.label().replaceAll("[\\\\/:*?\"<>|\\s]+", "_") + "." + format.extension()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		dialog.setFilterExtensions(new String[] { "*." + format.extension() }); //$NON-NLS-1$
		dialog.setFilterNames(new String[] { format.label() });
		String chosen = dialog.open();
		if (chosen != null) {
			Store store = OpenStore.instance().get();
			Loading.of(Messages.Write_title, monitor -> write(store, record, format, Path.of(chosen))).user().start(null, notes -> {
				if (!notes.isEmpty()) {
					MessageDialog.openInformation(shell.isDisposed() ? null : shell, Messages.Write_title, String.join("\n", notes)); //$NON-NLS-1$
				}
			});
		}
		return null;
	}

	private static List<String> write(Store store, RecordRef ref, RecordFormat format, Path file) {
		Record record = store.find(ref.type(), ref.id()).orElseThrow();
		record.getAttachments().clear();
		record.getAttachments().addAll(store.attachments(ref.type(), ref.id(), true));
		return format.write(store, record, file);
	}
}
