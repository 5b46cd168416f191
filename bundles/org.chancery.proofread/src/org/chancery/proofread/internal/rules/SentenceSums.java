package org.chancery.proofread.internal.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chancery.proofread.Finding;
import org.chancery.proofread.Passage;
import org.chancery.proofread.Passage.Span;
import org.chancery.proofread.PlainBlock;
import org.chancery.proofread.PlainBlock.Kind;
import org.chancery.proofread.Proof;
import org.chancery.proofread.Severity;
import org.chancery.proofread.internal.Messages;
import org.chancery.proofread.text.Amount;

/**
 * Sums within a sentence: 73 間，含甲 35 間、乙 6 間、丙 32 間; 甲 3 件、乙 4 件，合計 7 件; 20 間，其中 1 間…，其餘 19 間; and totals whose
 * parts the next sentences give (分述如下).
 */
public final class SentenceSums extends Rule {
	private static final Pattern TOTAL = Pattern.compile(".*(?:合計|總計|共計|總共|共)(?:有|為|達|約|近|逾)*$", Pattern.DOTALL); //$NON-NLS-1$
	private static final Pattern TOTAL_OF = Pattern.compile(".*(?:合計|總計|共計|總共)[\\p{IsHan}]{1,6}$", Pattern.DOTALL); //$NON-NLS-1$
	private static final Pattern OPENS = Pattern.compile("^(?:[\\p{IsHan}]{0,6})[，:(]?(?:包含|包括|含|分別為|分別是|分別有|計有|計為|其分布為)(?!稅|運費|在內).*", Pattern.DOTALL); //$NON-NLS-1$
	private static final Pattern BRACKET = Pattern.compile("^[\\p{IsHan}]{0,6}\\(([^()]*)\\)"); //$NON-NLS-1$
	private static final Pattern CHANGE = Pattern.compile("由|從|減|增|原|較|每|=|為民國"); //$NON-NLS-1$
	private static final Pattern TOLD = Pattern.compile("(?:分述|分別說明|說明|分列)如下|如下[:：]?$"); //$NON-NLS-1$

	/** For the service registry. */
	public SentenceSums() {
		super("sum"); //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Sum_label;
	}

	@Override
	public List<Finding> check(Proof proof) {
		List<Finding> findings = new ArrayList<>();
		List<Passage> all = proof.passages();
		for (int i = 0; i < all.size(); i++) {
			Passage passage = all.get(i);
			for (Span sentence : passage.split("。！？\n")) { //$NON-NLS-1$
				List<Amount> amounts = passage.amounts(sentence).stream().filter(a -> !a.isPercent() && !a.unit().isEmpty()).toList();
				for (int t = 0; t < amounts.size(); t++) {
					check(passage, sentence, amounts, t, findings);
				}
				rest(passage, amounts, findings);
			}
			told(all, i, findings);
		}
		return findings;
	}

	private void check(Passage passage, Span sentence, List<Amount> amounts, int t, List<Finding> findings) {
		Amount total = amounts.get(t);
		Matcher bracket = BRACKET.matcher(passage.text()).region(total.end(), sentence.end());
		if (bracket.lookingAt() && !CHANGE.matcher(bracket.group(1)).find()) {
			List<Amount> parts = same(amounts, total, bracket.start(1), bracket.end(1));
			if (parts.size() >= 2 && parts.stream().noneMatch(p -> before(passage, p.start(), 6).contains("其中"))) { //$NON-NLS-1$
				compare(passage, total, parts, findings);
			}
			return;
		}
		String behind = passage.text().substring(total.end(), sentence.end());
		if (OPENS.matcher(behind).matches() && !behind.startsWith("，其中")) { //$NON-NLS-1$
			int end = end(passage, total.end(), sentence.end());
			List<Amount> parts = same(amounts, total, total.end(), end);
			boolean subParts = passage.text().substring(total.end(), end).contains("其中"); //$NON-NLS-1$
			if (parts.size() >= 2 && !subParts) {
				compare(passage, total, parts, findings);
			}
			return;
		}
		backwards(passage, sentence, amounts, total, findings);
	}

