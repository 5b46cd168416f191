package org.chancery.workbench.exchange;

import java.util.Optional;

import org.chancery.exchange.Importer;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Store;
import org.chancery.workbench.Errors;
import org.chancery.workbench.Icons;
import org.chancery.workbench.records.RecordRef;
import org.chancery.workbench.store.OpenStore;
import org.chancery.workbench.store.Services;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;

/** Brings tables in: files, columns, preview, result. Nothing is written before the last step. */
public final class ImportWizard extends Wizard implements IImportWizard {
	private final ImportPlan plan = new ImportPlan();
	private final FilesPage files = new FilesPage(plan);
	private final MappingPage columns = new MappingPage(plan);
	private final PreviewPage preview = new PreviewPage(plan);
	private final ResultPage result = new ResultPage(plan);

	public ImportWizard() {
		setWindowTitle(Messages.Import_title);
		setNeedsProgressMonitor(true);
		setHelpAvailable(false);
	}

	/** Opens the wizard; the record type may be null, to be chosen in it. */
	public static void open(Shell shell, RecordType type) {
		ImportWizard wizard = new ImportWizard();
		wizard.plan.type(type);
		WizardDialog dialog = new WizardDialog(shell, wizard);
		dialog.setMinimumPageSize(760, 420);
		dialog.open();
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		Object first = selection == null ? null : selection.getFirstElement();
		if (first instanceof RecordType type) {
			plan.type(type);
		} else if (first instanceof RecordRef record) {
			plan.type(record.type());
		}
	}

	@Override
	public void addPages() {
		for (IWizardPage page : new IWizardPage[] { files, columns, preview, result }) {
			addPage(page);
		}
		getShell().setImage(Icons.IMPORT.image());
	}

	@Override
	public IWizardPage getNextPage(IWizardPage page) {
		// the result is shown when there is one
		return page == preview || page == result ? null : super.getNextPage(page);
	}

	@Override
	public IWizardPage getPreviousPage(IWizardPage page) {
		return page == result ? null : super.getPreviousPage(page);
	}

	@Override
	public boolean canFinish() {
		return plan.isDone() || plan.isClean() && getContainer().getCurrentPage() == preview;
	}

	@Override
	public boolean performFinish() {
		if (plan.isDone()) {
			return true;
		}
		Optional<Store> store = OpenStore.instance().store();
		if (store.isEmpty()) {
			preview.setErrorMessage(Messages.Exchange_noStore);
			return false;
		}
		WizardWork.run(getContainer(), monitor -> {
			plan.run(Services.get(Importer.class), store.get(), monitor);
			return plan;
		}, e -> Errors.report(Messages.Import_title, e));
		if (plan.isDone()) {
			result.show();
			getContainer().showPage(result);
		} else {
			preview.setMessage(Messages.Import_cancelled);
		}
		return false;
	}
}
