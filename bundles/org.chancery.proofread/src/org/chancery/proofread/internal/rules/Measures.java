package org.chancery.proofread.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chancery.proofread.Passage;
import org.chancery.proofread.Proof;
import org.chancery.proofread.text.Amount;
import org.chancery.proofread.text.Amounts;

/** What a document measures, by the words that name it. */
final class Measures {
	private static final Pattern NAME = Pattern.compile("([\\p{IsHan}]{2,10})$"); //$NON-NLS-1$
	private static final Pattern CUES = Pattern.compile("(?:共計|合計|總計|總共|共有|計有|共|計|約|近|逾|達|為|有|了|僅|已|數|等|於|得|中|內|則)$"); //$NON-NLS-1$

	/**
	 * One measure.
	 *
	 * @param name    the words before or behind the number
	 * @param behind  whether they stand behind it
	 * @param passage where it stands
	 * @param amount  the number
	 */
	record Measure(String name, boolean behind, Passage passage, Amount amount) {
	}

	private Measures() {
	}

	/** All measures with a unit. */
	static List<Measure> of(Proof proof) {
		List<Measure> measures = new ArrayList<>();
		for (Passage passage : proof.prose()) {
			for (Amount amount : passage.amounts()) {
				if (amount.unit().isEmpty() || amount.isPercent()) {
					continue;
				}
				String noun = Amounts.noun(passage.text(), amount);
				if (noun.length() >= 2) {
					measures.add(new Measure(VariantForms.fold(noun), true, passage, amount));
				}
				String before = before(passage, amount);
				if (before.length() >= 2) {
					measures.add(new Measure(VariantForms.fold(before), false, passage, amount));
				}
			}
		}
		return measures;
	}

	private static String before(Passage passage, Amount amount) {
		String before = Rule.before(passage, amount.start(), 16);
		for (Matcher cue = CUES.matcher(before); cue.find(); cue = CUES.matcher(before)) {
			before = before.substring(0, cue.start());
		}
		Matcher name = NAME.matcher(before);
		return name.find() ? name.group(1) : ""; //$NON-NLS-1$
	}
}