	/** The parts end where another total begins. */
	private static int end(Passage passage, int from, int to) {
		Matcher next = Pattern.compile("(?:合計|總計|共計|另|；)").matcher(passage.text()).region(Math.min(from + 8, to), to); //$NON-NLS-1$
		return next.find() ? next.start() : to;
	}

	private void backwards(Passage passage, Span sentence, List<Amount> amounts, Amount total, List<Finding> findings) {
		String before = before(passage, total.start(), 14);
		boolean direct = TOTAL.matcher(before).matches();
		if (!direct && !TOTAL_OF.matcher(before).matches()) {
			return;
		}
		List<Amount> parts = same(amounts, total, sentence.start(), total.start()).stream()
				.filter(p -> p.fault() == null || p.fault() == org.chancery.proofread.text.Numerals.Fault.POINT).toList();
		int all = same(amounts, total, sentence.start(), total.start()).size();
		if (parts.size() < 2 || parts.size() < all) {
			return;
		}
		boolean vague = total.vague() || parts.stream().anyMatch(Amount::vague);
		for (int first = 0; first < parts.size() - 1; first++) {
			if (agree(total.value(), sum(parts.subList(first, parts.size())), vague)) {
				return;
			}
		}
		boolean greatest = parts.stream().allMatch(p -> p.value().compareTo(total.value()) <= 0);
		if (greatest && near(total.value(), sum(parts)) && alike(passage, parts, total)) {
			report(passage, total, parts, direct ? Severity.ERROR : Severity.WARNING, findings);
		}
	}

	/** Parts of one list follow closely upon one another. */
	private static boolean alike(Passage passage, List<Amount> parts, Amount total) {
		for (int i = 0; i + 1 < parts.size(); i++) {
			String between = passage.text().substring(parts.get(i).end(), parts.get(i + 1).start()).replaceAll("\\([^()]*\\)", ""); //$NON-NLS-1$ //$NON-NLS-2$
			if (between.length() > 30 || between.contains("其中") || between.contains("第二次")) { //$NON-NLS-1$ //$NON-NLS-2$
				return false;
			}
		}
		return total.start() - parts.getLast().end() <= 30;
	}

	private static List<Amount> same(List<Amount> amounts, Amount total, int from, int to) {
		return amounts.stream().filter(a -> a != total && a.start() >= from && a.end() <= to && a.unit().equals(total.unit())).toList();
	}

	private void compare(Passage passage, Amount total, List<Amount> parts, List<Finding> findings) {
		boolean vague = total.vague() || parts.stream().anyMatch(Amount::vague);
		boolean sound = parts.stream().allMatch(p -> p.fault() == null) && total.fault() == null;
		if (sound && !agree(total.value(), sum(parts), vague) && near(total.value(), sum(parts))) {
			report(passage, total, parts, Severity.ERROR, findings);
		}
	}

	private void report(Passage passage, Amount total, List<Amount> parts, Severity severity, List<Finding> findings) {
		int start = Math.min(total.start(), parts.getFirst().start());
		int end = Math.max(total.end(), parts.getLast().end());
		findings.add(passage.finding(this, severity, start, end,
				bind(Messages.Sum_reason, addition(parts.stream().map(Amount::value).toList()), print(sum(parts)), print(total.value()), total.unit()),
				bind(Messages.Sum_proposal, print(total.value()), print(sum(parts)), total.unit())));
	}

