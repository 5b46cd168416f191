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

/** Targets said to be reached: the number reached must be at least the target, or at most, where less is better. */
public final class Targets extends Rule {
	private static final Pattern REACHED = Pattern.compile("(?:已)?(?:達成|符合|達到|達|超過|高於|優於|逾|超越|滿足)"); //$NON-NLS-1$
	private static final Pattern MISSED = Pattern.compile("未達|未能|尚未|不及|低於|距離|未符合|不足|差距|努力"); //$NON-NLS-1$
	private static final Pattern TARGET = Pattern.compile("目標|標準|門檻|法定|規定(?:之)?比|應達"); //$NON-NLS-1$
	private static final Pattern LESS = Pattern.compile("以下|不超過|低於|上限|控制在|降至|減至"); //$NON-NLS-1$

	/** For the service registry. */
	public Targets() {
		super("target"); //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Target_label;
	}

	@Override
	public List<Finding> check(Proof proof) {
		List<Finding> findings = new ArrayList<>();
		for (Passage passage : proof.passages()) {
			for (Span sentence : passage.sentences()) {
				String text = passage.text().substring(sentence.start(), sentence.end());
				boolean claimed = REACHED.matcher(text).find() && TARGET.matcher(text).find() && !MISSED.matcher(text).find() && !LESS.matcher(text).find();
				List<Amount> amounts = passage.amounts(sentence);
				if (claimed && amounts.size() == 2) {
					check(passage, amounts.getFirst(), amounts.getLast(), findings);
				}
			}
		}
		return findings;
	}

	private void check(Passage passage, Amount first, Amount second, List<Finding> findings) {
		if (!first.unit().equals(second.unit()) || first.unit().isEmpty()) {
			return;
		}
		boolean firstIsTarget = isTarget(passage, first, second.start());
		boolean secondIsTarget = isTarget(passage, second, passage.text().length());
		String between = passage.text().substring(first.end(), second.start());
		if (firstIsTarget == secondIsTarget || between.matches("[及、與和或至~]")) { //$NON-NLS-1$
			return;
		}
		Amount target = firstIsTarget ? first : second;
		Amount actual = firstIsTarget ? second : first;
		if (actual.value().compareTo(target.value()) < 0) {
			findings.add(passage.finding(this, Severity.ERROR, first.start(), second.end(),
					bind(Messages.Target_reason, print(target.value()) + target.unit(), print(actual.value()) + actual.unit()), Messages.Target_proposal));
		}
	}

	/** Whether the number is called a target: within a few characters before or behind it, in the same clause. */
	private static boolean isTarget(Passage passage, Amount amount, int end) {
		String behind = passage.text().substring(amount.end(), Math.min(end, amount.end() + 9)).split("[，、]", 2)[0]; //$NON-NLS-1$
		String[] before = before(passage, amount.start(), 10).split("[，、%]", -1); //$NON-NLS-1$
		return TARGET.matcher(behind).find() || TARGET.matcher(before[before.length - 1]).find();
	}
}
