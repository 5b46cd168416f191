package org.chancery.ledger;

import java.math.BigDecimal;
import java.util.List;

import org.chancery.model.LedgerFigure;

/**
 * What became of a frozen figure.
 *
 * @param figure     the figure as it was frozen
 * @param state      same or not
 * @param now        today's value; null if it has none, or no installed section defines it
 * @param redefined  whether its definition differs from the frozen one
 * @param difference the number of records that came, went or changed
 * @param records    those records with who and when, at most {@link #MOST}
 */
public record Outcome(LedgerFigure figure, State state, BigDecimal now, boolean redefined, long difference,
		List<RecordDifference> records) {
	/** How many records are looked up one by one for each figure. */
	public static final int MOST = 200;

	/** Same or not. */
	public enum State {
		/** The same value from the same records as they were. */
		SAME,
		/** The same value, but other records or other versions of them. */
		RECORDS,
		/** Another value. */
		VALUE,
		/** No installed section defines the figure; what was frozen stands. */
		UNKNOWN
	}
}
