package org.chancery.store.internal.schema;

import java.time.LocalDateTime;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The table by which the processes that share a store tell each other what they have written: a row a transaction. */
public final class FeedTable {
	public static final Table<Record> FEED = DSL.table(DSL.name(PlatformTables.SCHEMA, "FEED")); //$NON-NLS-1$
	public static final Field<Long> ID = field("ID", SQLDataType.BIGINT.generatedByDefaultAsIdentity()); //$NON-NLS-1$
	public static final Field<LocalDateTime> AT = field("AT", SQLDataType.LOCALDATETIME.nullable(false)); //$NON-NLS-1$
	/** Which process wrote: it has told its own listeners itself. */
	public static final Field<String> ORIGIN = field("ORIGIN", SQLDataType.VARCHAR(36).nullable(false)); //$NON-NLS-1$
	/** The qualified names of the record types, divided by spaces. */
	public static final Field<String> TYPES = field("RECORD_TYPES", SQLDataType.VARCHAR(8000).nullable(false)); //$NON-NLS-1$
	/** The records' ids, divided by spaces; null if there are too many. */
	public static final Field<String> IDS = field("RECORD_IDS", SQLDataType.VARCHAR(8000)); //$NON-NLS-1$

	private FeedTable() {
	}

	/** Makes the table. */
	static void create(DSLContext sql) {
		sql.createTable(FEED).columns(ID, AT, ORIGIN, TYPES, IDS).constraint(DSL.primaryKey(ID)).execute();
	}

	private static <T> Field<T> field(String name, org.jooq.DataType<T> type) {
		return DSL.field(DSL.name(name), type);
	}
}