	/** 20 間，其中 1 間…，其餘 19 間; and a part that is greater than the whole. */
	private void rest(Passage passage, List<Amount> amounts, List<Finding> findings) {
		for (int i = 1; i < amounts.size(); i++) {
			Amount part = amounts.get(i);
			if (!before(passage, part.start(), 24).contains("其中")) { //$NON-NLS-1$
				continue;
			}
			int among = passage.text().lastIndexOf("其中", part.start()); //$NON-NLS-1$
			Amount whole = amounts.stream().filter(a -> a.end() <= among && a.unit().equals(part.unit())).reduce((a, b) -> b).orElse(null);
			boolean first = amounts.stream().noneMatch(a -> a.start() > among && a.start() < part.start() && a.unit().equals(part.unit()));
			if (whole == null || !first || passage.text().substring(whole.end(), among).contains("；")) { //$NON-NLS-1$
				continue;
			}
			if (part.value().compareTo(whole.value()) > 0 && !whole.vague()) {
				findings.add(passage.finding(this, Severity.ERROR, whole.start(), part.end(),
						bind(Messages.Sum_partGreater, print(part.value()), print(whole.value()), part.unit()), "")); //$NON-NLS-1$
				continue;
			}
			int restAt = passage.text().indexOf("其餘", part.end()); //$NON-NLS-1$
			Amount rest = restAt < 0 ? null : amounts.stream()
					.filter(a -> a.start() >= restAt && a.start() - restAt < 14 && a.unit().equals(part.unit())).findFirst().orElse(null);
			if (rest != null) {
				List<Amount> parts = new ArrayList<>(amounts.stream()
						.filter(a -> a.start() > among && a.end() <= restAt && a.unit().equals(part.unit())).toList());
				parts.add(rest);
				boolean once = agree(whole.value(), part.value().add(rest.value()), whole.vague());
				if (!once && !agree(whole.value(), sum(parts), whole.vague())) {
					report(passage, whole, parts, Severity.ERROR, findings);
				}
			}
		}
	}

	/** A total, 分述如下, and its parts in the sentences and paragraphs that follow. */
	private void told(List<Passage> all, int index, List<Finding> findings) {
		Passage passage = all.get(index);
		Matcher words = TOLD.matcher(passage.text());
		if (!words.find()) {
			return;
		}
		Span head = passage.split("。；").stream().filter(s -> s.holds(words.start(), words.start())).findFirst().orElse(null); //$NON-NLS-1$
		if (head == null) {
			return;
		}
		for (Amount total : passage.amounts(head)) {
			if (total.end() > words.start() || total.unit().isEmpty() || total.isPercent()) {
				continue;
			}
			List<BigDecimal> parts = new ArrayList<>(passage.amounts().stream().filter(a -> a.start() >= words.end())
					.filter(a -> a.unit().equals(total.unit())).map(Amount::value).toList());
			List<Passage> told = parts.size() >= 2 ? List.of() : items(all, index);
			boolean clear = told.stream().noneMatch(p -> p.text().contains("其中")); //$NON-NLS-1$
			told.forEach(p -> parts.addAll(p.amounts().stream().filter(a -> a.unit().equals(total.unit())).map(Amount::value).toList()));
			BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
			if (clear && parts.size() >= 2 && !agree(total.value(), sum, total.vague()) && near(total.value(), sum)) {
				findings.add(passage.finding(this, Severity.WARNING, total.start(), total.end(),
						bind(Messages.Sum_reason, addition(parts), print(sum), print(total.value()), total.unit()),
						bind(Messages.Sum_proposal, print(total.value()), print(sum), total.unit())));
			}
		}
	}

	/** What is told below a paragraph: its numbered items, or else the next paragraph. */
	private static List<Passage> items(List<Passage> all, int index) {
		List<Passage> items = new ArrayList<>();
		int level = 0;
		for (int i = index + 1; i < all.size() && all.get(i).block() instanceof PlainBlock.Text text && text.kind() == Kind.PARAGRAPH; i++) {
			int own = text.number().isEmpty() ? 0 : text.level();
			if (i == index + 1) {
				level = own;
			} else if (own != level || level == 0) {
				break;
			}
			items.add(all.get(i));
		}
		return items;
	}
}
