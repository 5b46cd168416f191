package org.chancery.store.internal.transactions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.chancery.model.Part;
import org.chancery.model.Record;

/** What a transaction wrote into the objects it was given, so that they are as before if it is not kept. */
final class Undo {
	private final List<Runnable> steps = new ArrayList<>();

	/** Remembers the id, version and notes of a record before they are changed. */
	void remember(Record record) {
		long id = record.getId();
		int version = record.getVersion();
		Instant createdAt = record.getCreatedAt();
		String createdBy = record.getCreatedBy();
		Instant modifiedAt = record.getModifiedAt();
		String modifiedBy = record.getModifiedBy();
		steps.add(() -> {
			record.setId(id);
			record.setVersion(version);
			record.setCreatedAt(createdAt);
			record.setCreatedBy(createdBy);
			record.setModifiedAt(modifiedAt);
			record.setModifiedBy(modifiedBy);
		});
	}

	/** Remembers the id of a part before it is changed. */
	void remember(Part part) {
		long id = part.getId();
		steps.add(() -> part.setId(id));
	}

	/** Remembers how something else is put back. */
	void remember(Runnable step) {
		steps.add(step);
	}

	/** Puts everything back. */
	void undo() {
		for (int i = steps.size() - 1; i >= 0; i--) {
			steps.get(i).run();
		}
		steps.clear();
	}
}
