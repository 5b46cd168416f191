package org.chancery.proofread.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

import org.chancery.model.Period;
import org.chancery.proofread.Finding;
import org.chancery.proofread.PlainDocument;
import org.chancery.proofread.Proof;
import org.chancery.proofread.ProofReader;
import org.chancery.proofread.ProofRule;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

/** Runs the rules that bundles contribute. A rule that fails is left out and logged; the others go on. */
public final class ProofReaderService implements ProofReader {
	private static final Comparator<Finding> ORDER = Comparator.<Finding>comparingInt(f -> f.place().block()).thenComparingInt(f -> f.place().row())
			.thenComparingInt(f -> f.place().cell()).thenComparingInt(f -> f.place().start()).thenComparing(Finding::severity).thenComparing(Finding::rule);

	private final Map<String, ProofRule> rules = new ConcurrentSkipListMap<>();

	/** Called by declarative services. */
	public void addRule(ProofRule rule) {
		rules.put(rule.id(), rule);
	}

	/** Called by declarative services. */
	public void removeRule(ProofRule rule) {
		rules.remove(rule.id(), rule);
	}

	@Override
	public List<ProofRule> rules() {
		return List.copyOf(rules.values());
	}

	@Override
	public List<Finding> read(PlainDocument document, Period period, List<PlainDocument> previous, IProgressMonitor monitor) {
		List<ProofRule> all = rules();
		SubMonitor progress = SubMonitor.convert(monitor, document.name(), all.size() + 1);
		Proof proof = new Proof(document, period, previous);
		progress.worked(1);
		List<Finding> findings = new ArrayList<>();
		for (ProofRule rule : all) {
			if (progress.isCanceled()) {
				throw new OperationCanceledException();
			}
			try {
				findings.addAll(rule.check(proof));
			} catch (RuntimeException e) {
				ILog.of(ProofReaderService.class).error(rule.id() + ": " + document.name(), e); //$NON-NLS-1$
			}
			progress.worked(1);
		}
		findings.sort(ORDER);
		return List.copyOf(findings);
	}
}
