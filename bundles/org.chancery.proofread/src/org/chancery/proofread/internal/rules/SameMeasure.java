package org.chancery.proofread.internal.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.chancery.proofread.Finding;
import org.chancery.proofread.Proof;
import org.chancery.proofread.Severity;
import org.chancery.proofread.internal.Messages;
import org.chancery.proofread.internal.rules.Measures.Measure;
import org.chancery.proofread.text.Units;

/** The same thing counted in two units within one document (片 and 枚), or two numbers of it that are nearly the same (572 and 570 個機關). */
public final class SameMeasure extends Rule {
	private static final BigDecimal GREAT = BigDecimal.valueOf(100);
	private static final int NAME = 4;

	/** For the service registry. */
	public SameMeasure() {
		super("same-measure"); //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Same_label;
	}

	@Override
	public List<Finding> check(Proof proof) {
		List<Finding> findings = new ArrayList<>();
		List<Measure> measures = Measures.of(proof);
		Set<String> told = new HashSet<>();
		for (int i = 0; i < measures.size(); i++) {
			for (int j = i + 1; j < measures.size(); j++) {
				Measure one = measures.get(i);
				Measure other = measures.get(j);
				if (one.behind() != other.behind() || one.amount() == other.amount()) {
					continue;
				}
				units(proof, one, other, told, findings);
				values(proof, one, other, told, findings);
			}
		}
		return findings;
	}

	private void units(Proof proof, Measure one, Measure other, Set<String> told, List<Finding> findings) {
		String name = one.name().length() >= NAME ? one.name() : ""; //$NON-NLS-1$
		boolean same = !name.isEmpty() && (one.behind() ? other.name().startsWith(name.substring(0, NAME)) : name.equals(other.name()));
		String first = one.amount().unit();
		String second = other.amount().unit();
		boolean apart = one.passage() != other.passage() || one.amount().end() < other.amount().start() - 30;
		if (same && apart && !first.equals(second) && Units.related(first, second) && told.add(name.substring(0, NAME) + first + second)) {
			findings.add(other.passage().finding(this, Severity.NOTE, other.amount().start(), other.amount().end(),
					bind(Messages.Same_units, one.name(), second, first, proof.document().describe(one.passage().place())), Messages.Same_unitsProposal));
		}
	}

	private void values(Proof proof, Measure one, Measure other, Set<String> told, List<Finding> findings) {
		BigDecimal first = one.amount().value();
		BigDecimal second = other.amount().value();
		boolean great = first.compareTo(GREAT) >= 0 && second.compareTo(GREAT) >= 0 && first.compareTo(second) != 0;
		boolean near = great && first.subtract(second).abs().multiply(BigDecimal.valueOf(40)).compareTo(first.max(second)) <= 0;
		boolean same = one.behind() ? one.name().startsWith(other.name().substring(0, 2)) : one.name().length() >= NAME && one.name().equals(other.name());
		if (near && same && one.amount().unit().equals(other.amount().unit()) && !one.amount().vague() && !other.amount().vague()
				&& told.add(print(first) + '/' + print(second))) {
			findings.add(other.passage().finding(this, Severity.NOTE, other.amount().start(), Math.min(other.passage().text().length(), other.amount().end() + 2),
					bind(Messages.Same_values, print(second) + other.amount().unit(), print(first) + one.amount().unit(), one.name(),
							proof.document().describe(one.passage().place())),
					Messages.Same_valuesProposal));
		}
	}
}
