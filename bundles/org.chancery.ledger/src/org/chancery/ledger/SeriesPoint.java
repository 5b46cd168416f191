package org.chancery.ledger;

import java.math.BigDecimal;

/**
 * One figure in one published report.
 *
 * @param report the report's ledger
 * @param figure the figure's id
 * @param name   its name at the time
 * @param value  its value, null if it had none
 * @param unit   its unit
 */
public record SeriesPoint(LedgerHead report, String figure, String name, BigDecimal value, String unit) {
}
