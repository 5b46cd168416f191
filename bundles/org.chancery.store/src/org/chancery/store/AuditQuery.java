package org.chancery.store;

import java.time.LocalDate;

/**
 * What to read of the audit trail; null leaves a condition out.
 *
 * @param from       the first day
 * @param to         the last day
 * @param who        the user
 * @param kind       what was done
 * @param recordType the type of record, as {@code section.Type}
 * @param recordId   the record's id, 0 for all
 * @param before     only entries with smaller numbers, for the next page; {@link Long#MAX_VALUE} for the first
 * @param limit      how many entries at most
 */
public record AuditQuery(LocalDate from, LocalDate to, String who, String kind, String recordType, long recordId, long before,
		int limit) {
	/** The entries after those that end with this one. */
	public AuditQuery after(AuditEntry last) {
		return new AuditQuery(from, to, who, kind, recordType, recordId, last.id(), limit);
	}
}
