package org.chancery.store.internal.mapping;

import org.chancery.model.Record;
import org.eclipse.emf.common.notify.impl.AdapterImpl;

/**
 * Marks a record that was read as the target of a reference, without its parts. To write it back would delete its
 * parts, so that is refused.
 */
public final class PartialRecord extends AdapterImpl {
	static void mark(Record record) {
		record.eAdapters().add(new PartialRecord());
	}

	/** Whether the record was read without its parts. */
	public static boolean is(Record record) {
		return record.eAdapters().stream().anyMatch(PartialRecord.class::isInstance);
	}

	@Override
	public boolean isAdapterForType(Object type) {
		return type == PartialRecord.class;
	}
}
