package org.chancery.evaluation.findings;

import org.chancery.evaluation.ControlledProcess;
import org.chancery.evaluation.Finding;
import org.chancery.evaluation.FindingSource;
import org.chancery.evaluation.FindingStatus;
import org.chancery.evaluation.Retest;
import org.chancery.model.Record;
import org.chancery.store.Derivation;
import org.chancery.store.Store;
import org.chancery.store.StoreException;
import org.eclipse.osgi.util.NLS;

/**
 * Reckons the risk of a process, likelihood times impact, and counts who saw a finding. Whoever writes it, a finding is
 * closed only with a re-test that was passed and its evidence, and merged only into another one.
 */
public final class RiskAndFindings implements Derivation {
	private static final int MOST = 3;

	/** For declarative services. */
	public RiskAndFindings() {
		// nothing to do
	}

	@Override
	public void derive(Store store, Record record) {
		if (record instanceof ControlledProcess process) {
			reckon(process);
		} else if (record instanceof Finding finding) {
			finding.setWatchers((int) finding.getSources().stream().map(FindingSource::getWatcher).distinct().count());
			check(finding);
		}
	}

	private static void reckon(ControlledProcess process) {
		if (outside(process.getLikelihood()) || outside(process.getImpact())) {
			throw invalid(Messages.Process_range, process.getNumber());
		}
		process.setRisk(process.getLikelihood() * process.getImpact());
	}

	private static boolean outside(int degree) {
		return degree < 0 || degree > MOST;
	}

	private static void check(Finding finding) {
		boolean tested = finding.getRetest() == Retest.PASSED && finding.getRetestDate() != null && finding.getRetestEvidence() != null
				&& !finding.getRetestEvidence().isBlank();
		if (finding.getStatus() == FindingStatus.CLOSED && !tested) {
			throw invalid(Messages.Finding_noRetest, finding.getNumber());
		}
		if (finding.getStatus() == FindingStatus.MERGED && finding.getMergedInto() == null) {
			throw invalid(Messages.Finding_noTarget, finding.getNumber());
		}
		if (finding.getMergedInto() != null && finding.getId() != 0 && finding.getMergedInto().getId() == finding.getId()) {
			throw invalid(Messages.Finding_itself, finding.getNumber());
		}
	}

	private static StoreException invalid(String message, Object value) {
		return new StoreException(StoreException.Reason.INVALID, NLS.bind(message, value), null);
	}
}
