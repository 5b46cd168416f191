package org.chancery.proofread.internal.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.chancery.proofread.Finding;
import org.chancery.proofread.Proof;
import org.chancery.proofread.Severity;
import org.chancery.proofread.internal.Messages;
import org.chancery.proofread.internal.rules.Measures.Measure;

/** A measure against the earlier reports: in another unit, or far from its series. */
public final class Series extends Rule {
	private static final int NAME = 3;
	private static final BigDecimal FAR = BigDecimal.valueOf(3);
	private static final BigDecimal SMALL = BigDecimal.TEN;

	/** For the service registry. */
	public Series() {
		super("series"); //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Series_label;
	}

	@Override
	public List<Finding> check(Proof proof) {
		List<Finding> findings = new ArrayList<>();
		List<Measure> measures = once(Measures.of(proof));
		for (Proof earlier : proof.previous()) {
			List<Measure> before = once(Measures.of(earlier));
			for (Measure now : measures) {
				if (now.name().length() < NAME) {
					continue;
				}
				Optional<Measure> same = before.stream().filter(b -> b.behind() == now.behind() && b.name().equals(now.name())).findFirst();
				if (same.isPresent()) {
					compare(proof, earlier, now, same.get(), findings);
				}
			}
		}
		return findings;
	}

	/** Measures whose name stands for one number only; the others can't be told apart. */
	private static List<Measure> once(List<Measure> measures) {
		Set<String> names = new HashSet<>();
		Set<String> twice = new HashSet<>();
		measures.stream().map(m -> m.behind() + m.name()).filter(n -> !names.add(n)).forEach(twice::add);
		return measures.stream().filter(m -> !twice.contains(m.behind() + m.name())).toList();
	}

	private void compare(Proof proof, Proof earlier, Measure now, Measure before, List<Finding> findings) {
		String unit = now.amount().unit();
		String other = before.amount().unit();
		String report = earlier.document().name();
		if (!unit.equals(other)) {
			findings.add(now.passage().finding(this, Severity.WARNING, now.amount().start(), now.amount().end(),
					bind(Messages.Series_unit, now.name(), unit, other, report, print(before.amount().value()) + other), Messages.Same_unitsProposal));
			return;
		}
		BigDecimal here = now.amount().value();
		BigDecimal there = before.amount().value();
		if (here.signum() <= 0 || there.signum() <= 0 || here.max(there).compareTo(SMALL) < 0) {
			return;
		}
		// what happens has to be seen by the length of its period; what there is has not, so both must be far
		BigDecimal plain = ratio(here, there);
		BigDecimal scaled = plain;
		if (proof.period().isPresent() && earlier.period().isPresent()) {
			scaled = ratio(here.multiply(BigDecimal.valueOf(earlier.period().get().days())), there.multiply(BigDecimal.valueOf(proof.period().get().days())));
		}
		if (plain.compareTo(FAR) >= 0 && scaled.compareTo(FAR) >= 0) {
			findings.add(now.passage().finding(this, Severity.NOTE, now.amount().start(), now.amount().end(),
					bind(Messages.Series_far, now.name(), print(here) + unit, report, print(there) + unit), Messages.Series_proposal));
		}
	}

	/** How many times the greater is the smaller. */
	private static BigDecimal ratio(BigDecimal one, BigDecimal other) {
		return one.max(other).divide(one.min(other), MathContext.DECIMAL32);
	}
}
