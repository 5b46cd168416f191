package org.chancery.store;

import java.time.Instant;

/**
 * One change of one feature of a record, as the audit trail keeps it.
 *
 * @param at      when
 * @param who     the user
 * @param version the record's version after the change
 * @param kind    what was done
 * @param feature the feature's name, null for a record that was created or deleted
 * @param before  the value before, as text
 * @param after   the value after, as text
 */
public record Change(Instant at, String who, int version, Kind kind, String feature, String before, String after) {
	/** What was done to the record. */
	public enum Kind {
		CREATED, CHANGED, DELETED
	}
}
