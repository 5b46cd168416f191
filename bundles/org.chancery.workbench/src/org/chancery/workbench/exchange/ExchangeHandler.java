package org.chancery.workbench.exchange;

import org.chancery.model.sections.RecordType;
import org.chancery.workbench.commands.Targets;
import org.chancery.workbench.records.RecordTableView;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the wizards, told apart by what is named behind the class: {@code …ExchangeHandler:import}. */
public final class ExchangeHandler extends AbstractHandler implements IExecutableExtension {
	/** The wizards. */
	private enum Wizard {
		IMPORT, EXPORT, TEMPLATE
	}

	private Wizard wizard;

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		wizard = Wizard.valueOf(String.valueOf(data).toUpperCase(java.util.Locale.ROOT));
	}

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveShell(event);
		RecordType type = Targets.type(event).orElse(null);
		switch (wizard) {
		case IMPORT -> ImportWizard.open(shell, type);
		case TEMPLATE -> TemplateWizard.open(shell, type);
		case EXPORT -> {
			boolean table = HandlerUtil.getActivePart(event) instanceof RecordTableView view && view.table() != null;
			ExportWizard.open(shell, type, table ? ((RecordTableView) HandlerUtil.getActivePart(event)).table().query() : null);
		}
		}
		return null;
	}
}
