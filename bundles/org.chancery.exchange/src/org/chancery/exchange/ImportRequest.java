package org.chancery.exchange;

import org.chancery.model.sections.RecordType;

/**
 * One table to be imported.
 *
 * @param type     what its rows are
 * @param source   the table
 * @param mapping  which column holds what, or null for the remembered or recognised one
 * @param existing what to do with rows whose natural key the store already has
 */
public record ImportRequest(RecordType type, TableSource source, ColumnMapping mapping, Existing existing) {
	/** What to do with a row that would be a new record but whose natural key is taken in the store. */
	public enum Existing {
		/** It is a problem, and nothing is imported. */
		PROBLEM,
		/** The row is left out and counted as already there; the record in the store stays as it is. */
		SKIP
	}

	/** A request with the mapping remembered or recognised, in which taken keys are problems. */
	public static ImportRequest of(RecordType type, TableSource source) {
		return new ImportRequest(type, source, null, Existing.PROBLEM);
	}

	public ImportRequest withMapping(ColumnMapping columns) {
		return new ImportRequest(type, source, columns, existing);
	}

	public ImportRequest withExisting(Existing policy) {
		return new ImportRequest(type, source, mapping, policy);
	}
}
