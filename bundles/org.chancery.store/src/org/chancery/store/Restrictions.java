package org.chancery.store;

import org.jooq.Table;

/**
 * How a store is read whose database lets its users read some things only by way of others. Personal data, for one, are
 * in columns that nobody can select: the database hands them out record by record, and notes that it did.
 */
public interface Restrictions {
	/** What stands in for a text that the reader may not see. */
	String MASK = "＊＊＊"; //$NON-NLS-1$

	/** Whether the user may see the personal data of a section's records. */
	boolean mayReadPersonal(String schema);

	/**
	 * The call that answers the columns of personal data of one row, by their names; its parameters are the schema, the
	 * table and the row's id.
	 */
	String personalData();

	/** What happened to the records of a section, with the columns of the audit trail. */
	Table<?> history(String schema);

	/** The parts in a table of the base section that belong to records of the section with this schema. */
	Table<?> parts(String schema, Table<?> table);
}
