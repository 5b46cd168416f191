package org.chancery.workbench.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Administration;
import org.chancery.store.Store;
import org.chancery.workbench.Errors;
import org.chancery.workbench.Icons;
import org.chancery.workbench.Messages;
import org.chancery.workbench.Perspectives;
import org.chancery.workbench.administration.AuditView;
import org.chancery.workbench.administration.UsersView;
import org.chancery.workbench.records.RecordTables;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.views.IViewDescriptor;

/** The menu of the views: the navigator and the progress of what runs, then each section's record tables. */
public final class ViewsMenu extends CompoundContributionItem {
	private static final String PROGRESS = "org.eclipse.ui.views.ProgressView"; //$NON-NLS-1$

	@Override
	protected IContributionItem[] getContributionItems() {
		List<IContributionItem> items = new ArrayList<>();
		items.add(view(Perspectives.NAVIGATOR, null));
		// the workbench itself declares it only together with an IDE
		if (PlatformUI.getWorkbench().getViewRegistry().find(PROGRESS) != null) {
			items.add(view(PROGRESS, Messages.ViewsMenu_progress));
		}
		// only for those to whom a server lets them show something
		Optional<Administration> administration = OpenStore.instance().store().flatMap(Store::administration);
		if (administration.isPresent() && administration.get().mayKeepUsers()) {
			items.add(view(UsersView.ID, null));
		}
		if (administration.isPresent() && administration.get().mayAudit()) {
			items.add(view(AuditView.ID, null));
		}
		items.add(new Separator());
		for (Section section : SectionRegistry.instance().sections()) {
			MenuManager menu = new MenuManager(section.name(), Icons.descriptor(section), section.id());
			section.types().forEach(type -> menu.add(table(type)));
			items.add(menu);
		}
		return items.toArray(IContributionItem[]::new);
	}

	private static IContributionItem table(RecordType type) {
		return new ActionContributionItem(new Action(type.label(), Icons.TABLE.descriptor()) {
			@Override
			public void run() {
				RecordTables.open(page(), type);
			}
		});
	}

	private static IContributionItem view(String id, String label) {
		IViewDescriptor view = PlatformUI.getWorkbench().getViewRegistry().find(id);
		return new ActionContributionItem(new Action(label == null ? view.getLabel() : label, view.getImageDescriptor()) {
			@Override
			public void run() {
				try {
					page().showView(id);
				} catch (PartInitException e) {
					Errors.report(view.getLabel(), e);
				}
			}
		});
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}
}
