package org.chancery.proofread.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.chancery.proofread.Finding;
import org.chancery.proofread.Passage;
import org.chancery.proofread.PlainBlock;
import org.chancery.proofread.Proof;
import org.chancery.proofread.Severity;
import org.chancery.proofread.internal.Messages;
import org.chancery.proofread.text.Amount;

/** A number of items announced (計有下列 7 項：) and the numbered items that follow; and announced items without numbers. */
public final class ListItems extends Rule {
	private static final Pattern ANNOUNCED = Pattern.compile("(?:下列|以下|如下|計有|分為|共有|分別為).*[:：]$", Pattern.DOTALL); //$NON-NLS-1$
	private static final int LOOK_AHEAD = 12;
	private static final int SHORTEST = 25;

	/** For the service registry. */
	public ListItems() {
		super("list-items"); //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Items_label;
	}

	@Override
	public List<Finding> check(Proof proof) {
		List<Finding> findings = new ArrayList<>();
		List<Passage> prose = proof.prose();
		for (int i = 0; i + 1 < prose.size(); i++) {
			Passage passage = prose.get(i);
			String text = passage.text();
			unnumbered(prose, i, findings);
			if (!ANNOUNCED.matcher(text.substring(Math.max(0, text.length() - 24))).find()) {
				continue;
			}
			Amount amount = passage.amounts().isEmpty() ? null : passage.amounts().getLast();
			boolean counts = amount != null && text.length() - amount.end() <= 8 && !amount.vague() && List.of("項", "點", "案", "類", "件", "大", "種").contains(amount.unit()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
			if (counts) {
				count(prose, i, amount, findings);
			}
		}
		return findings;
	}

	/** A numbered paragraph ends with a colon, and several paragraphs without numbers follow. */
	private void unnumbered(List<Passage> prose, int index, List<Finding> findings) {
		Passage passage = prose.get(index);
		PlainBlock.Text own = (PlainBlock.Text) passage.block();
		if (own.number().isEmpty() || !passage.text().endsWith(":") && !passage.text().endsWith("：")) { //$NON-NLS-1$ //$NON-NLS-2$
			return;
		}
		int items = 0;
		for (int i = index + 1; i < prose.size(); i++) {
			PlainBlock.Text text = (PlainBlock.Text) prose.get(i).block();
			if (!text.number().isEmpty() || text.kind() != PlainBlock.Kind.PARAGRAPH || text.text().length() < SHORTEST) {
				break;
			}
			items++;
		}
		if (items >= 2) {
			findings.add(passage.finding(this, Severity.NOTE, Math.max(0, passage.text().length() - 20), passage.text().length(),
					bind(Messages.Items_unnumbered, String.valueOf(items)), Messages.Items_unnumberedProposal));
		}
	}

	private void count(List<Passage> prose, int index, Amount amount, List<Finding> findings) {
		int level = 0;
		for (int i = index + 1; i < prose.size() && i <= index + LOOK_AHEAD && level == 0; i++) {
			PlainBlock.Text text = (PlainBlock.Text) prose.get(i).block();
			level = text.number().isEmpty() ? 0 : text.level();
		}
		int own = ((PlainBlock.Text) prose.get(index).block()).level();
		if (level == 0 || own >= level) {
			return;
		}
		int items = 0;
		for (int i = index + 1; i < prose.size(); i++) {
			PlainBlock.Text text = (PlainBlock.Text) prose.get(i).block();
			if (!text.number().isEmpty() && (text.level() < level || text.level() == level && items > 0 && NumberingGaps.value(text.number()) == 1)) {
				break;
			}
			items += !text.number().isEmpty() && text.level() == level ? 1 : 0;
		}
		if (items != amount.value().intValue()) {
			findings.add(prose.get(index).finding(this, Severity.WARNING, amount.start(), amount.end(),
					bind(Messages.Items_reason, print(amount.value()), String.valueOf(items)),
					bind(Messages.List_proposal, print(amount.value()), String.valueOf(items), amount.unit())));
		}
	}
}
