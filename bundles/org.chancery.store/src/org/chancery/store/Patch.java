package org.chancery.store;

import java.util.List;

/**
 * New values of some features of one stored record.
 *
 * @param id      the record's id
 * @param version the version that was read
 * @param before  the values that were read, in the order of the features
 * @param after   the new values: null, String, Integer, Long, Boolean, BigDecimal, LocalDate, Instant, an Enumerator
 */
public record Patch(long id, int version, List<Object> before, List<Object> after) {
}
