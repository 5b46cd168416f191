package org.chancery.proofread.internal.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chancery.proofread.Finding;
import org.chancery.proofread.Passage;
import org.chancery.proofread.PlainBlock;
import org.chancery.proofread.Proof;
import org.chancery.proofread.Severity;
import org.chancery.proofread.internal.Messages;
import org.chancery.proofread.text.Amount;

/**
 * A total in one paragraph whose parts stand in the items below it: first 倉庫 12 間, then 自用倉庫 5 間, 出租之倉庫 3 間, 閒置倉庫 2 間. What was
 * done in the period (拆除, 核發) is no part of what there is.
 */
public final class SpreadParts extends Rule {
	private static final Pattern NAMED = Pattern.compile("([\\p{IsHan}]{2,8})$"); //$NON-NLS-1$
	private static final Pattern DONE = Pattern.compile("拆|新增|增加|減少|出租空|移交|移撥|完成|汰換|核發|受理|興建|購置|採購|更新|處理|歸還|修繕|辦理|查核|舉辦|召開"); //$NON-NLS-1$
	private static final Pattern STRIPPED = Pattern.compile("(?:共計|合計|總計|共有|計有|共|計|約|為|有|達|含|及)$"); //$NON-NLS-1$
	private static final int NOUN = 2;

	/** For the service registry. */
	public SpreadParts() {
		super("parts-below"); //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Parts_label;
	}

	@Override
	public List<Finding> check(Proof proof) {
		List<Finding> findings = new ArrayList<>();
		List<Passage> prose = proof.prose();
		for (int i = 0; i < prose.size(); i++) {
			Passage passage = prose.get(i);
			for (Amount total : passage.amounts()) {
				String name = name(passage, total);
				if (!total.unit().isEmpty() && !total.vague() && !total.isPercent() && name.length() >= NOUN && total.value().compareTo(BigDecimal.valueOf(5)) > 0) {
					check(prose, i, total, name.substring(name.length() - NOUN), findings);
				}
			}
		}
		return findings;
	}

	private void check(List<Passage> prose, int index, Amount total, String noun, List<Finding> findings) {
		List<BigDecimal> parts = new ArrayList<>();
		int level = level(prose.get(index), 2);
		for (int i = index + 1; i < prose.size(); i++) {
			Passage below = prose.get(i);
			if (below.is(PlainBlock.Kind.HEADING) && level(below, 0) <= Math.min(level, 2)) {
				break;
			}
			if (below.amounts().isEmpty()) {
				continue;
			}
			Amount first = below.amounts().getFirst();
			String clause = below.text().substring(0, first.start());
			if (first.unit().equals(total.unit()) && name(below, first).endsWith(noun) && clause.length() <= 14 && below.dates().isEmpty()
					&& !DONE.matcher(clause).find()) {
				parts.add(first.value());
			}
		}
		BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		boolean smaller = parts.stream().allMatch(p -> p.compareTo(total.value()) < 0);
		boolean close = sum.subtract(total.value()).abs().multiply(BigDecimal.valueOf(5)).compareTo(total.value()) <= 0;
		if (parts.size() >= 3 && smaller && close && sum.compareTo(total.value()) != 0) {
			Passage passage = prose.get(index);
			findings.add(passage.finding(this, Severity.WARNING, total.start() - noun.length(), total.end(),
					bind(Messages.Parts_reason, noun, addition(parts), print(sum), print(total.value()), total.unit()), Messages.Parts_proposal));
		}
	}

	private static String name(Passage passage, Amount amount) {
		String before = before(passage, amount.start(), 10);
		for (Matcher cue = STRIPPED.matcher(before); cue.find(); cue = STRIPPED.matcher(before)) {
			before = before.substring(0, cue.start());
		}
		Matcher name = NAMED.matcher(before);
		return name.find() ? name.group(1) : ""; //$NON-NLS-1$
	}

	private static int level(Passage passage, int otherwise) {
		return passage.block() instanceof PlainBlock.Text text && text.level() > 0 ? text.level() : otherwise;
	}
}
