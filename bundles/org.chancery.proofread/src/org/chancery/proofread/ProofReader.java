package org.chancery.proofread;

import java.util.List;

import org.chancery.model.Period;
import org.eclipse.core.runtime.IProgressMonitor;

/** Reads documents and runs all rules over them; an OSGi service. */
public interface ProofReader {
	/**
	 * Proof-reads a document.
	 *
	 * @param period   the period reported on; null if the document is to say it itself
	 * @param previous earlier reports of the same kind, the latest first, for what has changed since; may be empty
	 * @return what was found, in the order of print
	 * @throws org.eclipse.core.runtime.OperationCanceledException if the monitor is cancelled
	 */
	List<Finding> read(PlainDocument document, Period period, List<PlainDocument> previous, IProgressMonitor monitor);

	/** The rules at work, by id. */
	List<ProofRule> rules();
}
