package org.chancery.ledger;

import java.time.Instant;

import org.chancery.model.sections.RecordType;

/**
 * A record that makes a figure different from the frozen one.
 *
 * @param kind  how
 * @param type  the record's type
 * @param id    its id
 * @param title what names it; empty if it is no more
 * @param who   who wrote it, empty if the figure's definition has changed and not the record
 * @param at    when, or null
 */
public record RecordDifference(Kind kind, RecordType type, long id, String title, String who, Instant at) {
	/** How a record makes a figure different. */
	public enum Kind {
		/** Entered after the freeze, for a day within the period: for the next report to tell. */
		LATE,
		/** There already, but not counted then. */
		CAME,
		/** Counted then, and not any more. */
		WENT,
		/** Counted then, and deleted since. */
		DELETED,
		/** Counted then and now, and written since. */
		CHANGED
	}
}
