package org.chancery.workbench.commands;

import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.workbench.Icons;
import org.chancery.workbench.Messages;
import org.chancery.workbench.editor.RecordEditors;
import org.chancery.workbench.report.NewReport;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens an editor on a new record: of the type at hand, else of one to be chosen. */
public final class NewRecordHandler extends AbstractHandler {
	/** Called by the workbench. */
	public NewRecordHandler() {
		setBaseEnabled(OpenStore.instance().state() == OpenStore.State.OPEN);
		OpenStore.instance().addListener(state -> setBaseEnabled(state == OpenStore.State.OPEN));
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		RecordType type = Targets.type(event).orElseGet(() -> choose(HandlerUtil.getActiveShell(event)));
		if (type != null && type.eClass() == ModelPackage.Literals.REPORT) {
			NewReport.start(page);
		} else if (type != null) {
			RecordEditors.create(page, type);
		}
		return null;
	}

	private static RecordType choose(Shell shell) {
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, new LabelProvider() {
			@Override
			public String getText(Object element) {
				RecordType type = (RecordType) element;
				return NLS.bind(Messages.NewRecord_choice, type.label(), type.section().name());
			}

			@Override
			public Image getImage(Object element) {
				return Icons.image(((RecordType) element).section());
			}
		});
		dialog.setTitle(Messages.NewRecord_title);
		dialog.setMessage(Messages.NewRecord_message);
		dialog.setMultipleSelection(false);
		dialog.setElements(SectionRegistry.instance().types().toArray());
		return dialog.open() == org.eclipse.jface.window.Window.OK ? (RecordType) dialog.getFirstResult() : null;
	}
}
