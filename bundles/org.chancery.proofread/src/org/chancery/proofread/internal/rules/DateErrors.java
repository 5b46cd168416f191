package org.chancery.proofread.internal.rules;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chancery.model.text.MinguoDate;
import org.chancery.proofread.Finding;
import org.chancery.proofread.Passage;
import org.chancery.proofread.Proof;
import org.chancery.proofread.Severity;
import org.chancery.proofread.internal.Messages;
import org.chancery.proofread.text.DateMention;
import org.chancery.proofread.text.DateMention.Precision;

/** Days that do not exist, wrong days of the week, ranges that end before they begin, works completed before they began, and years in the other calendar. */
public final class DateErrors extends Rule {
	private static final Pattern BEGUN = Pattern.compile("^[\\p{IsHan}]{0,2}(?:開工|動工|開始施工|起造)"); //$NON-NLS-1$
	private static final Pattern DONE = Pattern.compile("^[\\p{IsHan}]{0,2}(?:完工|竣工|完成驗收|驗收)"); //$NON-NLS-1$
	private static final Pattern BARE_YEAR = Pattern.compile("(?<![本今去明前後同\\d\\p{IsHan}])\\((\\d{2,3})\\)年|(?<=[於自在])\\((\\d{2,3})\\)年"); //$NON-NLS-1$

	/** For the service registry. */
	public DateErrors() {
		super("date"); //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Date_label;
	}

	@Override
	public List<Finding> check(Proof proof) {
		List<Finding> findings = new ArrayList<>();
		for (Passage passage : proof.passages()) {
			for (DateMention date : passage.dates()) {
				if (!date.isPossible()) {
					findings.add(passage.finding(this, Severity.ERROR, date.start(), date.end(), Messages.Date_impossible, "")); //$NON-NLS-1$
					continue;
				}
				weekday(passage, date, findings);
				if (date.range() && date.until().isBefore(date.from())) {
					findings.add(passage.finding(this, Severity.ERROR, date.start(), date.end(), Messages.Date_reversed, "")); //$NON-NLS-1$
				}
			}
			works(passage, findings);
			bareYear(passage, findings);
		}
		gregorian(proof, findings);
		return findings;
	}

	private void weekday(Passage passage, DateMention date, List<Finding> findings) {
		if (date.weekday() == 0 || date.days().size() != 1 || date.precision() != Precision.DAY) {
			return;
		}
		LocalDate day = date.from();
		if (day.getDayOfWeek().getValue() != date.weekday()) {
			String right = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.TAIWAN);
			findings.add(passage.finding(this, Severity.ERROR, date.start(), date.end(),
					bind(Messages.Date_weekday, MinguoDate.DENSE.full(day), right), bind(Messages.Date_weekdayProposal, right)));
		}
	}

	/** Completed before begun, within one paragraph. */
	private void works(Passage passage, List<Finding> findings) {
		DateMention begun = null;
		for (DateMention date : passage.dates()) {
			String behind = behind(passage, date.end(), 8);
			if (!date.isPossible()) {
				continue;
			}
			if (BEGUN.matcher(behind).find()) {
				begun = date;
			} else if (DONE.matcher(behind).find() && begun != null) {
				if (date.until().isBefore(begun.from())) {
					findings.add(passage.finding(this, Severity.ERROR, begun.start(), date.end(), Messages.Date_doneBeforeBegun, "")); //$NON-NLS-1$
				}
				begun = null;
			}
		}
	}

	/** 於(105)年: the word before the bracket is missing. */
	private void bareYear(Passage passage, List<Finding> findings) {
		Matcher year = BARE_YEAR.matcher(passage.text());
		while (year.find()) {
			String number = year.group(1) != null ? year.group(1) : year.group(2);
			findings.add(passage.finding(this, Severity.WARNING, year.start(), year.end(), bind(Messages.Date_bareYear, number),
					bind(Messages.Date_bareYearProposal, number)));
		}
	}

	/** Days with a Gregorian year in a report that counts the Republic's. */
	private void gregorian(Proof proof, List<Finding> findings) {
		long republic = proof.passages().stream().flatMap(p -> p.dates().stream()).filter(d -> d.year() && !d.gregorian()).count();
		for (Passage passage : proof.prose()) {
			for (DateMention date : passage.dates()) {
				if (republic >= 5 && date.gregorian() && date.isPossible() && (date.precision() == Precision.DAY || date.precision() == Precision.MONTH)) {
					findings.add(passage.finding(this, Severity.NOTE, date.start(), date.end(), Messages.Date_gregorian,
							bind(Messages.Date_gregorianProposal, date.precision() == Precision.DAY ? MinguoDate.DENSE.range(date.from(), date.until())
									: MinguoDate.DENSE.month(date.from()))));
				}
			}
		}
	}
}
