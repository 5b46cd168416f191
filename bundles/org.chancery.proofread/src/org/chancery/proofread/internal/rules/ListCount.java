package org.chancery.proofread.internal.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chancery.proofread.Finding;
import org.chancery.proofread.Passage;
import org.chancery.proofread.Proof;
import org.chancery.proofread.Severity;
import org.chancery.proofread.internal.Messages;
import org.chancery.proofread.text.Amount;

/** A list and the number said to be in it: 甲、乙及丙等 3 個機關; 「甲」、「乙」兩項; 6 個城市（甲、乙、…）. */
public final class ListCount extends Rule {
	private static final Pattern JOINT = Pattern.compile("[、及暨與和]|以及"); //$NON-NLS-1$
	private static final Pattern ORDINALS = Pattern.compile("\\([一二三四五六七八九十\\d]{1,2}\\)"); //$NON-NLS-1$
	private static final Pattern GROUP = Pattern.compile("團體|團隊|代表|人員|同仁|志工|成員|員工|委員|學生|師生|官員|貴賓|業者|家屬|民眾|幹部|議員|教師|公司|協會|家[\\p{IsHan}]"); //$NON-NLS-1$
	private static final String STOPS = "，。；：:！？\n"; //$NON-NLS-1$
	private static final Pattern EXAMPLES = Pattern.compile("例如|諸如|包括但不限"); //$NON-NLS-1$

	/** For the service registry. */
	public ListCount() {
		super("list-count"); //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.List_label;
	}

	@Override
	public List<Finding> check(Proof proof) {
		List<Finding> findings = new ArrayList<>();
		for (Passage passage : proof.passages()) {
			for (Amount amount : passage.amounts()) {
				boolean whole = amount.decimals() == 0 && !amount.unit().isEmpty() && !amount.isPercent() && !amount.vague() && amount.value().compareTo(BigDecimal.valueOf(60)) <= 0;
				if (!whole || amount.unit().matches("元|萬元|億元|年|度|個月|天|週|小時|分鐘|倍|公里|公尺|公頃|坪|噸|公噸|公斤")) { //$NON-NLS-1$
					continue;
				}
				before(passage, amount, findings);
				bracketed(passage, amount, findings);
			}
		}
		return findings;
	}

