package org.chancery.store;

import java.util.List;

import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.DSLContext;

/**
 * What may be done to records within one call of {@link Store#write}. Once a step was refused with an exception, no more
 * steps can be taken and nothing of the work is kept, even if the work catches the exception: some databases undo a
 * transaction at its first error, so all are treated alike.
 */
public interface Transaction {
	/**
	 * Keeps a new record with its parts: gives it its id, version 1 and the notes of who and when.
	 *
	 * @throws StoreException with {@link StoreException.Reason#DUPLICATE} if its natural key is taken, with
	 *                        {@link StoreException.Reason#INVALID} if a required feature is missing or a text too long
	 */
	void insert(Record record);

	/**
	 * Keeps many new records, in batches; the same rules as for {@link #insert}. A record may refer to one that comes
	 * before it. If the transaction is undone the records keep the ids they were given.
	 */
	void insertAll(Iterable<? extends Record> records);

	/**
	 * Keeps a changed record with its parts if its version is still the stored one, and raises its version. If it is just
	 * as the stored one nothing is written.
	 *
	 * @throws ConflictException        if somebody else has changed or deleted the record meanwhile
	 * @throws IllegalArgumentException if the record was read as the target of a reference, without its parts
	 */
	void update(Record record);

	/**
	 * Changes the same few features of many records, in batches, with versions and audit rows as {@link #update} does it,
	 * but without reading the records or deriving values.
	 *
	 * @param features single-valued attributes
	 * @throws ConflictException if somebody else has changed or deleted one of them meanwhile
	 */
	void patchAll(RecordType type, List<EStructuralFeature> features, List<Patch> patches);

	/**
	 * Deletes a record and its parts if its version is still the stored one.
	 *
	 * @throws ConflictException if somebody else has changed or deleted it meanwhile
	 * @throws StoreException    with {@link StoreException.Reason#REFERENCED} if other records refer to it
	 */
	void delete(RecordType type, long id, int version);

	/** SQL within the transaction, for the platform's own tables; records are written by the methods above only. */
	DSLContext sql();
}
