package org.chancery.workbench.exchange;

import java.nio.file.Path;
import java.util.Locale;

import org.chancery.exchange.Exporter;
import org.chancery.model.sections.RecordType;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.workbench.Errors;
import org.chancery.workbench.Icons;
import org.chancery.workbench.records.RecordRef;
import org.chancery.workbench.records.RecordTableView;
import org.chancery.workbench.store.OpenStore;
import org.chancery.workbench.store.Services;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;

/** Writes records to a table file: those that a record table shows, or all of a type. */
public final class ExportWizard extends Wizard implements IExportWizard {
	private RecordType type;
	private RecordQuery shown;
	private ExportPage page;

	public ExportWizard() {
		setWindowTitle(Messages.Export_title);
		setNeedsProgressMonitor(true);
		setHelpAvailable(false);
	}

	/**
	 * Opens the wizard.
	 *
	 * @param type  the record type first offered, or null
	 * @param shown the query of the record table from which it was called, or null
	 */
	public static void open(Shell shell, RecordType type, RecordQuery shown) {
		ExportWizard wizard = new ExportWizard();
		wizard.type = type;
		wizard.shown = shown;
		WizardDialog dialog = new WizardDialog(shell, wizard);
		dialog.setMinimumPageSize(620, 420);
		dialog.open();
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		Object first = selection == null ? null : selection.getFirstElement();
		if (first instanceof RecordType selected) {
			type = selected;
		} else if (first instanceof RecordRef record) {
			type = record.type();
		}
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		if (window != null && window.getActivePage() != null && window.getActivePage().getActivePart() instanceof RecordTableView view
				&& view.table() != null) {
			type = view.type();
			shown = view.table().query();
		}
	}

	@Override
	public void addPages() {
		page = new ExportPage(type, shown);
		addPage(page);
		getShell().setImage(Icons.EXPORT.image());
	}

	@Override
	public boolean performFinish() {
		Store store = OpenStore.instance().store().orElse(null);
		if (store == null) {
			page.setErrorMessage(Messages.Exchange_noStore);
			return false;
		}
		Path file = page.target().file().orElseThrow();
		if (page.target().exists() && !MessageDialog.openQuestion(getShell(), Messages.Export_title, NLS.bind(Messages.Target_overwrite, file))) {
			return false;
		}
		RecordQuery query = page.query();
		Locale language = page.target().language();
		return WizardWork.run(getContainer(), monitor -> Services.get(Exporter.class).export(store, query, file, language, monitor),
				e -> Errors.report(Messages.Export_title, e)).map(count -> {
					MessageDialog.openInformation(getShell(), Messages.Export_title, NLS.bind(Messages.Export_done, count, file));
					return true;
				}).orElse(false);
	}
}
