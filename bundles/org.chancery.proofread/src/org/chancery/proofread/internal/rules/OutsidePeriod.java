package org.chancery.proofread.internal.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.chancery.model.Period;
import org.chancery.model.text.MinguoDate;
import org.chancery.proofread.Finding;
import org.chancery.proofread.Passage;
import org.chancery.proofread.PlainBlock;
import org.chancery.proofread.Proof;
import org.chancery.proofread.Severity;
import org.chancery.proofread.internal.Messages;
import org.chancery.proofread.text.DateMention;
import org.chancery.proofread.text.DateMention.Precision;

/** Days outside the period reported on, unless the text says that they are planned or long past. */
public final class OutsidePeriod extends Rule {
	private static final Pattern PLANNED = Pattern.compile("預定|預計|將於|擬於|擬|計劃|計畫於|規劃於|預訂|預期|即將|屆時|屆期|前完成|前將|下半年將|年底前"); //$NON-NLS-1$
	private static final Pattern LAW = Pattern.compile("(?:施行|公布|公告|實施|修正|核定|頒布|函頒|通過|生效|訂定|啟用|成立|合併|改制|改名)"); //$NON-NLS-1$
	private static final Pattern SINCE = Pattern.compile("^(?:起|以來|迄今|至今|開始)"); //$NON-NLS-1$
	private static final Pattern FRAME = Pattern.compile("^(?:日期|報告人|報告日期|資料日期|出版|填表|列印)"); //$NON-NLS-1$
	private static final Pattern BASELINE = Pattern.compile("(?:較|比|相較|與|自|截至)[^，。]{0,4}$"); //$NON-NLS-1$
	/** What lies further back is history and told as such; what is not planned can't have happened after the period. */
	private static final int MONTHS_AROUND = 12;
	/** A range may begin or end a little outside. */
	private static final int DAYS_OVER = 20;

	/** For the service registry. */
	public OutsidePeriod() {
		super("period"); //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Period_label;
	}

	@Override
	public List<Finding> check(Proof proof) {
		List<Finding> findings = new ArrayList<>();
		if (proof.period().isEmpty()) {
			return findings;
		}
		Period period = proof.period().get();
		for (Passage passage : proof.prose()) {
			boolean frame = FRAME.matcher(passage.text()).find() || passage.is(PlainBlock.Kind.CAPTION) || passage.is(PlainBlock.Kind.HEADING);
			for (DateMention date : passage.dates()) {
				if (!frame && date.isPossible() && (date.precision() == Precision.DAY || date.precision() == Precision.MONTH)) {
					check(passage, date, period, findings);
				}
			}
		}
		return findings;
	}

	private void check(Passage passage, DateMention date, Period period, List<Finding> findings) {
		List<LocalDate> outside = date.range() ? List.of() : date.days().stream().filter(d -> isOutside(date, d, period)).toList();
		boolean over = date.range() && !date.until().isBefore(date.from()) && over(date, period);
		if (outside.isEmpty() && !over || quoted(passage, date)) {
			return;
		}
		LocalDate day = over ? date.from().isBefore(period.from()) ? date.from() : date.until() : outside.getFirst();
		long away = day.isBefore(period.from()) ? ChronoUnit.MONTHS.between(day, period.from()) : ChronoUnit.MONTHS.between(period.to(), day);
		int clause = Math.max(passage.text().lastIndexOf('。', date.start()), passage.text().lastIndexOf('；', date.start())) + 1;
		String before = passage.text().substring(Math.max(clause, date.start() - 40), date.start());
		String behind = behind(passage, date.end(), 24);
		String near = before.substring(Math.max(0, before.length() - 16)) + behind(passage, date.end(), 16);
		boolean planned = PLANNED.matcher(near).find();
		String same = behind.split("[，。；]", 2)[0]; //$NON-NLS-1$
		boolean told = LAW.matcher(same).find() && !same.contains("展") || SINCE.matcher(behind).find() && away > 3 //$NON-NLS-1$
				|| !date.range() && BASELINE.matcher(before).find() && !SINCE.matcher(behind).find();
		if (away >= MONTHS_AROUND && day.isBefore(period.from()) || planned || told) {
			return;
		}
		findings.add(passage.finding(this, Severity.NOTE, date.start(), date.end(),
				bind(over ? Messages.Period_over : Messages.Period_outside, MinguoDate.DENSE.range(period.from(), period.to())), Messages.Period_proposal));
	}

	private static boolean isOutside(DateMention date, LocalDate day, Period period) {
		if (date.precision() == Precision.DAY) {
			return !period.contains(day);
		}
		LocalDate last = date.days().size() == 1 ? date.until() : day.withDayOfMonth(day.lengthOfMonth());
		return last.isBefore(period.from()) || day.isAfter(period.to());
	}

	private static boolean over(DateMention date, Period period) {
		long before = Math.max(0, ChronoUnit.DAYS.between(date.from(), period.from()));
		long after = Math.max(0, ChronoUnit.DAYS.between(period.to(), date.until()));
		boolean outside = date.until().isBefore(period.from()) || date.from().isAfter(period.to());
		return outside || before > DAYS_OVER || after > DAYS_OVER;
	}

	/** Whether the date is part of a title in quotation marks. */
	private static boolean quoted(Passage passage, DateMention date) {
		int open = Math.max(passage.text().lastIndexOf('「', date.start()), passage.text().lastIndexOf('《', date.start()));
		int closed = Math.max(passage.text().lastIndexOf('」', date.start()), passage.text().lastIndexOf('》', date.start()));
		return open > closed;
	}
}
