package org.chancery.proofread.internal.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

/** Differences and rates computed again from the numbers that stand beside them: 由 100 人減少為 80 人，減少 20 人，精簡率 20%. */
public final class Rates extends Rule {
	private static final Pattern FROM = Pattern.compile(".*(?:由|從|自|原)(?:原(?:有|來)?(?:的)?)?(?:[\\p{IsHan}]{0,8}之)?$", Pattern.DOTALL); //$NON-NLS-1$
	private static final Pattern TO = Pattern.compile("^[\\p{IsHan}]{0,6}?(?:減少|減|增加|增|提升|提昇|提高|成長|降|下降|升|上升|擴增|擴大|調整|精簡|，)*(?:為|至|到)約?$"); //$NON-NLS-1$
	private static final Pattern DIFFERENCE = Pattern.compile(".*(?:減少|增加|成長|精簡|減|增)(?:了|約|達|計)*$", Pattern.DOTALL); //$NON-NLS-1$
	private static final Pattern RATE = Pattern.compile(".*(?:率|幅度|減幅|增幅|成長|減少|增加|下降|提升|提高|幅)(?:約|為|達|近|了|計)*$", Pattern.DOTALL); //$NON-NLS-1$
	private static final Pattern COMPARED = Pattern.compile("較|相較|比(?=[\\p{IsHan}]{0,4}(?:年|期))|與[\\p{IsHan}\\d]{2,8}相比"); //$NON-NLS-1$
	private static final Pattern SHARE = Pattern.compile(".*(?:率|占|佔|比例|比率|比重|占比)(?:約|為|達|近|計|高達|已達|全部|總數|[\\p{IsHan}]{0,5}的)*$", Pattern.DOTALL); //$NON-NLS-1$

	/** For the service registry. */
	public Rates() {
		super("rate"); //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Rate_label;
	}

	@Override
	public List<Finding> check(Proof proof) {
		List<Finding> findings = new ArrayList<>();
		for (Passage passage : proof.passages()) {
			for (Span sentence : passage.split("。\n")) { //$NON-NLS-1$
				List<Amount> amounts = passage.amounts(sentence);
				changes(passage, sentence, amounts, findings);
				comparisons(passage, sentence, amounts, findings);
			}
			for (Span sentence : passage.sentences()) {
				shares(passage, passage.amounts(sentence), findings);
			}
		}
		return findings;
	}

	/** 由甲減少為乙, with the difference before or behind it and the rate behind it. */
	private void changes(Passage passage, Span sentence, List<Amount> amounts, List<Finding> findings) {
		for (int i = 0; i + 1 < amounts.size(); i++) {
			Amount from = amounts.get(i);
			Amount to = amounts.get(i + 1);
			String between = passage.text().substring(from.end(), to.start());
			boolean units = from.unit().isEmpty() || from.unit().equals(to.unit());
			if (from.isPercent() || to.isPercent() || !units || !TO.matcher(between).matches() || !FROM.matcher(before(passage, from.start(), 14)).matches()) {
				continue;
			}
			BigDecimal change = to.value().subtract(from.value());
			int next = to.end();
			Amount behind = i + 2 < amounts.size() ? amounts.get(i + 2) : null;
			Amount ahead = i > 0 ? amounts.get(i - 1) : null;
			if (behind != null && isDifference(passage, behind, to, next)) {
				difference(passage, from, to, behind, change, findings);
				next = behind.end();
			} else if (ahead != null && from.start() - ahead.end() <= 4 && isDifference(passage, ahead, to, Math.max(sentence.start(), ahead.start() - 8))) {
				difference(passage, from, to, ahead, change, findings);
			}
			int start = next;
			Amount rate = amounts.stream().filter(a -> a.start() >= start).findFirst().orElse(null);
			if (rate != null && rate.isPercent() && rate.start() - start <= 24 && RATE.matcher(before(passage, rate.start(), 12)).matches()) {
				rate(passage, new Amount[] { from, to, rate }, from.value(), change, findings);
			}
		}
	}

	private static boolean isDifference(Passage passage, Amount candidate, Amount to, int from) {
		String before = passage.text().substring(Math.min(from, candidate.start()), candidate.start());
		return candidate.unit().equals(to.unit()) && before.length() <= 12 && DIFFERENCE.matcher(before).matches();
	}

	private void difference(Passage passage, Amount from, Amount to, Amount printed, BigDecimal change, List<Finding> findings) {
		if (!agree(printed.value(), change.abs(), printed.vague() || from.vague() || to.vague())) {
			findings.add(passage.finding(this, Severity.ERROR, Math.min(from.start(), printed.start()), Math.max(to.end(), printed.end()),
					bind(Messages.Rate_difference, print(from.value()), print(to.value()), print(change.abs()), print(printed.value())),
					bind(Messages.Rate_proposal, print(printed.value()), print(change.abs()))));
		}
	}

