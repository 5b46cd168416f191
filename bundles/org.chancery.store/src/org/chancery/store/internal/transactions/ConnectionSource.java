package org.chancery.store.internal.transactions;

import java.sql.Connection;
import java.sql.SQLException;

/** Gives connections to the open database, without automatic commit. */
@FunctionalInterface
public interface ConnectionSource {
	/**
	 * @param readOnly whether the database shall refuse to write over it
	 */
	Connection get(boolean readOnly) throws SQLException;
}
