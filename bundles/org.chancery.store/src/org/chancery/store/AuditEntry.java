package org.chancery.store;

import java.time.LocalDateTime;

/**
 * One entry of the audit trail that a database writes by itself.
 *
 * @param id         its number; greater ones are newer
 * @param at         when, by the server's clock
 * @param who        the user who was logged in
 * @param kind       CREATED, CHANGED or DELETED, READ for personal data that was read, or what was done with a user
 * @param recordType the record's type, as {@code section.Type}
 * @param recordId   the record's id
 * @param column     what was changed, as the database calls it; null for the record as a whole
 * @param before     the value before, as text
 * @param after      the value after, as text
 */
public record AuditEntry(long id, LocalDateTime at, String who, String kind, String recordType, long recordId, String column,
		String before, String after) {
}
