package org.chancery.proofread.report.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chancery.proofread.Finding;
import org.chancery.proofread.PlainDocument;
import org.chancery.proofread.ProofReader;
import org.chancery.proofread.Settlement;
import org.chancery.proofread.report.ReportFinding;
import org.chancery.proofread.report.ReportProof;
import org.chancery.report.ReportDocument;
import org.eclipse.core.runtime.IProgressMonitor;

/** Turns a report into plain text, has it read, and finds the runs that the findings are about. */
public final class ReportProofService implements ReportProof {
	private final ProofReader reader;

	/** Called by declarative services. */
	public ReportProofService(ProofReader reader) {
		this.reader = reader;
	}

	@Override
	public List<ReportFinding> read(ReportDocument report, List<ReportDocument> previous, Collection<Settlement> settled, IProgressMonitor monitor) {
		PlainReport plain = new PlainReport(report);
		PlainDocument document = plain.document();
		List<PlainDocument> earlier = previous.stream().map(r -> new PlainReport(r).document()).toList();
		Map<String, Settlement> byKey = settled.stream().collect(Collectors.toMap(Settlement::key, Function.identity(), (a, b) -> a.when().isAfter(b.when()) ? a : b));
		return reader.read(document, report.period(), earlier, monitor).stream().map(f -> found(report, plain, document, f, byKey.get(f.key()))).toList();
	}

	private static ReportFinding found(ReportDocument report, PlainReport plain, PlainDocument document, Finding finding, Settlement settlement) {
		int index = plain.origin(finding.place());
		String heading = document.heading(finding.place());
		String where = document.describe(finding.place()) + (heading.isEmpty() ? "" : " (" + heading + ")");
		return new ReportFinding(finding, where, report.blocks().get(index), index, plain.run(finding.place()), settlement);
	}
}
