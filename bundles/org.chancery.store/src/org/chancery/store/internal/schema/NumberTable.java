package org.chancery.store.internal.schema;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The last number of each series that the store gives out, one row each: whoever takes the next holds the row until the end. */
public final class NumberTable {
	public static final Table<Record> NUMBERING = DSL.table(DSL.name(PlatformTables.SCHEMA, "NUMBERING")); //$NON-NLS-1$
	/** The record type, the feature, and what does not count up in the number. */
	public static final Field<String> SERIES = DSL.field(DSL.name("SERIES"), SQLDataType.VARCHAR(400).nullable(false)); //$NON-NLS-1$
	public static final Field<Long> LAST = DSL.field(DSL.name("LAST_NUMBER"), SQLDataType.BIGINT.nullable(false)); //$NON-NLS-1$

	private NumberTable() {
	}

	/** Makes the table. */
	static void create(DSLContext sql) {
		sql.createTable(NUMBERING).columns(SERIES, LAST).constraint(DSL.primaryKey(SERIES)).execute();
	}
}
