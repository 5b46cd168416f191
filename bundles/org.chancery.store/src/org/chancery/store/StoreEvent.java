package org.chancery.store;

import java.util.Set;

import org.chancery.model.sections.RecordType;

/**
 * What one committed transaction changed.
 *
 * @param types the record types of which records were written
 * @param ids   the records written, empty if there were very many (a bulk load): then anything of the types may differ
 */
public record StoreEvent(Set<RecordType> types, Set<Long> ids) {
	/** Whether the record may have changed. */
	public boolean touches(RecordType type, long id) {
		return types.contains(type) && (ids.isEmpty() || ids.contains(id));
	}
}
