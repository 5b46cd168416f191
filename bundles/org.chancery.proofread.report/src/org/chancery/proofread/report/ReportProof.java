package org.chancery.proofread.report;

import java.util.Collection;
import java.util.List;

import org.chancery.proofread.Settlement;
import org.chancery.report.ReportDocument;
import org.eclipse.core.runtime.IProgressMonitor;

/** Proof-reads a composed report, whose figures are known fields; an OSGi service. */
public interface ReportProof {
	/**
	 * What the rules find in a report.
	 *
	 * @param previous earlier reports of the same kind, the latest first; may be empty
	 * @param settled  what somebody has looked at and wants to keep; such findings are listed with their settlement
	 * @return the findings in the order of print
	 * @throws org.eclipse.core.runtime.OperationCanceledException if the monitor is cancelled
	 */
	List<ReportFinding> read(ReportDocument report, List<ReportDocument> previous, Collection<Settlement> settled, IProgressMonitor monitor);
}
