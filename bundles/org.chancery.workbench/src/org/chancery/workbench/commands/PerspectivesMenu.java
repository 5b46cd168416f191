package org.chancery.workbench.commands;

import java.util.Arrays;
import java.util.Comparator;

import org.chancery.model.sections.SectionRegistry;
import org.chancery.workbench.Perspectives;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;

/** The menu of the perspectives: the workbench's own first, then those of the sections in their order. */
public final class PerspectivesMenu extends CompoundContributionItem {
	@Override
	protected IContributionItem[] getContributionItems() {
		return Arrays.stream(PlatformUI.getWorkbench().getPerspectiveRegistry().getPerspectives())
				.sorted(Comparator.comparingInt(PerspectivesMenu::place)).map(PerspectivesMenu::item).toArray(IContributionItem[]::new);
	}

	private static int place(IPerspectiveDescriptor perspective) {
		if (perspective.getId().equals(Perspectives.MAIN)) {
			return -1;
		}
		return SectionRegistry.instance().sections().stream().filter(s -> perspective.getId().equals(s.bundle().getSymbolicName()))
				.map(s -> s.weight()).findFirst().orElse(Integer.MAX_VALUE);
	}

	private static IContributionItem item(IPerspectiveDescriptor perspective) {
		Action action = new Action(perspective.getLabel(), perspective.getImageDescriptor()) {
			@Override
			public void run() {
				IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
				IWorkbenchPage page = window.getActivePage();
				page.setPerspective(perspective);
			}
		};
		return new ActionContributionItem(action);
	}
}
