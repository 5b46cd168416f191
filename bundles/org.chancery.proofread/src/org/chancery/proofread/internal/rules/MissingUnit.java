package org.chancery.proofread.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.chancery.proofread.Finding;
import org.chancery.proofread.Passage;
import org.chancery.proofread.Passage.Span;
import org.chancery.proofread.Proof;
import org.chancery.proofread.Severity;
import org.chancery.proofread.internal.Messages;
import org.chancery.proofread.text.Amount;

/** One number of a list without the unit that the others have: 甲約 312 人、乙約 148 及丙約 458 人. */
public final class MissingUnit extends Rule {
	private static final Pattern COUNTED = Pattern.compile(".*(?:約|計|共|達|有|為)$", Pattern.DOTALL); //$NON-NLS-1$
	private static final Pattern ENDS = Pattern.compile("^(?:[、，及與和。；)]|以及|$).*", Pattern.DOTALL); //$NON-NLS-1$

	/** For the service registry. */
	public MissingUnit() {
		super("missing-unit"); //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Unit_missingLabel;
	}

	@Override
	public List<Finding> check(Proof proof) {
		List<Finding> findings = new ArrayList<>();
		for (Passage passage : proof.passages()) {
			for (Span sentence : passage.sentences()) {
				List<Amount> amounts = passage.amounts(sentence);
				for (int i = 0; i < amounts.size(); i++) {
					Amount amount = amounts.get(i);
					boolean bare = amount.unit().isEmpty() && !amount.chinese() && COUNTED.matcher(before(passage, amount.start(), 3)).matches()
							&& ENDS.matcher(behind(passage, amount.end(), 2)).matches();
					String unit = bare ? unit(passage, amounts, i) : ""; //$NON-NLS-1$
					if (!unit.isEmpty()) {
						findings.add(passage.finding(this, Severity.WARNING, Math.max(sentence.start(), amount.start() - 8), amount.end(),
								bind(Messages.Unit_missing, print(amount.value()), unit), bind(Messages.Number_write, print(amount.value()) + unit)));
					}
				}
			}
		}
		return findings;
	}

	/** The unit of the numbers on both sides, or of two before it. 2、3 及 4 次 has its unit once. */
	private static String unit(Passage passage, List<Amount> amounts, int index) {
		String before = index > 0 ? amounts.get(index - 1).unit() : ""; //$NON-NLS-1$
		String behind = index + 1 < amounts.size() ? amounts.get(index + 1).unit() : index > 1 ? amounts.get(index - 2).unit() : ""; //$NON-NLS-1$
		return before.equals(behind) && !before.equals("%") ? before : ""; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
