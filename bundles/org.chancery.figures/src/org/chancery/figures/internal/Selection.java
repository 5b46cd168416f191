package org.chancery.figures.internal;

import java.time.LocalDate;
import java.util.List;

import org.chancery.figures.FigureDefinition;
import org.chancery.model.Inclusion;
import org.chancery.model.Period;
import org.chancery.model.Tally;
import org.jooq.Condition;

/**
 * What a flow or a stock counts in one store for one period.
 *
 * @param figure  the figure
 * @param period  the period asked for
 * @param asOf    stock: the day the value is of; null if it has none
 * @param counted the records counted
 * @param covered the records a tally speaks for, null without such a tally
 * @param all     the records counted or covered
 * @param tallies the tallies that are part of the value
 * @param byHand  the records taken in or left out by hand
 * @param unknown whether no records counted means that the value is not known, instead of zero
 * @param notes   what a reader should know
 * @param kept    how it is added up without reading the records, null if it can't be
 */
record Selection(FigureDefinition figure, Period period, LocalDate asOf, Condition counted, Condition covered, Condition all,
		List<Tally> tallies, List<Inclusion> byHand, boolean unknown, List<String> notes, KeptSums kept) {
}
