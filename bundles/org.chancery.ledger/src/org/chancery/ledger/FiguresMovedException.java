package org.chancery.ledger;

import org.chancery.store.StoreException;

/** Records were written while a report was being published, so that a figure is not what the report prints. */
public final class FiguresMovedException extends StoreException {
	private static final long serialVersionUID = 1L;

	public FiguresMovedException(String message) {
		super(Reason.CONFLICT, message, null);
	}
}
