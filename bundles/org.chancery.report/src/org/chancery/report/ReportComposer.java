package org.chancery.report;

import org.chancery.store.Store;
import org.eclipse.core.runtime.IProgressMonitor;

/** Composes a report from the chapters of the installed sections; an OSGi service. */
public interface ReportComposer {
	/**
	 * Composes the report for its period: computes every figure field and fills every list from the store.
	 *
	 * @param settings the report's kind, period and the texts that belong to it
	 * @throws org.eclipse.core.runtime.OperationCanceledException if the monitor is cancelled
	 * @throws org.chancery.store.StoreException                   if the database fails
	 */
	ReportDocument compose(Store store, ReportSettings settings, IProgressMonitor monitor);
}
