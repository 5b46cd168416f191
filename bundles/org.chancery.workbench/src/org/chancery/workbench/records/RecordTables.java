package org.chancery.workbench.records;

import java.util.Optional;

import org.chancery.model.sections.RecordType;
import org.chancery.workbench.Errors;
import org.chancery.workbench.Perspectives;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Opens the record tables. */
public final class RecordTables {
	private RecordTables() {
	}

	/**
	 * The id of a record type's table: the section bundle's id and the type's name, or the workbench's own view with the
	 * type as its secondary id if the section contributes none.
	 */
	public static String viewId(RecordType type) {
		String own = type.section().bundle().getSymbolicName() + "." + type.name(); //$NON-NLS-1$
		boolean contributed = PlatformUI.getWorkbench().getViewRegistry().find(own) != null;
		return contributed ? own : Perspectives.TABLE + ":" + type.qualifiedName(); //$NON-NLS-1$
	}

	/** Opens the table of a record type, or brings it to the front. */
	public static Optional<RecordTableView> open(IWorkbenchPage page, RecordType type) {
		String[] id = viewId(type).split(":"); //$NON-NLS-1$
		try {
			IViewPart view = page.showView(id[0], id.length > 1 ? id[1] : null, IWorkbenchPage.VIEW_ACTIVATE);
			return view instanceof RecordTableView table ? Optional.of(table) : Optional.empty();
		} catch (PartInitException e) {
			Errors.report(type.label(), e);
			return Optional.empty();
		}
	}
}
