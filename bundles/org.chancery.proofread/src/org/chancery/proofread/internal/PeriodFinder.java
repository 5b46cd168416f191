package org.chancery.proofread.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chancery.model.Period;
import org.chancery.proofread.PlainBlock;
import org.chancery.proofread.PlainDocument;
import org.chancery.proofread.text.DateMention;
import org.chancery.proofread.text.Dates;
import org.chancery.proofread.text.Folded;

/** Finds the period that a report says it is about: 105年3月1日至8月31日(以下簡稱本期), or the year of an annual report's title. */
public final class PeriodFinder {
	private static final Pattern NAMED = Pattern.compile("\\(以下簡稱[「『]?(?:本期|本報告期間)"); //$NON-NLS-1$
	private static final Pattern ANNUAL = Pattern.compile("(\\d{2,3})(?:年度|年).{0,20}(?:報告|成果|績效)"); //$NON-NLS-1$
	private static final int BEGINNING = 60;
	private static final int TITLE = 6;
	private static final int SHORTEST = 28;

	private PeriodFinder() {
	}

	/** The period, if the document says one. */
	public static Optional<Period> find(PlainDocument document) {
		List<String> texts = document.blocks().stream().limit(BEGINNING).filter(PlainBlock.Text.class::isInstance)
				.map(b -> new Folded(((PlainBlock.Text) b).text()).text()).toList();
		return named(texts).or(() -> annual(texts)).or(() -> first(texts));
	}

	private static Optional<Period> named(List<String> texts) {
		for (String text : texts) {
			Matcher named = NAMED.matcher(text);
			if (named.find()) {
				Optional<Period> period = Dates.in(text, null).stream().filter(d -> d.end() == named.start()).findFirst().flatMap(PeriodFinder::period);
				if (period.isPresent()) {
					return period;
				}
			}
		}
		return Optional.empty();
	}

	private static Optional<Period> annual(List<String> texts) {
		for (String text : texts.stream().limit(TITLE).toList()) {
			Matcher annual = ANNUAL.matcher(text);
			if (annual.find()) {
				return Optional.of(Period.ofYear(Integer.parseInt(annual.group(1)) + 1911));
			}
		}
		return Optional.empty();
	}

	/** A range of at least four weeks near the beginning that the report says it is about. */
	private static Optional<Period> first(List<String> texts) {
		return texts.stream().filter(t -> t.contains("報告") || t.contains("期間")) //$NON-NLS-1$ //$NON-NLS-2$
				.flatMap(t -> Dates.in(t, null).stream()).map(PeriodFinder::period).flatMap(Optional::stream)
				.filter(p -> p.days() >= SHORTEST).findFirst();
	}

	private static Optional<Period> period(DateMention date) {
		if (!date.range() || !date.isPossible()) {
			return Optional.empty();
		}
		LocalDate from = date.from();
		return date.until().isBefore(from) ? Optional.empty() : Optional.of(new Period(from, date.until()));
	}
}
