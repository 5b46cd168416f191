package org.chancery.store;

import java.util.List;

/**
 * One record as a list shows it.
 *
 * @param id      the record's id
 * @param version its version
 * @param madeUp  whether it is a made-up record of the demonstration
 * @param values  the values of the query's features in their order: null, String, Integer, Long, Boolean, BigDecimal,
 *                LocalDate, Instant, an Enumerator, or a {@link Target} for a reference
 */
public record RecordRow(long id, int version, boolean madeUp, List<Object> values) {
	/** The record a reference leads to: its id and the text that names it. */
	public record Target(long id, String label) {
		@Override
		public String toString() {
			return label;
		}
	}
}
