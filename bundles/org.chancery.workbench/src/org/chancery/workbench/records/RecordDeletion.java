package org.chancery.workbench.records;

import java.util.List;
import java.util.stream.Collectors;

import org.chancery.store.Store;
import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

/** Deletes records after asking, all or none. */
public final class RecordDeletion {
	private static final int NAMED = 5;

	private RecordDeletion() {
	}

	/** Asks whether these records are to be deleted, and deletes them in the background. */
	public static void delete(Shell shell, List<RecordRef> records) {
		if (records.isEmpty() || !confirmed(shell, records)) {
			return;
		}
		Store store = OpenStore.instance().get();
		Loading.of(NLS.bind(Messages.RecordDeletion_job, Values.integer(records.size())), monitor -> store.write(transaction -> {
			records.forEach(r -> transaction.delete(r.type(), r.id(), r.version()));
			return records.size();
		})).user().start(null, deleted -> {
			// open tables and editors hear of it from the store
		});
	}

	private static boolean confirmed(Shell parent, List<RecordRef> records) {
		String names = records.stream().limit(NAMED).map(r -> "• " + r.label()).collect(Collectors.joining("\n")); //$NON-NLS-1$ //$NON-NLS-2$
		if (records.size() > NAMED) {
			names += "\n…"; //$NON-NLS-1$
		}
		String question = NLS.bind(Messages.RecordDeletion_question,
				new Object[] { Values.integer(records.size()), records.get(0).type().label(), names });
		MessageDialog dialog = new MessageDialog(parent, Messages.RecordDeletion_title, null, question, MessageDialog.QUESTION, 1,
				Messages.RecordDeletion_delete, Messages.RecordDeletion_keep) {
			@Override
			protected void configureShell(Shell shell) {
				super.configureShell(shell);
				shell.setData(Ui.ID, "confirmDelete"); //$NON-NLS-1$
			}
		};
		return dialog.open() == 0;
	}
}
