package org.chancery.workbench.exchange;

import java.nio.file.Path;
import java.util.Locale;

import org.chancery.exchange.TemplateWriter;
import org.chancery.model.sections.RecordType;
import org.chancery.workbench.Errors;
import org.chancery.workbench.Icons;
import org.chancery.workbench.records.RecordRef;
import org.chancery.workbench.store.Services;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;

/** Writes an empty table with the right headings, to be filled in and imported. */
public final class TemplateWizard extends Wizard implements IExportWizard {
	private RecordType type;
	private TargetFile target;

	public TemplateWizard() {
		setWindowTitle(Messages.Template_title);
		setNeedsProgressMonitor(true);
		setHelpAvailable(false);
	}

	/** Opens the wizard; the record type may be null, to be chosen in it. */
	public static void open(Shell shell, RecordType type) {
		TemplateWizard wizard = new TemplateWizard();
		wizard.type = type;
		new WizardDialog(shell, wizard).open();
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		Object first = selection == null ? null : selection.getFirstElement();
		if (first instanceof RecordType selected) {
			type = selected;
		} else if (first instanceof RecordRef record) {
			type = record.type();
		}
	}

	@Override
	public void addPages() {
		addPage(new Page());
		getShell().setImage(Icons.EXPORT.image());
	}

	@Override
	public boolean performFinish() {
		Path file = target.file().orElseThrow();
		if (target.exists() && !MessageDialog.openQuestion(getShell(), Messages.Template_title, NLS.bind(Messages.Target_overwrite, file))) {
			return false;
		}
		Locale language = target.language();
		return WizardWork.run(getContainer(), monitor -> {
			Services.get(TemplateWriter.class).write(type, file, language);
			return file;
		}, e -> Errors.report(Messages.Template_title, e)).map(written -> {
			if (MessageDialog.openQuestion(getShell(), Messages.Template_title, NLS.bind(Messages.Template_done, written))) {
				Program.launch(written.toString());
			}
			return true;
		}).orElse(false);
	}

	/** Its one page. */
	private final class Page extends WizardPage {
		Page() {
			super("template", Messages.Template_title, null); //$NON-NLS-1$
			setDescription(Messages.Template_description);
		}

		@Override
		public void createControl(Composite parent) {
			Composite page = new Composite(parent, SWT.NONE);
			GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
			new TypeCombo(page, type, chosen -> {
				type = chosen;
				offer();
			});
			target = new TargetFile(page, this::update);
			setControl(page);
			offer();
		}

		private void offer() {
			if (type != null) {
				target.offer(NLS.bind(Messages.Template_file, type.label()));
			}
			update();
		}

		private void update() {
			setPageComplete(type != null && target != null && target.file().isPresent());
		}
	}
}
