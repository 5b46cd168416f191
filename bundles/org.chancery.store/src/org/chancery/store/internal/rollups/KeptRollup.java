package org.chancery.store.internal.rollups;

import org.chancery.store.Rollup.Measure;

/**
 * A rollup as the store has it.
 *
 * @param id       its number in the store
 * @param type     the record type's qualified name
 * @param day      the day a record counts for, as SQL
 * @param where    which records, as SQL
 * @param value    the column that is summed or whose values are counted, as SQL; null for a plain count
 * @param measure  what is kept beside the number of records
 * @param builtTo  it is kept for records up to this id
 */
record KeptRollup(int id, String type, String day, String where, String value, Measure measure, long builtTo) {
	/** The {@link #builtTo} of a rollup that is kept for all records. */
	static final long BUILT = Long.MAX_VALUE;

	boolean isBuilt() {
		return builtTo == BUILT;
	}
}
