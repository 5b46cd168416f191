package org.chancery.proofread.internal.rules;

import java.util.ArrayList;
import java.util.List;

import org.chancery.model.text.Numbering;
import org.chancery.proofread.Finding;
import org.chancery.proofread.Passage;
import org.chancery.proofread.PlainBlock;
import org.chancery.proofread.Proof;
import org.chancery.proofread.Severity;
import org.chancery.proofread.internal.Messages;
import org.chancery.proofread.text.Folded;
import org.chancery.proofread.text.Numerals;

/** Numbers of headings and items: left out, used twice, out of order, and brackets of two widths. */
public final class NumberingGaps extends Rule {
	private static final String CAPITALS = "壹貳參肆伍陸柒捌玖拾"; //$NON-NLS-1$
	private static final String PLAIN = "一二三四五六七八九十"; //$NON-NLS-1$

	/** For the service registry. */
	public NumberingGaps() {
		super("numbering"); //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Numbering_label;
	}

	@Override
	public List<Finding> check(Proof proof) {
		List<Finding> findings = new ArrayList<>();
		int[] last = new int[Numbering.LEVELS + 2];
		List<Passage> numbered = proof.prose().stream().filter(p -> !text(p).number().isEmpty()).toList();
		for (int i = 0; i < numbered.size(); i++) {
			int level = text(numbered.get(i)).level();
			int number = value(text(numbered.get(i)).number());
			int before = last[level];
			boolean first = before == 0 && i == 0;
			// what begins again at 1 is a new list; the first number of a document may be that of a volume
			if (number != 1 && number != before + 1 && !first && number > 0) {
				gap(numbered.get(i), level, number, before, findings);
			}
			last[level] = number;
			for (int deeper = level + 1; deeper < last.length; deeper++) {
				last[deeper] = 0;
			}
		}
		widths(numbered, findings);
		return findings;
	}

	private void gap(Passage passage, int level, int number, int before, List<Finding> findings) {
		String printed = text(passage).number().strip();
		String expected = Numbering.mark(level, before + 1);
		String reason = before == 0 ? bind(Messages.Numbering_first, printed)
				: number == before ? bind(Messages.Numbering_twice, printed)
						: number < before ? bind(Messages.Numbering_back, printed, Numbering.mark(level, before))
								: bind(Messages.Numbering_gap, printed, Numbering.mark(level, before));
		findings.add(passage.finding(this, Severity.WARNING, 0, Math.min(passage.text().length(), 20), reason, bind(Messages.Numbering_proposal, expected)));
	}

	/** （三） among (一), (二): the rarer kind, once for each level. */
	private void widths(List<Passage> numbered, List<Finding> findings) {
		for (int level : new int[] { 3, 5 }) {
			List<Passage> full = numbered.stream().filter(p -> text(p).level() == level && text(p).number().contains("（")).toList(); //$NON-NLS-1$
			List<Passage> half = numbered.stream().filter(p -> text(p).level() == level && text(p).number().contains("(")).toList(); //$NON-NLS-1$
			if (!full.isEmpty() && !half.isEmpty()) {
				List<Passage> rarer = full.size() <= half.size() ? full : half;
				Passage passage = rarer.getFirst();
				String usual = rarer == full ? "()" : "（）"; //$NON-NLS-1$ //$NON-NLS-2$
				findings.add(passage.finding(this, Severity.NOTE, 0, Math.min(passage.text().length(), 20),
						bind(Messages.Numbering_widths, text(passage).number(), String.valueOf(rarer.size()), String.valueOf(full.size() + half.size())),
						bind(Messages.Numbering_widthsProposal, usual)));
			}
		}
	}

	private static PlainBlock.Text text(Passage passage) {
		return (PlainBlock.Text) passage.block();
	}

	/** The value of a mark: 3 for 參、, (三), 3. and C.; 0 if it is none. */
	static int value(String mark) {
		String bare = new Folded(mark).text().replaceAll("[()、.\\s]", ""); //$NON-NLS-1$ //$NON-NLS-2$
		if (bare.isEmpty()) {
			return 0;
		} else if (bare.matches("\\d+")) { //$NON-NLS-1$
			return Integer.parseInt(bare);
		} else if (bare.matches("[A-Z]")) { //$NON-NLS-1$
			return bare.charAt(0) - 'A' + 1;
		}
		StringBuilder plain = new StringBuilder();
		for (char c : bare.toCharArray()) {
			int capital = CAPITALS.indexOf(c);
			plain.append(capital < 0 ? c : PLAIN.charAt(capital));
		}
		return Numerals.characters(plain.toString(), 0).map(r -> r.value().intValue()).orElse(0);
	}
}
