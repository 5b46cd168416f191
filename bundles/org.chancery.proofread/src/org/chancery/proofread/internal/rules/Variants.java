package org.chancery.proofread.internal.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.chancery.proofread.Finding;
import org.chancery.proofread.Passage;
import org.chancery.proofread.Proof;
import org.chancery.proofread.Severity;
import org.chancery.proofread.internal.Messages;

/** The same word with two forms of one character: 台灣 and 臺灣, 姊妹 and 姉妹, 提升 and 提昇. One finding for each character. */
public final class Variants extends Rule {
	private record Word(Passage passage, int start, String form) {
	}

	/** For the service registry. */
	public Variants() {
		super("variant"); //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Variant_label;
	}

	@Override
	public List<Finding> check(Proof proof) {
		Map<String, List<Word>> words = new LinkedHashMap<>();
		Map<Character, Integer> used = new TreeMap<>();
		for (Passage passage : proof.passages()) {
			String text = passage.text();
			String folded = VariantForms.fold(text);
			for (int i = 0; i < text.length(); i++) {
				used.merge(text.charAt(i), 1, Integer::sum);
				if (i + 1 < text.length() && Character.isIdeographic(text.charAt(i)) && Character.isIdeographic(text.charAt(i + 1))) {
					words.computeIfAbsent(folded.substring(i, i + 2), k -> new ArrayList<>()).add(new Word(passage, i, text.substring(i, i + 2)));
				}
			}
		}
		Map<Character, List<Word>> mixed = new TreeMap<>();
		for (Map.Entry<String, List<Word>> word : words.entrySet()) {
			for (int i = 0; i < 2; i++) {
				int at = i;
				if (word.getValue().stream().map(w -> w.form.charAt(at)).distinct().count() > 1) {
					mixed.computeIfAbsent(word.getKey().charAt(i), k -> new ArrayList<>()).addAll(word.getValue());
				}
			}
		}
		List<Finding> findings = new ArrayList<>();
		mixed.forEach((standard, all) -> report(standard, all, findings));
		return findings;
	}

	private void report(char standard, List<Word> all, List<Finding> findings) {
		List<Word> plain = all.stream().filter(w -> w.form.indexOf(standard) >= 0).toList();
		List<Word> variant = all.stream().filter(w -> w.form.indexOf(standard) < 0).toList();
		List<Word> rarer = plain.size() <= variant.size() ? plain : variant;
		List<Word> usual = rarer == plain ? variant : plain;
		if (!rarer.isEmpty() && !usual.isEmpty()) {
			Word first = rarer.getFirst();
			findings.add(first.passage.finding(this, Severity.NOTE, first.start, first.start + 2,
					bind(Messages.Variant_reason, forms(rarer), String.valueOf(rarer.size()), forms(usual), String.valueOf(usual.size())),
					bind(Messages.Variant_proposal, forms(usual))));
		}
	}

	private static String forms(List<Word> words) {
		return String.join("、", words.stream().map(Word::form).distinct().limit(3).toList()); //$NON-NLS-1$
	}
}
