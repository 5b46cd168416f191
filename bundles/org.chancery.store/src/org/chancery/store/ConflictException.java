package org.chancery.store;

import java.util.Optional;

import org.chancery.model.Record;

/** Somebody else changed or deleted the record between reading and writing it. Nothing was written. */
public class ConflictException extends StoreException {
	private static final long serialVersionUID = 1L;

	private final transient Record mine;
	private final transient Record theirs;

	public ConflictException(String message, Record mine, Record theirs) {
		super(Reason.CONFLICT, message, null);
		this.mine = mine;
		this.theirs = theirs;
	}

	/** The record as it was to be written. */
	public Record mine() {
		return mine;
	}

	/** The record as the store has it now; empty if it was deleted. */
	public Optional<Record> theirs() {
		return Optional.ofNullable(theirs);
	}
}
