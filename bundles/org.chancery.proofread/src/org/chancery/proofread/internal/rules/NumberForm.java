package org.chancery.proofread.internal.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chancery.model.text.NumberStyle;
import org.chancery.proofread.Finding;
import org.chancery.proofread.Passage;
import org.chancery.proofread.Proof;
import org.chancery.proofread.Severity;
import org.chancery.proofread.internal.Messages;
import org.chancery.proofread.text.Amount;
import org.chancery.proofread.text.Numerals;
import org.chancery.proofread.text.Units;

/** Numbers that can't be written so: 7億2,500佰萬元, 9萬1.000元, 12,34 件, 1，234 人, half a person, more than the whole. */
public final class NumberForm extends Rule {
	private static final Pattern POINT = Pattern.compile("(?<![\\d.,])(\\d{1,3})\\.(\\d{3})(?![\\d.])"); //$NON-NLS-1$
	private static final Pattern WIDE = Pattern.compile("(?<!\\d)(\\d{1,3})，(\\d{3})(?!\\d)"); //$NON-NLS-1$
	private static final Pattern PARTS = Pattern.compile(".*(?:占|佔|精簡率|滿意度|占比|出席率|比重|回收率)[\\p{IsHan}]{0,5}$"); //$NON-NLS-1$

	/** For the service registry. */
	public NumberForm() {
		super("number"); //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Number_label;
	}

	@Override
	public List<Finding> check(Proof proof) {
		List<Finding> findings = new ArrayList<>();
		for (Passage passage : proof.passages()) {
			for (Amount amount : passage.amounts()) {
				if (amount.fault() != null) {
					fault(passage, amount, findings);
				} else {
					impossible(passage, amount, findings);
				}
			}
			wide(passage, findings);
		}
		return findings;
	}

	private void fault(Passage passage, Amount amount, List<Finding> findings) {
		String printed = passage.text().substring(amount.start(), amount.digits());
		// 1,3,9 without a unit is a list of numbers and not a number
		if (amount.fault() == Numerals.Fault.MARKS && amount.unit().isEmpty() && printed.matches("\\d{1,2}(?:[,.]\\d{1,2})+")) { //$NON-NLS-1$
			return;
		}
		String proposal = switch (amount.fault()) {
		case MULTIPLE -> bind(Messages.Number_write, printed.replaceAll("[百佰千仟](?=[萬億])", "") + amount.unit()); //$NON-NLS-1$ //$NON-NLS-2$
		case POINT -> bind(Messages.Number_write, printed.replace('.', ',') + amount.unit());
		case MARKS -> printed.contains(".") ? "" //$NON-NLS-1$ //$NON-NLS-2$
				: bind(Messages.Number_write, NumberStyle.COMMA.format(new BigDecimal(printed.replaceAll("[^\\d]", "")), false) + amount.unit()); //$NON-NLS-1$ //$NON-NLS-2$
		case ORDER -> ""; //$NON-NLS-1$
		};
		String reason = switch (amount.fault()) {
		case MULTIPLE -> Messages.Number_multiple;
		case POINT -> Messages.Number_point;
		case MARKS -> Messages.Number_marks;
		case ORDER -> Messages.Number_order;
		};
		findings.add(passage.finding(this, Severity.ERROR, amount.start(), amount.end(), bind(reason, printed), proposal));
	}

	private void impossible(Passage passage, Amount amount, List<Finding> findings) {
		String printed = passage.text().substring(amount.start(), amount.digits());
		boolean average = before(passage, amount.start(), 20).matches(".*(?:平均|人均|每).*"); //$NON-NLS-1$
		if (POINT.matcher(printed).matches() && (Units.isWhole(amount.unit()) || amount.unit().equals("元")) && !average) { //$NON-NLS-1$
			findings.add(passage.finding(this, Severity.ERROR, amount.start(), amount.end(), bind(Messages.Number_point, printed),
					bind(Messages.Number_write, printed.replace('.', ',') + amount.unit())));
		} else if (amount.decimals() > 0 && printed.matches("[\\d,.]+") && Units.isWhole(amount.unit()) && !average) { //$NON-NLS-1$
			findings.add(passage.finding(this, Severity.WARNING, amount.start(), amount.end(), bind(Messages.Number_fraction, amount.unit()), "")); //$NON-NLS-1$
		} else if (amount.isPercent() && amount.value().compareTo(BigDecimal.valueOf(100)) > 0 && PARTS.matcher(before(passage, amount.start(), 10)).matches()) {
			findings.add(passage.finding(this, Severity.WARNING, amount.start(), amount.end(), Messages.Number_moreThanWhole, "")); //$NON-NLS-1$
		}
	}

	private void wide(Passage passage, List<Finding> findings) {
		Matcher wide = WIDE.matcher(passage.text());
		while (wide.find()) {
			if (!Units.at(passage.text(), wide.end()).isEmpty()) {
				findings.add(passage.finding(this, Severity.WARNING, wide.start(), wide.end(), bind(Messages.Number_wide, wide.group()),
						bind(Messages.Number_write, wide.group(1) + "," + wide.group(2)))); //$NON-NLS-1$
			}
		}
	}
}
