package org.chancery.store;

import org.chancery.model.Record;

/**
 * Fills in what follows from a record's other values, such as its due date; an OSGi service. It is asked before each write
 * of a record, whoever writes it: an editor, an import, a command.
 */
@FunctionalInterface
public interface Derivation {
	/**
	 * Sets the values that follow from the others. It runs within the transaction and may read the store.
	 *
	 * @throws StoreException with {@link StoreException.Reason#INVALID} if the values contradict each other; nothing is
	 *                        written then
	 */
	void derive(Store store, Record record);
}
