package org.chancery.workbench.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.chancery.workbench.records.RecordTableView;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/** Gives reports the room that pages need: while one is open the record tables are put aside, and brought back afterwards. */
final class ReportRoom {
	private static final List<IViewReference> ASIDE = new ArrayList<>();

	private ReportRoom() {
	}

	/** Puts the record tables in sight aside. */
	static void make(IWorkbenchPage page) {
		for (IViewReference view : page.getViewReferences()) {
			boolean table = view.getView(false) instanceof RecordTableView;
			if (table && page.getPartState(view) == IWorkbenchPage.STATE_RESTORED && page.isPartVisible(view.getPart(false))) {
				page.setPartState(view, IWorkbenchPage.STATE_MINIMIZED);
				ASIDE.add(view);
			}
		}
	}

	/** Brings the tables back if no report is open any more. */
	static void giveBack(IWorkbenchPage page) {
		boolean open = Arrays.stream(page.getEditorReferences()).map(IEditorReference::getId).anyMatch(ReportEditor.ID::equals);
		if (open || PlatformUI.getWorkbench().isClosing()) {
			return;
		}
		List<IViewReference> left = List.of(page.getViewReferences());
		ASIDE.stream().filter(left::contains).forEach(view -> page.setPartState(view, IWorkbenchPage.STATE_RESTORED));
		ASIDE.clear();
	}
}
