package org.chancery.workbench.exchange;

import org.chancery.exchange.ImportResult;
import org.chancery.workbench.Ui;
import org.chancery.workbench.exchange.ImportPlan.Table;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** The last page of the import: what was done with each file. */
final class ResultPage extends WizardPage {
	private final ImportPlan plan;
	private Text text;

	ResultPage(ImportPlan plan) {
		super("result", Messages.Result_title, null); //$NON-NLS-1$
		this.plan = plan;
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(page);
		text = Ui.named(new Text(page, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), "result"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
		setControl(page);
	}

	/** Shows what was done. */
	void show() {
		StringBuilder lines = new StringBuilder();
		boolean whole = true;
		for (Table table : plan.tables()) {
			ImportResult result = table.result();
			whole &= result != null && result.imported();
			lines.append(line(table, result)).append('\n');
		}
		text.setText(lines.toString());
		setMessage(whole ? Messages.Result_done : Messages.Result_partly, whole ? IMessageProvider.INFORMATION : IMessageProvider.ERROR);
	}

	private static String line(Table table, ImportResult result) {
		if (table.failure() != null) {
			return NLS.bind(Messages.Result_failed, table.name(), table.failure());
		} else if (result == null) {
			return NLS.bind(Messages.Result_notTried, table.name());
		} else if (!result.imported()) {
			return NLS.bind(Messages.Result_refused, table.name(), result.bad());
		}
		return NLS.bind(Messages.Result_imported, new Object[] { table.name(), result.added(), result.alreadyThere() });
	}
}
