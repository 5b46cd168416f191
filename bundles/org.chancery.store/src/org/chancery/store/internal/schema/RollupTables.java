package org.chancery.store.internal.schema;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The tables of what is kept for each day, in the schema {@code CHANCERY}. A writer only ever adds rows to
 * {@link #ROLLUP}, so that no two writers wait for the same row: what a day comes to is the sum of its rows.
 */
public final class RollupTables {
	/** One row, which every writer reads and holds: whoever changes the definitions waits for all writers. */
	public static final Table<Record> STATE = table("ROLLUP_STATE"); //$NON-NLS-1$
	public static final Field<Integer> STATE_ID = field("ID", SQLDataType.INTEGER.nullable(false)); //$NON-NLS-1$
	public static final Field<Long> GENERATION = field("GENERATION", SQLDataType.BIGINT.nullable(false)); //$NON-NLS-1$

	/** What is kept, as SQL, so that writers that know no figures keep it too. */
	public static final Table<Record> DEFINITION = table("ROLLUP_DEFINITION"); //$NON-NLS-1$
	public static final Field<Integer> ID = field("ID", SQLDataType.INTEGER.nullable(false)); //$NON-NLS-1$
	public static final Field<String> SECTION = field("SECTION", SQLDataType.VARCHAR(60).nullable(false)); //$NON-NLS-1$
	public static final Field<String> TYPE = field("RECORD_TYPE", SQLDataType.VARCHAR(200).nullable(false)); //$NON-NLS-1$
	public static final Field<String> FINGERPRINT = field("FINGERPRINT", SQLDataType.VARCHAR(64).nullable(false)); //$NON-NLS-1$
	public static final Field<String> DAY_SQL = field("DAY_SQL", SQLDataType.VARCHAR(4000).nullable(false)); //$NON-NLS-1$
	public static final Field<String> WHERE_SQL = field("WHERE_SQL", SQLDataType.VARCHAR(16000).nullable(false)); //$NON-NLS-1$
	public static final Field<String> VALUE_SQL = field("VALUE_SQL", SQLDataType.VARCHAR(200)); //$NON-NLS-1$
	public static final Field<String> MEASURE = field("MEASURE", SQLDataType.VARCHAR(20).nullable(false)); //$NON-NLS-1$
	/** The rollup is kept for records up to this id; {@link Long#MAX_VALUE} once it is built. */
	public static final Field<Long> BUILT_TO = field("BUILT_TO", SQLDataType.BIGINT.nullable(false)); //$NON-NLS-1$

	/** What is kept. */
	public static final Table<Record> ROLLUP = table("ROLLUP"); //$NON-NLS-1$
	public static final Field<Integer> OF = field("ROLLUP_ID", SQLDataType.INTEGER.nullable(false)); //$NON-NLS-1$
	/** 0: a day, 1: the month that begins with the day. */
	public static final Field<Integer> SPAN = field("SPAN", SQLDataType.INTEGER.nullable(false)); //$NON-NLS-1$
	public static final Field<LocalDate> DAY = field("DAY_OF", SQLDataType.LOCALDATE.nullable(false)); //$NON-NLS-1$
	/** The feature's value, if values are counted. */
	public static final Field<String> VALUE = field("VALUE_OF", SQLDataType.VARCHAR(60)); //$NON-NLS-1$
	public static final Field<Long> RECORDS = field("RECORDS", SQLDataType.BIGINT.nullable(false)); //$NON-NLS-1$
	public static final Field<BigDecimal> SUM = field("SUM_OF", SQLDataType.DECIMAL(31, 4).nullable(false)); //$NON-NLS-1$
	public static final Field<Long> MADE_UP = field("MADE_UP", SQLDataType.BIGINT.nullable(false)); //$NON-NLS-1$

	private RollupTables() {
	}

	/** Makes the tables. */
	static void create(DSLContext sql) {
		sql.createTable(STATE).columns(STATE_ID, GENERATION).constraint(DSL.primaryKey(STATE_ID)).execute();
		sql.insertInto(STATE).columns(STATE_ID, GENERATION).values(1, 1L).execute();
		sql.createTable(DEFINITION)
				.columns(ID, SECTION, TYPE, FINGERPRINT, DAY_SQL, WHERE_SQL, VALUE_SQL, MEASURE, BUILT_TO)
				.constraint(DSL.primaryKey(ID)).execute();
		// without a key: many rows of one day are alike, and numbering them would make writers wait for each other
		sql.createTable(ROLLUP).columns(OF, SPAN, DAY, VALUE, RECORDS, SUM, MADE_UP).execute();
		// with all that is summed, so that the table itself need not be read
		sql.createIndex(DSL.name(PlatformTables.SCHEMA, "ROLLUP_DAY")).on(ROLLUP, OF, SPAN, DAY, VALUE, RECORDS, SUM, MADE_UP) //$NON-NLS-1$
				.execute();
	}

	/** Forgets what is kept for a section whose tables change: it is built anew. */
	static void forget(DSLContext sql, String section) {
		sql.deleteFrom(ROLLUP).where(OF.in(DSL.select(ID).from(DEFINITION).where(SECTION.eq(section)))).execute();
		sql.deleteFrom(DEFINITION).where(SECTION.eq(section)).execute();
		sql.update(STATE).set(GENERATION, GENERATION.plus(1)).execute();
	}

	private static Table<Record> table(String name) {
		return DSL.table(name(name));
	}

	private static Name name(String name) {
		return DSL.name(PlatformTables.SCHEMA, name);
	}

	private static <T> Field<T> field(String name, org.jooq.DataType<T> type) {
		return DSL.field(DSL.name(name), type);
	}
}
