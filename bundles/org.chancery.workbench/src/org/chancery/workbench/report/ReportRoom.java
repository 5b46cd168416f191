package org.chancery.workbench.report;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chancery.model.sections.SectionRegistry;
import org.chancery.workbench.records.RecordTables;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/** Gives reports the room that pages need: while one is open the record tables are put aside, and brought back afterwards. */
final class ReportRoom {
	private ReportRoom() {
	}

	/** Puts the record tables in sight aside. */
	static void make(IWorkbenchPage page) {
		tables(page).filter(view -> view.getPart(false) != null && page.isPartVisible(view.getPart(false)))
				.filter(view -> page.getPartState(view) == IWorkbenchPage.STATE_RESTORED)
				.forEach(view -> page.setPartState(view, IWorkbenchPage.STATE_MINIMIZED));
	}

	/** Brings the tables back if no report is open any more. */
	static void giveBack(IWorkbenchPage page) {
		boolean open = Arrays.stream(page.getEditorReferences()).map(IEditorReference::getId).anyMatch(ReportEditor.ID::equals);
		if (!open && !PlatformUI.getWorkbench().isClosing()) {
			tables(page).filter(view -> page.getPartState(view) == IWorkbenchPage.STATE_MINIMIZED)
					.forEach(view -> page.setPartState(view, IWorkbenchPage.STATE_RESTORED));
		}
	}

	/** The views of record tables, also those that were not made yet since the start. */
	private static Stream<IViewReference> tables(IWorkbenchPage page) {
		Set<String> ids = SectionRegistry.instance().types().stream().map(type -> RecordTables.viewId(type).split(":")[0]) //$NON-NLS-1$
				.collect(Collectors.toSet());
		return List.of(page.getViewReferences()).stream().filter(view -> ids.contains(view.getId()));
	}
}