	/** @param three the base, the other number and the rate, for the place */
	private void rate(Passage passage, Amount[] three, BigDecimal base, BigDecimal change, List<Finding> findings) {
		Amount printed = three[2];
		if (base.signum() == 0 || three[0].fault() != null || three[1].fault() != null) {
			return;
		}
		BigDecimal expected = percent(change.abs(), base, printed.decimals(), RoundingMode.HALF_UP);
		if (agree(printed.value(), expected, three[0].vague() || three[1].vague())) {
			return;
		}
		BigDecimal other = base.add(change);
		boolean wrongBase = other.signum() != 0 && printed.sameValue(percent(change.abs(), other, printed.decimals(), RoundingMode.HALF_UP));
		boolean cut = printed.sameValue(percent(change.abs(), base, printed.decimals(), RoundingMode.DOWN));
		boolean whole = printed.sameValue(percent(other, base, printed.decimals(), RoundingMode.HALF_UP));
		if (whole) {
			// 達去年之 120% says the same in another way
			return;
		}
		String reason = wrongBase ? Messages.Rate_wrongBase : cut ? Messages.Rate_cut : Messages.Rate_reason;
		findings.add(passage.finding(this, cut ? Severity.NOTE : Severity.ERROR, Math.min(three[0].start(), three[1].start()), printed.end(),
				bind(reason, print(change.abs()), print(base), expected.toPlainString(), printed.value().toPlainString(), print(other)),
				bind(Messages.Rate_proposal, printed.value().toPlainString() + "%", expected.toPlainString() + "%"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** 甲較去年乙增加丙，成長丁%, with or without the number of last year. */
	private void comparisons(Passage passage, Span sentence, List<Amount> amounts, List<Finding> findings) {
		java.util.regex.Matcher compared = COMPARED.matcher(passage.text()).region(sentence.start(), sentence.end());
		while (compared.find()) {
			int at = compared.start();
			Amount now = amounts.stream().filter(a -> a.end() <= at && !a.isPercent() && !a.unit().isEmpty()).reduce((a, b) -> b).orElse(null);
			List<Amount> behind = amounts.stream().filter(a -> a.start() > at && a.start() - at < 60).toList();
			if (now == null || at - now.end() > 16 || behind.isEmpty()) {
				continue;
			}
			Amount difference = null;
			Amount base = null;
			Amount rate = null;
			for (Amount each : behind) {
				String before = before(passage, each.start(), 8);
				if (each.isPercent()) {
					rate = RATE.matcher(before).matches() ? each : null;
					break;
				} else if (!each.unit().equals(now.unit())) {
					break;
				} else if (DIFFERENCE.matcher(before).matches()) {
					difference = each;
				} else if (base == null && difference == null) {
					base = each;
				}
			}
			compare(passage, new Amount[] { now, base, difference, rate }, findings);
		}
	}

	private void compare(Passage passage, Amount[] told, List<Finding> findings) {
		Amount now = told[0];
		Amount base = told[1];
		Amount difference = told[2];
		Amount rate = told[3];
		if (base == null && difference == null) {
			return;
		}
		Amount direction = difference != null ? difference : rate;
		if (direction == null) {
			return;
		}
		boolean less = before(passage, direction.start(), 8).matches(".*(?:減|降|少).*"); //$NON-NLS-1$
		BigDecimal before = base != null ? base.value() : less ? now.value().add(difference.value()) : now.value().subtract(difference.value());
		BigDecimal change = now.value().subtract(before);
		if (base != null && change.signum() != 0 && less != change.signum() < 0) {
			findings.add(passage.finding(this, Severity.ERROR, now.start(), direction.end(),
					bind(Messages.Rate_direction, print(base.value()), print(now.value())), "")); //$NON-NLS-1$
			return;
		}
		if (base != null && difference != null) {
			difference(passage, base, now, difference, change, findings);
		}
		if (rate != null && before.signum() > 0) {
			Amount other = base != null ? base : difference;
			rate(passage, new Amount[] { now, other, rate }, before, change, findings);
		}
	}

	/** 受理 50 件，其中 40 件…，占 80%: exactly two numbers of one unit and what is said to be their rate. */
	private void shares(Passage passage, List<Amount> amounts, List<Finding> findings) {
		for (int i = 2; i < amounts.size(); i++) {
			Amount rate = amounts.get(i);
			List<Amount> before = amounts.subList(0, i).stream().filter(a -> !a.unit().isEmpty()).toList();
			if (!rate.isPercent() || before.size() != 2 || before.stream().anyMatch(Amount::isPercent) || !SHARE.matcher(before(passage, rate.start(), 12)).matches()) {
				continue;
			}
			Amount whole = before.getFirst();
			Amount part = before.getLast();
			boolean compared = COMPARED.matcher(passage.text().substring(whole.start(), rate.start())).find()
					|| FROM.matcher(before(passage, whole.start(), 14)).matches() || passage.text().substring(whole.start(), rate.end()).contains("目標"); //$NON-NLS-1$
			boolean pair = whole.unit().equals(part.unit()) && part.value().compareTo(whole.value()) <= 0 && rate.start() - part.end() <= 20;
			if (compared || !pair || whole.value().signum() == 0) {
				continue;
			}
			BigDecimal expected = percent(part.value(), whole.value(), rate.decimals(), RoundingMode.HALF_UP);
			BigDecimal rest = percent(whole.value().subtract(part.value()), whole.value(), rate.decimals(), RoundingMode.HALF_UP);
			if (!agree(rate.value(), expected, rate.vague() && rate.decimals() == 0) && !rate.sameValue(rest)) {
				findings.add(passage.finding(this, Severity.WARNING, whole.start(), rate.end(),
						bind(Messages.Rate_share, print(part.value()), print(whole.value()), expected.toPlainString(), rate.value().toPlainString()),
						bind(Messages.Rate_proposal, rate.value().toPlainString() + "%", expected.toPlainString() + "%"))); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
	}
}
