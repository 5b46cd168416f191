package org.chancery.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.chancery.model.Inclusion;
import org.chancery.model.Period;
import org.chancery.model.Tally;

/**
 * What a figure answers.
 *
 * @param definition the figure
 * @param period     the period it was asked for
 * @param asOf       stock, and what is computed from one: the day the value is of (the latest snapshot's), else null
 * @param value      the value with the definition's decimals, or null if there is none: no snapshot, nothing to divide by
 * @param records    the number of records counted
 * @param tallies    the tallies that are part of the value
 * @param byHand     the records taken in or left out by hand
 * @param parts      change and ratio: the figures it is computed from, in the order now, baseline or numerator, denominator
 * @param leftOut    ratio: the number of records left out of the denominator
 * @param madeUp     whether made-up records of the demonstration are among those counted
 * @param notes      what a reader should know, in the language of the running program: a tally that only overlaps the
 *                   period and was not used, …
 */
public record FigureValue(FigureDefinition definition, Period period, LocalDate asOf, BigDecimal value, long records,
		List<Tally> tallies, List<Inclusion> byHand, List<FigureValue> parts, long leftOut, boolean madeUp,
		List<String> notes) {

	/** The value as a whole number. */
	public long longValue() {
		return value.longValueExact();
	}
}