	/** The list stands before its number, with 等 between them, or in quotation marks without it. */
	private void before(Passage passage, Amount amount, List<Finding> findings) {
		String text = passage.text();
		String ahead = text.substring(0, amount.start());
		boolean and = ahead.endsWith("等") || ahead.endsWith("等共") || ahead.endsWith("等計") || ahead.endsWith("等共計"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		boolean quoted = ahead.endsWith("」") || ahead.endsWith("》") || ahead.endsWith("〉"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		if (!and && !quoted) {
			return;
		}
		int end = and ? ahead.lastIndexOf('等') : ahead.length();
		int start = start(text, end);
		String list = text.substring(start, end);
		int items = items(list);
		if (EXAMPLES.matcher(list).find() || quoted && (items < 2 || !list.contains("」、") && !list.contains("」及") && !list.contains("」與"))) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			return;
		}
		compare(passage, amount, list, start, quoted, findings);
	}

	/** The list stands behind its number in brackets. */
	private void bracketed(Passage passage, Amount amount, List<Finding> findings) {
		Matcher bracket = BRACKET.matcher(passage.text()).region(amount.end(), passage.text().length());
		if (bracket.lookingAt() && !bracket.group(1).contains("等") && !bracket.group(1).contains("，") && !bracket.group(1).matches(".*\\d.*")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			int items = items(bracket.group(1));
			if (items >= 2 && !GROUP.matcher(bracket.group(1)).find()) {
				compare(passage, amount, bracket.group(1), bracket.start(1), true, findings);
			}
		}
	}

	private static final Pattern BRACKET = Pattern.compile("[\\p{IsHan}]{0,6}\\(([^()；。]*、[^()；。]*)\\)"); //$NON-NLS-1$

	/** @param whole whether the list names all, and no examples */
	private void compare(Passage passage, Amount amount, String list, int start, boolean whole, List<Finding> findings) {
		int most = items(list);
		int least = least(list);
		int said = amount.value().intValue();
		if (most < 2 || said >= least && said <= most) {
			return;
		}
		boolean people = org.chancery.proofread.text.Units.isPeople(amount.unit());
		if (said > most) {
			// who counts people may name groups; and 甲、乙等 13 個 names examples only
			boolean examples = !whole && (said - most > Math.max(1, most / 2) || most == 2 && !list.matches(".*[及暨與和].*")); //$NON-NLS-1$
			boolean occasions = org.chancery.proofread.text.Units.isOccasion(amount.unit()) && !list.contains("」"); //$NON-NLS-1$
			if (examples || occasions || people && (GROUP.matcher(list).find() || list.matches(".*\\d.*"))) { //$NON-NLS-1$
				return;
			}
		} else if (said < least && (passage.text().startsWith("大", amount.digits()) && said * 2 <= least || said == 1)) { //$NON-NLS-1$
			return;
		}
		int from = Math.max(start, Math.min(amount.start(), start));
		findings.add(passage.finding(this, said < least ? Severity.ERROR : Severity.WARNING, Math.min(from, amount.start()), Math.max(amount.end(), start + list.length()),
				bind(Messages.List_reason, most == least ? String.valueOf(most) : least + "–" + most, print(amount.value()), amount.unit()), //$NON-NLS-1$
				bind(Messages.List_proposal, print(amount.value()), String.valueOf(most), amount.unit())));
	}

	/** Where the list begins: behind the last mark outside brackets. */
	private static int start(String text, int end) {
		int depth = 0;
		for (int i = end - 1; i >= 0; i--) {
			char c = text.charAt(i);
			if (")」』》〉".indexOf(c) >= 0) { //$NON-NLS-1$
				depth++;
			} else if ("(「『《〈".indexOf(c) >= 0) { //$NON-NLS-1$
				if (--depth < 0) {
					return i + 1;
				}
			} else if (depth == 0 && STOPS.indexOf(c) >= 0) {
				return i + 1;
			}
		}
		return 0;
	}

	/** The list with what stands in brackets and quotation marks taken out; 班(一)(二) counts for two. */
	private static String bare(String list) {
		StringBuilder bare = new StringBuilder();
		int depth = 0;
		for (int i = 0; i < list.length(); i++) {
			char c = list.charAt(i);
			if ("(「『《〈".indexOf(c) >= 0) { //$NON-NLS-1$
				depth++;
			} else if (")」』》〉".indexOf(c) >= 0) { //$NON-NLS-1$
				depth = Math.max(0, depth - 1);
				bare.append('x');
			} else if (depth == 0) {
				bare.append(c);
			}
		}
		return bare.toString();
	}

	/** How many there are if every 及 and 與 divides two; a 和 only in the last part, elsewhere it is part of a name (和平路). */
	private static int items(String list) {
		String bare = bare(list).replace("以及", "及"); //$NON-NLS-1$ //$NON-NLS-2$
		int last = bare.lastIndexOf('、') + 1;
		long sure = bare.chars().filter(c -> c == '、' || c == '及' || c == '暨' || c == '與').count();
		long maybe = bare.substring(last).chars().filter(c -> c == '和').count();
		return 1 + (int) (sure + maybe) + more(list);
	}

	/** How many there are at least: a 及 or 與 may be part of a name, but a list's last one divides. */
	private static int least(String list) {
		String bare = bare(list).replace("以及", "及"); //$NON-NLS-1$ //$NON-NLS-2$
		int commas = (int) bare.chars().filter(c -> c == '、').count();
		int last = bare.lastIndexOf('、');
		boolean and = last >= 0 && bare.substring(last).matches(".*[及暨].*"); //$NON-NLS-1$
		boolean only = last < 0 && JOINT.matcher(bare).find();
		return 1 + commas + (and || only ? 1 : 0) + more(list);
	}

	private static int more(String list) {
		int more = 0;
		for (String item : list.split("、")) { //$NON-NLS-1$
			more += Math.max(0, (int) ORDINALS.matcher(item).results().count() - 1);
		}
		return more;
	}
}
