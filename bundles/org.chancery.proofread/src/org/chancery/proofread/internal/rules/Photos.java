package org.chancery.proofread.internal.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chancery.proofread.Finding;
import org.chancery.proofread.Passage;
import org.chancery.proofread.PlainBlock;
import org.chancery.proofread.Proof;
import org.chancery.proofread.Severity;
import org.chancery.proofread.internal.Messages;

/** Captions of photos, figures and tables against the references to them: missing, unused, doubled, out of order. */
public final class Photos extends Rule {
	private static final Pattern CAPTION = Pattern.compile("^(照片|相片|圖片|附圖|附表|圖|表)(\\d{1,3})[:：.、]?(.*)", Pattern.DOTALL); //$NON-NLS-1$
	private static final Pattern REFERENCE = Pattern.compile("(?:\\((?:請?參[見照閱]|如|詳如?|見)?|(?:如|詳如?|參見|參照|見))(照片|相片|圖片|附圖|附表|圖|表)(\\d{1,3}(?:(?:[、,，及至~-]|、?(?:照片|圖|表))\\d{1,3})*)(?:所示)?\\)?"); //$NON-NLS-1$
	private static final Pattern NUMBER = Pattern.compile("([至~-])?(\\d{1,3})"); //$NON-NLS-1$
	private static final int SHORTEST = 6;

	private record Reference(Passage passage, int number, int start, int end) {
	}

	/** For the service registry. */
	public Photos() {
		super("photo"); //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Photo_label;
	}

	@Override
	public List<Finding> check(Proof proof) {
		Map<String, List<Reference>> captions = new LinkedHashMap<>();
		Map<String, List<Reference>> references = new LinkedHashMap<>();
		List<Finding> findings = new ArrayList<>();
		Map<String, Reference> texts = new HashMap<>();
		for (Passage passage : proof.passages()) {
			Matcher caption = CAPTION.matcher(passage.text());
			if ((passage.is(PlainBlock.Kind.CAPTION) || passage.inTable()) && caption.matches()) {
				Reference own = new Reference(passage, Integer.parseInt(caption.group(2)), 0, caption.end(2));
				captions.computeIfAbsent(caption.group(1), k -> new ArrayList<>()).add(own);
				doubled(caption, own, texts, findings);
			} else {
				references(passage, references);
			}
		}
		for (String kind : captions.keySet()) {
			order(captions.get(kind), kind, findings);
			match(captions.get(kind), references.getOrDefault(kind, List.of()), kind, findings);
		}
		for (Map.Entry<String, List<Reference>> without : references.entrySet()) {
			if (!captions.containsKey(without.getKey())) {
				Reference first = without.getValue().getFirst();
				findings.add(finding(first, Severity.WARNING, bind(Messages.Photo_noCaptions, without.getKey(), String.valueOf(without.getValue().size())), "")); //$NON-NLS-1$
			}
		}
		return findings;
	}

	private void doubled(Matcher caption, Reference own, Map<String, Reference> texts, List<Finding> findings) {
		String text = VariantForms.fold(caption.group(3)).replaceAll("[\\p{P}\\s]", ""); //$NON-NLS-1$ //$NON-NLS-2$
		Reference same = text.length() < SHORTEST ? null : texts.putIfAbsent(text, own);
		if (same != null) {
			findings.add(own.passage.finding(this, Severity.ERROR, 0, own.passage.text().length(),
					bind(Messages.Photo_sameCaption, caption.group(1), String.valueOf(own.number), String.valueOf(same.number)), Messages.Photo_sameCaptionProposal));
		}
	}

	private static void references(Passage passage, Map<String, List<Reference>> references) {
		Matcher reference = REFERENCE.matcher(passage.text());
		while (reference.find()) {
			List<Reference> found = references.computeIfAbsent(reference.group(1), k -> new ArrayList<>());
			Matcher number = NUMBER.matcher(reference.group(2));
			int last = 0;
			while (number.find()) {
				int n = Integer.parseInt(number.group(2));
				for (int i = number.group(1) != null && last > 0 && n - last < 100 ? last + 1 : n; i <= n; i++) {
					found.add(new Reference(passage, i, reference.start(), reference.end()));
				}
				last = n;
			}
		}
	}

	private void order(List<Reference> captions, String kind, List<Finding> findings) {
		TreeSet<Integer> seen = new TreeSet<>();
		int last = 0;
		for (Reference caption : captions) {
			String number = String.valueOf(caption.number);
			if (!seen.add(caption.number)) {
				findings.add(finding(caption, Severity.ERROR, bind(Messages.Photo_doubled, kind, number), "")); //$NON-NLS-1$
			} else if (caption.number < last) {
				findings.add(finding(caption, Severity.WARNING, bind(Messages.Photo_order, kind, number, String.valueOf(last)), "")); //$NON-NLS-1$
			} else if (caption.number > last + 1 && captions.stream().noneMatch(c -> c.number == caption.number - 1)) {
				findings.add(finding(caption, Severity.WARNING, bind(Messages.Photo_gap, kind, number, String.valueOf(last)), "")); //$NON-NLS-1$
			}
			last = Math.max(last, caption.number);
		}
	}

	private void match(List<Reference> captions, List<Reference> references, String kind, List<Finding> findings) {
		int last = 0;
		for (Reference reference : references) {
			String number = String.valueOf(reference.number);
			if (captions.stream().noneMatch(c -> c.number == reference.number)) {
				findings.add(finding(reference, Severity.ERROR, bind(Messages.Photo_missing, kind, number), "")); //$NON-NLS-1$
			} else if (reference.number < last && references.stream().filter(r -> r.number == reference.number).findFirst().orElseThrow() == reference) {
				findings.add(finding(reference, Severity.NOTE, bind(Messages.Photo_referenceOrder, kind, number, String.valueOf(last)), "")); //$NON-NLS-1$
			}
			last = Math.max(last, reference.number);
		}
		boolean used = references.size() * 2 >= captions.size();
		for (Reference caption : captions) {
			// who refers to hardly any of them does not mean to
			if (used && references.stream().noneMatch(r -> r.number == caption.number)) {
				findings.add(finding(caption, Severity.WARNING, bind(Messages.Photo_unused, kind, String.valueOf(caption.number)), "")); //$NON-NLS-1$
			}
		}
	}

	private Finding finding(Reference at, Severity severity, String reason, String proposal) {
		return at.passage.finding(this, severity, at.start, at.end, reason, proposal);
	}
}
