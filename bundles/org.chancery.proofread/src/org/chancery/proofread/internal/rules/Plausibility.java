package org.chancery.proofread.internal.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chancery.proofread.Finding;
import org.chancery.proofread.Passage;
import org.chancery.proofread.Passage.Span;
import org.chancery.proofread.Proof;
import org.chancery.proofread.Severity;
import org.chancery.proofread.internal.Messages;
import org.chancery.proofread.text.Amount;
import org.chancery.proofread.text.Amounts;
import org.chancery.proofread.text.Units;

/** Numbers that do not go together: fewer representatives than cities, fewer visitors than sessions, a product that is none, years that have not passed. */
public final class Plausibility extends Rule {
	private static final Pattern BODIES = Pattern.compile("^(?:城市|國家|縣市|機關|單位|團體|學校|會員國|友邦|公司|區公所|國$).*"); //$NON-NLS-1$
	private static final Pattern SENT = Pattern.compile("^[\\p{IsHan}]{0,2}(?:代表|與會|出席)"); //$NON-NLS-1$
	private static final Pattern CAME = Pattern.compile("^(?:參加|參訓|參與|出席|到場|參觀|受惠|前來|受訓|參展)"); //$NON-NLS-1$
	private static final Pattern FACTORS = Pattern.compile("(\\d[\\d,.]*[萬億]?[\\d,]*)([\\p{IsHan}A-Z/]{0,6}\\d?[\\p{IsHan}]{0,3})[xX×＊*]"); //$NON-NLS-1$
	private static final Pattern PASSED = Pattern.compile("(?<![\\d.,])(?:民國)?(\\d{2,4})年[^。；]{0,40}?(?:至今|迄今)(?:已|約|逾|近|屆滿|滿|已屆|已逾|已近)*(\\d{1,3})(?:多|餘)?年"); //$NON-NLS-1$

	/** For the service registry. */
	public Plausibility() {
		super("plausibility"); //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Plausible_label;
	}

	@Override
	public List<Finding> check(Proof proof) {
		List<Finding> findings = new ArrayList<>();
		for (Passage passage : proof.passages()) {
			for (Span sentence : passage.sentences()) {
				List<Amount> amounts = passage.amounts(sentence);
				sent(passage, amounts, findings);
				came(passage, amounts, findings);
			}
			products(passage, findings);
			passed(proof, passage, findings);
		}
		return findings;
	}

	/** 47 個城市、共 33 位代表 */
	private void sent(Passage passage, List<Amount> amounts, List<Finding> findings) {
		for (int i = 1; i < amounts.size(); i++) {
			Amount people = amounts.get(i);
			Amount bodies = amounts.get(i - 1);
			boolean close = people.start() - bodies.end() <= 12;
			String noun = bodies.unit().matches("國|校|縣市|城市") ? bodies.unit() : Amounts.noun(passage.text(), bodies); //$NON-NLS-1$
			boolean named = bodies.unit().matches("國|校|縣市|城市") || BODIES.matcher(noun).matches(); //$NON-NLS-1$
			if (close && named && Units.isPeople(people.unit()) && SENT.matcher(behind(passage, people.end(), 8)).find()
					&& people.value().compareTo(bodies.value()) < 0 && !people.vague()) {
				findings.add(passage.finding(this, Severity.NOTE, bodies.start(), people.end(),
						bind(Messages.Plausible_sent, print(people.value()) + people.unit(), print(bodies.value()) + bodies.unit() + (noun.equals(bodies.unit()) ? "" : noun)), "")); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
	}

	/** 10 場次，共 5 人參加 */
	private void came(Passage passage, List<Amount> amounts, List<Finding> findings) {
		for (int i = 1; i < amounts.size(); i++) {
			Amount people = amounts.get(i);
			Amount sessions = amounts.get(i - 1);
			if (people.start() - sessions.end() <= 8 && sessions.unit().matches("場次|場|梯次") && Units.isPeople(people.unit()) //$NON-NLS-1$
					&& CAME.matcher(behind(passage, people.end(), 4)).find() && people.value().compareTo(sessions.value()) < 0) {
				findings.add(passage.finding(this, Severity.WARNING, sessions.start(), people.end(),
						bind(Messages.Plausible_came, print(people.value()) + people.unit(), print(sessions.value()) + sessions.unit()), "")); //$NON-NLS-1$
			}
		}
	}

	/** 849,300 張：298 案×570 個×5 張, or the product behind an equals sign. */
	private void products(Passage passage, List<Finding> findings) {
		String text = passage.text();
		Matcher factor = FACTORS.matcher(text);
		int at = 0;
		while (factor.find(at)) {
			int start = factor.start();
			BigDecimal product = value(text, factor.start(1));
			int end = factor.end();
			int factors = 1;
			while (end < text.length() && Character.isDigit(text.charAt(end))) {
				product = product.multiply(value(text, end));
				factors++;
				Matcher next = FACTORS.matcher(text).region(end, text.length());
				if (!next.lookingAt()) {
					break;
				}
				end = next.end();
			}
			at = Math.max(end, factor.end());
			if (factors > 1 && !passage.text().substring(start, Math.min(text.length(), at + 1)).contains("%")) { //$NON-NLS-1$
				compare(passage, start, at, product, findings);
			}
			if (at >= text.length()) {
				return;
			}
		}
	}

	private void compare(Passage passage, int start, int end, BigDecimal product, List<Finding> findings) {
		Amount before = passage.amounts().stream().filter(a -> a.end() <= start && start - a.end() <= 6).reduce((a, b) -> b).orElse(null);
		int equals = passage.text().indexOf('=', end);
		Amount behind = equals < 0 || equals - end > 8 ? null
				: passage.amounts().stream().filter(a -> a.start() > equals && a.start() - equals <= 3).findFirst().orElse(null);
		Amount printed = behind != null ? behind : before;
		if (printed == null || printed.vague() || !near(printed.value(), product) || printed.sameValue(product)) {
			return;
		}
		findings.add(passage.finding(this, Severity.WARNING, Math.min(printed.start(), start), Math.max(end, printed.end()),
				bind(Messages.Plausible_product, print(product), print(printed.value())), bind(Messages.Rate_proposal, print(printed.value()), print(product))));
	}

	private static BigDecimal value(String text, int at) {
		return org.chancery.proofread.text.Numerals.digits(text, at).value();
	}

	/** 於 1987 年締結以來，至今已 29 年 */
	private void passed(Proof proof, Passage passage, List<Finding> findings) {
		Matcher passed = PASSED.matcher(passage.text());
		while (proof.period().isPresent() && passed.find()) {
			int printed = Integer.parseInt(passed.group(1));
			int since = printed >= 1000 ? printed : printed + 1911;
			int years = Integer.parseInt(passed.group(2));
			int least = proof.period().get().from().getYear() - since - 1;
			int most = proof.period().get().to().getYear() - since + 1;
			if (least >= 1 && (years < least || years > most) && years < most * 2) {
				findings.add(passage.finding(this, Severity.WARNING, passed.start(), passed.end(),
						bind(Messages.Plausible_years, String.valueOf(years), String.valueOf(most - 1)), "")); //$NON-NLS-1$
			}
		}
	}
}
