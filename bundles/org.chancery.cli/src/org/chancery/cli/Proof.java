package org.chancery.cli;

import java.util.List;

import org.chancery.proofread.Finding;
import org.chancery.proofread.report.ReportFinding;
import org.chancery.proofread.report.ReportProof;
import org.chancery.report.ReportDocument;
import org.eclipse.osgi.util.NLS;

/** Tells people what the proof-reader finds in a report that is about to be written. */
final class Proof {
	private Proof() {
	}

	static void say(Session session, ReportDocument report) {
		for (ReportFinding found : session.service(ReportProof.class).read(report, List.of(), List.of(), session.monitor())) {
			Finding finding = found.finding();
			session.say(NLS.bind(Messages.Proof_finding,
					new Object[] { finding.severity().label(), found.where(), finding.excerpt(), finding.rule() }) + " " + finding.reason()); //$NON-NLS-1$
		}
	}
}
