package org.chancery.ledger;

import java.time.Instant;

import org.chancery.model.Period;
import org.chancery.model.ReportKind;

/**
 * What a list says of a ledger.
 *
 * @param id      the id of its record
 * @param kind    the kind of report
 * @param title   the report's title
 * @param period  the report's period
 * @param edition the first publication is 1
 * @param at      when it was frozen
 * @param by      who published the report
 */
public record LedgerHead(long id, ReportKind kind, String title, Period period, int edition, Instant at, String by) {
}
