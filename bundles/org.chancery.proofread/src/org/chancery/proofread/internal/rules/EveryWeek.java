package org.chancery.proofread.internal.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chancery.model.Period;
import org.chancery.model.text.MinguoDate;
import org.chancery.proofread.Finding;
import org.chancery.proofread.Passage;
import org.chancery.proofread.Proof;
import org.chancery.proofread.Severity;
import org.chancery.proofread.internal.Messages;
import org.chancery.proofread.text.Amount;
import org.chancery.proofread.text.DateMention;

/** What is said to happen on certain days of every week or once a month, and how often it happened; and 2 次，分別於… with its days. */
public final class EveryWeek extends Rule {
	private static final Pattern WEEKLY = Pattern.compile("(?:每|逢)(?:週|周|星期|逢週|逢星期)([一二三四五六日](?:[、及和與]?(?:週|周|星期)?[一二三四五六日])*)"); //$NON-NLS-1$
	private static final Pattern MONTHLY = Pattern.compile("每月(?:定期)?(?:召開|辦理|舉行|舉辦|出刊|發行)(?:一次|1次)?"); //$NON-NLS-1$
	private static final Pattern COUNTED = Pattern.compile("期|次|場|場次|集"); //$NON-NLS-1$
	private static final Pattern ON_DAYS = Pattern.compile("分別(?:於|在)"); //$NON-NLS-1$
	private static final String WEEK = "一二三四五六日"; //$NON-NLS-1$

	/** For the service registry. */
	public EveryWeek() {
		super("every-week"); //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Week_label;
	}

	@Override
	public List<Finding> check(Proof proof) {
		List<Finding> findings = new ArrayList<>();
		for (Passage passage : proof.prose()) {
			Optional<Period> period = proof.period();
			if (period.isPresent()) {
				weekly(passage, period.get(), findings);
				monthly(passage, period.get(), findings);
			}
			onDays(passage, findings);
		}
		return findings;
	}

	private void weekly(Passage passage, Period period, List<Finding> findings) {
		Matcher weekly = WEEKLY.matcher(passage.text());
		while (weekly.find()) {
			Set<Integer> days = new TreeSet<>();
			weekly.group(1).chars().map(WEEK::indexOf).filter(d -> d >= 0).forEach(d -> days.add(d + 1));
			Matcher next = Pattern.compile(WEEKLY.pattern()).matcher(passage.text());
			int end = next.find(weekly.end()) ? next.start() : passage.text().length();
			Amount count = count(passage, weekly.end(), end);
			if (count == null) {
				continue;
			}
			long there = period.from().datesUntil(period.to().plusDays(1)).filter(d -> days.contains(d.getDayOfWeek().getValue())).count();
			BigDecimal most = BigDecimal.valueOf(there);
			boolean more = count.value().compareTo(most) > 0;
			// some fall on holidays, but not every fourth one
			boolean fewer = count.value().multiply(BigDecimal.valueOf(4)).compareTo(most.multiply(BigDecimal.valueOf(3))) < 0;
			if ((more || fewer) && !count.vague()) {
				findings.add(passage.finding(this, more ? Severity.WARNING : Severity.NOTE, count.start(), count.end(),
						bind(more ? Messages.Week_more : Messages.Week_fewer, range(period), weekly.group(), String.valueOf(there), print(count.value()) + count.unit()),
						Messages.Week_proposal));
			}
		}
	}

	private void monthly(Passage passage, Period period, List<Finding> findings) {
		Matcher monthly = MONTHLY.matcher(passage.text());
		if (!monthly.find()) {
			return;
		}
		Amount count = count(passage, monthly.end(), passage.text().length());
		long months = (period.to().getYear() - period.from().getYear()) * 12L + period.to().getMonthValue() - period.from().getMonthValue() + 1;
		if (count != null && !count.vague() && count.value().compareTo(BigDecimal.valueOf(months)) > 0) {
			findings.add(passage.finding(this, Severity.WARNING, count.start(), count.end(),
					bind(Messages.Week_months, range(period), String.valueOf(months), print(count.value()) + count.unit()), Messages.Week_proposal));
		}
	}

	/** How often in the whole period: the first number of occasions, which must be said to be the period's. */
	private static Amount count(Passage passage, int from, int to) {
		return passage.amounts().stream().filter(a -> a.start() >= from && a.end() <= to && COUNTED.matcher(a.unit()).matches())
				.filter(a -> passage.text().substring(from, a.start()).matches(".*(?:本期|全年|年度|共|計|合計|總計|已|至今).*")).findFirst().orElse(null); //$NON-NLS-1$
	}

	private void onDays(Passage passage, List<Finding> findings) {
		Matcher on = ON_DAYS.matcher(passage.text());
		while (on.find()) {
			DateMention dates = passage.dates().stream().filter(d -> d.start() >= on.end() && d.start() - on.end() <= 2).findFirst().orElse(null);
			Amount count = passage.amounts().stream().filter(a -> a.end() <= on.start() && on.start() - a.end() <= 24).reduce((a, b) -> b).orElse(null);
			if (dates == null || count == null || !dates.isPossible() || dates.range() || !COUNTED.matcher(count.unit()).matches()
					|| passage.text().substring(count.end(), on.start()).matches(".*[。；].*") || before(passage, count.start(), 2).endsWith("各")) { //$NON-NLS-1$ //$NON-NLS-2$
				continue;
			}
			List<LocalDate> days = new ArrayList<>(dates.days());
			int end = dates.end();
			for (DateMention more : passage.dates()) {
				boolean follows = more.start() >= end && passage.text().substring(end, more.start()).matches("[、及與和]|以及"); //$NON-NLS-1$
				if (follows && more.isPossible() && !more.range()) {
					days.addAll(more.days());
					end = more.end();
				}
			}
			if (days.size() > 1 && count.value().intValue() != days.size()) {
				findings.add(passage.finding(this, Severity.WARNING, count.start(), end,
						bind(Messages.Week_days, print(count.value()) + count.unit(), String.valueOf(days.size())),
						bind(Messages.List_proposal, print(count.value()), String.valueOf(days.size()), count.unit())));
			}
		}
	}

	private static String range(Period period) {
		return MinguoDate.DENSE.range(period.from(), period.to());
	}
}
